using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Plans;

public sealed partial record Plan
{
    /// <summary>Every definition in the plan with something pending, in the order of the links (PLN-47 to PLN-52).</summary>
    /// <param name="definitions">The plan's definitions as they are now.</param>
    /// <remarks>An active link to a definition with a draft of another unit is not listed (PLN-52), nor one to an archived definition.</remarks>
    public ImmutableArray<PendingLink> Pending(ImmutableArray<Requirement> definitions)
    {
        Dictionary<RequirementId, Requirement> byId = definitions.ToDictionary(definition => definition.Id);
        return [.. Links.Select(link => byId.TryGetValue(link.Requirement, out Requirement? definition) && KindOf(link, definition) is { } kind
            ? new PendingLink(definition, link, kind)
            : null).OfType<PendingLink>()];
    }

    /// <summary>Decides which of the pending definitions are approved in one action (PLN-47, PLN-52).</summary>
    /// <param name="definitions">The plan's definitions as they are now.</param>
    /// <param name="selected">Those that were ticked; none for all that can be approved, wherever they are displayed (PLN-53).</param>
    /// <returns>Those to approve, in the order of the links, at least one.</returns>
    public Result<ImmutableArray<PendingLink>> ToApprove(ImmutableArray<Requirement> definitions, ImmutableArray<RequirementId>? selected)
    {
        if (IsArchived)
        {
            return PlanRules.Archived.Refuse();
        }

        ImmutableArray<PendingLink> pending = Pending(definitions);
        ImmutableArray<PendingLink> chosen = selected is { } ticked
            ? [.. pending.Where(item => ticked.Contains(item.Requirement.Id))]
            : [.. pending.Where(item => item.CanBeApproved)];
        return selected is { } ids && FirstNotIn(chosen, ids) is { } other ? PlanRules.NotPending.Refuse(("requirement", other))
            : chosen.FirstOrDefault(item => !item.CanBeApproved) is { } foreign
                ? PlanRules.DraftOfAnotherUnit.Refuse(("name", foreign.Requirement.Content.Name))
            : chosen.IsEmpty ? PlanRules.NothingToApprove.Refuse()
            : chosen;
    }

    /// <summary>Decides that pending definitions are approved: the links are active with the versions published now (PLN-48 to PLN-50).</summary>
    /// <param name="approved">The definitions as they are after their drafts were published; at least one.</param>
    /// <remarks>One definition is a minor step even when it was both published and activated, two or more a major one (PLN-71).</remarks>
    public Result<PlanEvent.Approved> Approve(ImmutableArray<Requirement> approved) =>
          approved.IsEmpty ? PlanRules.NothingToApprove.Refuse()
        : approved.Select(ResidentsRefusal).FirstOrDefault(refusal => refusal is not null) is { } refused ? refused
        : new PlanEvent.Approved([.. approved.Select(VersionOf)], VersionNumber.After(approved.Length));

    /// <summary>Those of <paramref name="definitions"/> that lie in the plan, by an active or inactive link (PLN-75); none in an archived plan.</summary>
    public ImmutableArray<Requirement> HeldAmong(ImmutableArray<Requirement> definitions) =>
        [.. definitions.Where(definition => !IsArchived && FindLink(definition.Id) is { LiesInPlan: true })];

    /// <summary>Decides what follows for this plan when definitions were published somewhere else: a new version (PLN-72).</summary>
    /// <param name="published">The definitions as they are after publishing; those that do not lie in the plan are passed over.</param>
    public Result<PlanEvent.DefinitionsPublished> TakePublished(ImmutableArray<Requirement> published)
    {
        ImmutableArray<Requirement> held = HeldAmong(published);
        return held.IsEmpty ? PlanRules.NotInPlan.Refuse()
            : held.Select(ResidentsRefusal).FirstOrDefault(refusal => refusal is not null) is { } refused ? refused
            : new PlanEvent.DefinitionsPublished([.. held.Select(VersionOf)], VersionNumber.After(held.Length));
    }

    private PendingKind? KindOf(PlanLink link, Requirement definition) => (link.State, definition.HasDraft, definition.OwnerUnit == OwnerUnit) switch
    {
        _ when definition.IsArchived => null,
        (PlanLinkState.Inactive, true, true) => PendingKind.PublishAndActivate,
        (PlanLinkState.Active, true, true) => PendingKind.Publish,
        (PlanLinkState.Inactive, false, _) => PendingKind.Activate,
        (PlanLinkState.Inactive, true, false) => PendingKind.DraftOfAnotherUnit,
        _ => null,
    };

    private static RequirementId? FirstNotIn(ImmutableArray<PendingLink> chosen, ImmutableArray<RequirementId> ids) =>
        ids.Except(chosen.Select(item => item.Requirement.Id)).Select(id => (RequirementId?)id).FirstOrDefault();
}
