using Competence.Requirements;

namespace Competence.Plans;

/// <summary>The place of one definition in a plan.</summary>
/// <param name="Requirement">The definition.</param>
/// <param name="SubPlan">The sub-plan it lies in.</param>
/// <param name="State">Whether persons see it.</param>
/// <param name="RequirementVersion">The published version that the plan holds; 0 before the definition is published.</param>
/// <param name="LinkedAt">When it was added; deleting is possible for 24 hours from here (PLN-35).</param>
/// <param name="Adaptation">The validity that this plan set, when it did.</param>
/// <param name="DeactivationReason">Why it was deactivated; none otherwise (PLN-38).</param>
public sealed record PlanLink(
    RequirementId Requirement,
    SubPlanId SubPlan,
    PlanLinkState State,
    int RequirementVersion,
    Instant LinkedAt,
    AdaptedValidity? Adaptation = null,
    string? DeactivationReason = null)
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 1000;

    /// <summary>Whether it lies in the plan: a deactivated one does not (PLN-75).</summary>
    public bool LiesInPlan => State != PlanLinkState.Deactivated;
}
