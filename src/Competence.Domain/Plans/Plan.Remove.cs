using Competence.Requirements;

namespace Competence.Plans;

public sealed partial record Plan
{
    /// <summary>For how long a link can be deleted from an assigned plan, exactly so long included (PLN-34, PLN-35).</summary>
    public static readonly Duration DeletionPeriod = Duration.FromHours(24);

    /// <summary>Decides whether a link can be deleted; the definition and its place in other plans are untouched (PLN-32 to PLN-36, PLN-98).</summary>
    /// <param name="requirement">The definition.</param>
    /// <param name="isAssigned">Whether anybody has the plan.</param>
    /// <param name="now">Now.</param>
    public Result<PlanEvent.LinkDeleted> DeleteLink(Requirement requirement, bool isAssigned, Instant now)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return IsArchived ? PlanRules.Archived.Refuse()
            : FindLink(requirement.Id) is not { } link ? PlanRules.NotInPlan.Refuse()
            : requirement.Level == RequirementLevel.National ? PlanRules.NationalStays.Refuse()
            : requirement.Level == RequirementLevel.Regional ? PlanRules.RegionalNotDeleted.Refuse()
            : isAssigned && now - link.LinkedAt > DeletionPeriod ? PlanRules.DeletionTooLate.Refuse(("linkedAt", link.LinkedAt))
            : new PlanEvent.LinkDeleted(requirement.Id);
    }

    /// <summary>Decides whether a link can be deactivated, with a reason (PLN-37, PLN-38, PLN-98).</summary>
    /// <param name="requirement">The definition.</param>
    /// <param name="reason">Why; must be given.</param>
    /// <param name="isAssigned">Whether anybody has the plan.</param>
    public Result<PlanEvent.LinkDeactivated> DeactivateLink(Requirement requirement, string reason, bool isAssigned)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        ArgumentNullException.ThrowIfNull(reason);
        return IsArchived ? PlanRules.Archived.Refuse()
            : FindLink(requirement.Id) is not { } link ? PlanRules.NotInPlan.Refuse()
            : requirement.Level == RequirementLevel.National ? PlanRules.NationalStays.Refuse()
            : link.State == PlanLinkState.Deactivated ? PlanRules.AlreadyDeactivated.Refuse()
            : !isAssigned && requirement.Level != RequirementLevel.Regional ? PlanRules.NotAssigned.Refuse()
            : PlanText.Refusal("reason", reason.Trim(), PlanLink.LongestReason) is { } refusal ? refusal
            : new PlanEvent.LinkDeactivated(requirement.Id, reason.Trim());
    }
}
