using Competence.Requirements;

namespace Competence.Plans;

public sealed partial record Plan
{
    /// <summary>Decides whether one inactive link can be activated: its definition is published and has no draft (PLN-30, PLN-31, REQ-64).</summary>
    /// <param name="requirement">The definition as it is now.</param>
    public Result<PlanEvent.LinkActivated> Activate(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        (string, object?) name = ("name", requirement.Content.Name);
        return IsArchived ? PlanRules.Archived.Refuse()
            : FindLink(requirement.Id) is not { } link ? PlanRules.NotInPlan.Refuse()
            : link.State != PlanLinkState.Inactive ? PlanRules.NotInactive.Refuse(("state", link.State))
            : requirement.IsArchived ? PlanRules.RequirementArchived.Refuse(name)
            : requirement.Published is null ? PlanRules.NotPublished.Refuse(name)
            : requirement.HasDraft ? PlanRules.HasDraft.Refuse(name)
            : new PlanEvent.LinkActivated(VersionOf(requirement), VersionNumber.After(1));
    }

    /// <summary>
    /// Decides whether a deactivated link can come back, in a sub-plan to be chosen (PLN-41): active at once, or inactive while its definition
    /// has a draft (PLN-42). It may have become one for residents meanwhile (REQ-13).
    /// </summary>
    /// <param name="requirement">The definition as it is now.</param>
    /// <param name="subPlan">The sub-plan it shall lie in.</param>
    public Result<PlanEvent> Reactivate(Requirement requirement, SubPlanId subPlan)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return IsArchived ? PlanRules.Archived.Refuse()
            : FindLink(requirement.Id) is not { } link ? PlanRules.NotInPlan.Refuse()
            : link.State != PlanLinkState.Deactivated ? PlanRules.NotDeactivated.Refuse(("state", link.State))
            : requirement.IsArchived ? PlanRules.RequirementArchived.Refuse(("name", requirement.Content.Name))
            : !HasSubPlan(subPlan) ? PlanRules.SubPlanUnknown.Refuse()
            : ResidentsRefusal(requirement) is { } refused ? refused
            : requirement.HasDraft ? new PlanEvent.LinkReturned(subPlan, VersionOf(requirement))
            : new PlanEvent.LinkReactivated(subPlan, VersionOf(requirement), VersionNumber.After(1));
    }
}
