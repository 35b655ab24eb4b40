using System.Diagnostics.CodeAnalysis;

namespace Competence.Requirements;

/// <summary>Identifies a reset of a definition for everybody.</summary>
/// <param name="Value">The version 7 guid; all zero is no identifier.</param>
public readonly record struct RequirementResetId(Guid Value) : IEntityId<RequirementResetId>
{
    /// <inheritdoc/>
    public static RequirementResetId From(Guid value) => new(value);

    /// <inheritdoc/>
    public static RequirementResetId Parse(string s, IFormatProvider? provider = null) => EntityIds.Parse<RequirementResetId>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RequirementResetId result) => EntityIds.TryParse(s, out result);

    /// <inheritdoc/>
    public int CompareTo(RequirementResetId other) => Value.CompareTo(other.Value);

    /// <summary>The guid in its usual form with hyphens, in lower case.</summary>
    public override string ToString() => Value.ToString();

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> in the order of creation.</summary>
    public static bool operator <(RequirementResetId left, RequirementResetId right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> in the order of creation.</summary>
    public static bool operator >(RequirementResetId left, RequirementResetId right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes before it.</summary>
    public static bool operator <=(RequirementResetId left, RequirementResetId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes after it.</summary>
    public static bool operator >=(RequirementResetId left, RequirementResetId right) => left.CompareTo(right) >= 0;
}
