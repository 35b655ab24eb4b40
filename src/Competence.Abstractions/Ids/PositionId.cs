using System.Diagnostics.CodeAnalysis;

namespace Competence;

/// <summary>Identifies a position: one employment of a person at one cost centre of one trust (ORG-08).</summary>
/// <param name="Value">The version 7 guid; all zero is no identifier.</param>
public readonly record struct PositionId(Guid Value) : IEntityId<PositionId>
{
    /// <inheritdoc/>
    public static PositionId From(Guid value) => new(value);

    /// <inheritdoc/>
    public static PositionId Parse(string s, IFormatProvider? provider = null) => EntityIds.Parse<PositionId>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PositionId result) => EntityIds.TryParse(s, out result);

    /// <inheritdoc/>
    public int CompareTo(PositionId other) => Value.CompareTo(other.Value);

    /// <summary>The guid in its usual form with hyphens, in lower case.</summary>
    public override string ToString() => Value.ToString();

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> in the order of creation.</summary>
    public static bool operator <(PositionId left, PositionId right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> in the order of creation.</summary>
    public static bool operator >(PositionId left, PositionId right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes before it.</summary>
    public static bool operator <=(PositionId left, PositionId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes after it.</summary>
    public static bool operator >=(PositionId left, PositionId right) => left.CompareTo(right) >= 0;
}
