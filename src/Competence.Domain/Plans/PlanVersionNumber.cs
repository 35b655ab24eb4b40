using System.Globalization;

namespace Competence.Plans;

/// <summary>The number of a plan's version, such as 1.10. <c>default</c> is 0.0: no version yet (PLN-67 to PLN-75).</summary>
/// <param name="Major">Raised by approving two or more definitions in one action (PLN-71).</param>
/// <param name="Minor">A counter, not a decimal: 1.9 is followed by 1.10 (PLN-73).</param>
public readonly record struct PlanVersionNumber(int Major, int Minor) : IComparable<PlanVersionNumber>
{
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
