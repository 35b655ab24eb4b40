using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Plans;

public sealed partial record Plan
{
    /// <summary>The link of a definition; <see langword="null"/> when the plan does not hold it.</summary>
    public PlanLink? FindLink(RequirementId requirement) => Links.FirstOrDefault(link => link.Requirement == requirement);

    /// <summary>Decides whether definitions can be added under a sub-plan; the links start inactive (PLN-02, PLN-26 to PLN-29).</summary>
    /// <param name="subPlan">The sub-plan.</param>
    /// <param name="requirements">The definitions, in the order they shall have.</param>
    /// <param name="ownerPath">The unit that owns the plan and those above, the unit first.</param>
    /// <param name="now">When.</param>
    public Result<PlanEvent.LinksAdded> AddLinks(
        SubPlanId subPlan, ImmutableArray<Requirement> requirements, ImmutableArray<UnitId> ownerPath, Instant now)
    {
        if (IsArchived)
        {
            return PlanRules.Archived.Refuse();
        }

        if (requirements.IsEmpty)
        {
            return PlanRules.NothingChosen.Refuse();
        }

        if (!HasSubPlan(subPlan))
        {
            return PlanRules.SubPlanUnknown.Refuse();
        }

        ImmutableArray<Requirement> once = [.. requirements.DistinctBy(requirement => requirement.Id)];
        return once.Select(requirement => AddRefusal(requirement, ownerPath)).FirstOrDefault(refusal => refusal is not null) is { } refused
            ? refused
            : new PlanEvent.LinksAdded(subPlan, [.. once.Select(VersionOf)], now);
    }

    private Refusal? AddRefusal(Requirement requirement, ImmutableArray<UnitId> ownerPath)
    {
        (string, object?) name = ("name", requirement.Content.Name);
        return requirement.IsArchived ? PlanRules.RequirementArchived.Refuse(name)
            : FindLink(requirement.Id) is { } link ? (link.LiesInPlan ? PlanRules.AlreadyInPlan : PlanRules.DeactivatedInPlan).Refuse(name)
            : !requirement.IsSharedWith(ownerPath) ? PlanRules.NotShared.Refuse(name)
            : ResidentsRefusal(requirement);
    }

    private static Refusal? ResidentsRefusal(Requirement requirement) =>
        RequirementAdvice.IsForResidents(requirement.Published?.DocumentationForm) || RequirementAdvice.IsForResidents(requirement.Draft?.DocumentationForm)
            ? PlanRules.ForResidentsOnly.Refuse(("name", requirement.Content.Name))
            : null;

    private static PlanLinkVersion VersionOf(Requirement requirement) => new(requirement.Id, requirement.PublishedVersion);
}
