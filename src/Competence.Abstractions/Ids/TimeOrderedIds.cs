using System.Buffers.Binary;
using System.Security.Cryptography;

#pragma warning disable RS0030 // The one place where identifiers get their random bits: services ask it, decisions never do.

namespace Competence;

/// <summary>Version 7 guids (RFC 9562): 48 bits of milliseconds, 12 bits of sub-millisecond, then a counter of this source and random bits.</summary>
/// <remarks>Safe for use by several threads. Identifiers of one instant follow each other in the order in which they were asked for.</remarks>
public sealed class TimeOrderedIds : IIdSource
{
    private const long TicksPerMillisecond = NodaConstants.TicksPerMillisecond;

    private uint _counter = BinaryPrimitives.ReadUInt32BigEndian(RandomNumberGenerator.GetBytes(4)) >> 8;

    /// <inheritdoc/>
    public TId Next<TId>(Instant at)
        where TId : struct, IEntityId<TId> => TId.From(Create(at));

    private Guid Create(Instant at)
    {
        long ticks = at.ToUnixTimeTicks();
        long milliseconds = Math.DivRem(ticks, TicksPerMillisecond, out long rest);
        Span<byte> bytes = stackalloc byte[16];

        RandomNumberGenerator.Fill(bytes[12..]);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)milliseconds << 16) | 0x7000 | (ulong)(rest * 4096 / TicksPerMillisecond));

        // The variant takes the two top bits of the ninth byte; the counter fills the thirty below it.
        uint count = Interlocked.Increment(ref _counter) & 0x3FFFFFFF;
        BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], 0x80000000 | count);
        return new Guid(bytes, bigEndian: true);
    }
}
