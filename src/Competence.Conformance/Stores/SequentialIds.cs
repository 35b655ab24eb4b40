using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace Competence.Conformance.Stores;

/// <summary>Identifiers that are the same in every run: the same questions in the same order get the same answers, for each kind by itself.</summary>
internal sealed class SequentialIds : IIdSource
{
    private readonly ConcurrentDictionary<Type, long> _given = [];

    public TId Next<TId>(Instant at)
        where TId : struct, IEntityId<TId>
    {
        long number = _given.AddOrUpdate(typeof(TId), 1, (_, last) => last + 1);
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, (at.ToUnixTimeMilliseconds() << 16) | 0x7000);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], long.MinValue | number);
        return TId.From(new Guid(bytes, bigEndian: true));
    }
}
