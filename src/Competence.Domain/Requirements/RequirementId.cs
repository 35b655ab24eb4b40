using System.Diagnostics.CodeAnalysis;

namespace Competence.Requirements;

/// <summary>Identifies the definition of a requirement; generated when it is first saved and never reused (REQ-03).</summary>
/// <param name="Value">The version 7 guid; all zero is no identifier.</param>
public readonly record struct RequirementId(Guid Value) : IEntityId<RequirementId>
{
    /// <inheritdoc/>
    public static RequirementId From(Guid value) => new(value);

    /// <inheritdoc/>
    public static RequirementId Parse(string s, IFormatProvider? provider = null) => EntityIds.Parse<RequirementId>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RequirementId result) => EntityIds.TryParse(s, out result);

    /// <inheritdoc/>
    public int CompareTo(RequirementId other) => Value.CompareTo(other.Value);

    /// <summary>The guid in its usual form with hyphens, in lower case.</summary>
    public override string ToString() => Value.ToString();

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> in the order of creation.</summary>
    public static bool operator <(RequirementId left, RequirementId right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> in the order of creation.</summary>
    public static bool operator >(RequirementId left, RequirementId right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes before it.</summary>
    public static bool operator <=(RequirementId left, RequirementId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes after it.</summary>
    public static bool operator >=(RequirementId left, RequirementId right) => left.CompareTo(right) >= 0;
}
