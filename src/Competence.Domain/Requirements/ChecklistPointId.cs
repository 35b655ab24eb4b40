using System.Diagnostics.CodeAnalysis;

namespace Competence.Requirements;

/// <summary>Identifies a point of a requirement's checklist.</summary>
/// <param name="Value">The version 7 guid; all zero is no identifier.</param>
public readonly record struct ChecklistPointId(Guid Value) : IEntityId<ChecklistPointId>
{
    /// <inheritdoc/>
    public static ChecklistPointId From(Guid value) => new(value);

    /// <inheritdoc/>
    public static ChecklistPointId Parse(string s, IFormatProvider? provider = null) => EntityIds.Parse<ChecklistPointId>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ChecklistPointId result) => EntityIds.TryParse(s, out result);

    /// <inheritdoc/>
    public int CompareTo(ChecklistPointId other) => Value.CompareTo(other.Value);

    /// <summary>The guid in its usual form with hyphens, in lower case.</summary>
    public override string ToString() => Value.ToString();

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> in the order of creation.</summary>
    public static bool operator <(ChecklistPointId left, ChecklistPointId right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> in the order of creation.</summary>
    public static bool operator >(ChecklistPointId left, ChecklistPointId right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes before it.</summary>
    public static bool operator <=(ChecklistPointId left, ChecklistPointId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes after it.</summary>
    public static bool operator >=(ChecklistPointId left, ChecklistPointId right) => left.CompareTo(right) >= 0;
}
