using Competence.Requirements;

namespace Competence.Plans;

public sealed partial record Plan
{
    /// <summary>Decides whether this plan can set its own validity for a central definition, with a reason (REQ-86, REQ-87).</summary>
    /// <param name="requirement">The definition as it is now.</param>
    /// <param name="adaptation">The validity and the reason; none to go back to the central one.</param>
    public Result<PlanEvent.ValidityAdapted> AdaptValidity(Requirement requirement, AdaptedValidity? adaptation)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return IsArchived ? PlanRules.Archived.Refuse()
            : FindLink(requirement.Id) is not { LiesInPlan: true } ? PlanRules.NotInPlan.Refuse()
            : requirement.IsArchived ? PlanRules.RequirementArchived.Refuse(("name", requirement.Content.Name))
            : adaptation is null ? new PlanEvent.ValidityAdapted(requirement.Id, null)
            : requirement is not { IsCentral: true, Published.IsAdaptable: true } ? PlanRules.NotAdaptable.Refuse(("name", requirement.Content.Name))
            : adaptation.Days < 1 ? PlanRules.ValidityNotPositive.Refuse(("days", adaptation.Days))
            : adaptation.Days > RequirementContent.LongestValidity
                ? RequirementRules.ValidityTooLong.Refuse(("most", RequirementContent.LongestValidity), ("days", adaptation.Days))
            : PlanText.Refusal("reason", adaptation.Reason.Trim(), AdaptedValidity.LongestReason) is { } refusal ? refusal
            : new PlanEvent.ValidityAdapted(requirement.Id, new AdaptedValidity(adaptation.Days, adaptation.Reason.Trim()));
    }
}
