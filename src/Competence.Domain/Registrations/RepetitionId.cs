using System.Diagnostics.CodeAnalysis;

namespace Competence.Registrations;

/// <summary>Identifies one repetition of a registration: one performance with its own date.</summary>
/// <param name="Value">The version 7 guid; all zero is no identifier.</param>
public readonly record struct RepetitionId(Guid Value) : IEntityId<RepetitionId>
{
    /// <inheritdoc/>
    public static RepetitionId From(Guid value) => new(value);

    /// <inheritdoc/>
    public static RepetitionId Parse(string s, IFormatProvider? provider = null) => EntityIds.Parse<RepetitionId>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RepetitionId result) => EntityIds.TryParse(s, out result);

    /// <inheritdoc/>
    public int CompareTo(RepetitionId other) => Value.CompareTo(other.Value);

    /// <summary>The guid in its usual form with hyphens, in lower case.</summary>
    public override string ToString() => Value.ToString();

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> in the order of creation.</summary>
    public static bool operator <(RepetitionId left, RepetitionId right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> in the order of creation.</summary>
    public static bool operator >(RepetitionId left, RepetitionId right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes before it.</summary>
    public static bool operator <=(RepetitionId left, RepetitionId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes after it.</summary>
    public static bool operator >=(RepetitionId left, RepetitionId right) => left.CompareTo(right) >= 0;
}
