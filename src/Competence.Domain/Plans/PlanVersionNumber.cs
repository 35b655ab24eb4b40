using System.Globalization;

namespace Competence.Plans;

/// <summary>The number of a plan's version, such as 1.10. <c>default</c> is 0.0: no version yet (PLN-67 to PLN-75).</summary>
/// <param name="Major">Raised by approving two or more definitions in one action (PLN-71).</param>
/// <param name="Minor">A counter, not a decimal: 1.9 is followed by 1.10 (PLN-73).</param>
public readonly record struct PlanVersionNumber(int Major, int Minor) : IComparable<PlanVersionNumber>
{
    /// <summary>Whether the plan has no version yet.</summary>
    public bool IsNone => this == default;

    /// <summary>
    /// The version after an action that covered <paramref name="definitions"/> of the plan's definitions: 1.0 is the first (PLN-68, PLN-69),
    /// then one is a minor step and two or more a major one (PLN-70, PLN-71).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="definitions"/> is below 1: no version is made.</exception>
    public PlanVersionNumber After(int definitions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(definitions, 1);
        return IsNone || definitions > 1 ? new PlanVersionNumber(Major + 1, 0) : new PlanVersionNumber(Major, Minor + 1);
    }

    /// <inheritdoc/>
    public int CompareTo(PlanVersionNumber other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    /// <summary>Major and minor with a point between.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    /// <summary>Whether <paramref name="left"/> is the earlier version.</summary>
    public static bool operator <(PlanVersionNumber left, PlanVersionNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is the later version.</summary>
    public static bool operator >(PlanVersionNumber left, PlanVersionNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is the earlier version or the same.</summary>
    public static bool operator <=(PlanVersionNumber left, PlanVersionNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is the later version or the same.</summary>
    public static bool operator >=(PlanVersionNumber left, PlanVersionNumber right) => left.CompareTo(right) >= 0;
}
