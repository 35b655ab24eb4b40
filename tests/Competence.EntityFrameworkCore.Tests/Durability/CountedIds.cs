using System.Buffers.Binary;

namespace Competence.EntityFrameworkCore.Tests.Durability;

/// <summary>Counts: what two databases begin with has the same identifiers in both.</summary>
internal sealed class CountedIds : IIdSource
{
    private long _last;

    public TId Next<TId>(Instant at)
        where TId : struct, IEntityId<TId>
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], ++_last);
        return TId.From(new Guid(bytes, bigEndian: true));
    }
}
