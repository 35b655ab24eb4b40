namespace Competence.Plans;

/// <summary>A validity that a plan set for a central requirement (REQ-87, REQ-88).</summary>
/// <param name="Days">How many days, at least 1.</param>
/// <param name="Reason">Why.</param>
public sealed record AdaptedValidity(int Days, string Reason)
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 1000;
}
