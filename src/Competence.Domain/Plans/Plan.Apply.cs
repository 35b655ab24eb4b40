using System.Collections.Immutable;
using System.Diagnostics;
using Competence.Requirements;

namespace Competence.Plans;

public sealed partial record Plan
{
    /// <summary>The plan as it was created.</summary>
    public static Plan From(PlanEvent.Created fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new Plan(fact.Id, fact.ContentType, fact.OwnerUnit, fact.IsCentral, fact.Details, DocumentOwner: null, DocumentResponsible: null,
            SubPlans: [], Links: [], Publications: [], WasPublished: false, VersionNumber: default, IsArchived: false, Version: 1);
    }

    /// <summary>The state after <paramref name="fact"/>. Total: every event is handled, none is refused.</summary>
    public Plan Apply(PlanEvent fact)
    {
        Plan next = fact switch
        {
            PlanEvent.Created created => From(created),
            PlanEvent.DetailsChanged changed => this with { Details = changed.Details },
            PlanEvent.OwnerChanged changed => this with { OwnerUnit = changed.OwnerUnit },
            PlanEvent.DocumentPeopleSet set => this with { DocumentOwner = set.Owner, DocumentResponsible = set.Responsible },
            PlanEvent.Published published => this with { Publications = With(published.Publication), WasPublished = true },
            PlanEvent.Unpublished unpublished => this with { Publications = Publications.RemoveAll(publication => publication.Unit == unpublished.Unit) },
            PlanEvent.SubPlanAdded added => this with { SubPlans = SubPlans.Add(added.SubPlan) },
            PlanEvent.SubPlanChanged changed => this with { SubPlans = [.. SubPlans.Select(subPlan => subPlan.Id == changed.SubPlan.Id ? changed.SubPlan : subPlan)] },
            PlanEvent.SubPlanMoved moved => this with { SubPlans = Moved(moved.SubPlan, moved.Place) },
            PlanEvent.SubPlanRemoved removed => this with { SubPlans = SubPlans.RemoveAll(subPlan => subPlan.Id == removed.SubPlan) },
            _ => ApplyToLinks(fact),
        };
        return next with { Version = Version + 1 };
    }

    private Plan ApplyToLinks(PlanEvent fact) => fact switch
    {
        PlanEvent.LinksAdded added => this with { Links = [.. Links, .. added.Links.Select(link => Inactive(added, link))] },
        PlanEvent.LinkActivated activated => (this with { VersionNumber = activated.Number }).WithVersions([activated.Link], activate: true),
        PlanEvent.Approved approved => (this with { VersionNumber = approved.Number }).WithVersions(approved.Links, activate: true),
        PlanEvent.DefinitionsPublished published => (this with { VersionNumber = published.Number }).WithVersions(published.Links, activate: false),
        PlanEvent.LinkReactivated back => (this with { VersionNumber = back.Number }).WithVersions([back.Link], activate: true)
            .WithLink(back.Link.Requirement, link => link with { SubPlan = back.SubPlan, DeactivationReason = null }),
        PlanEvent.LinkReturned back => WithLink(back.Link.Requirement, link => link with
        {
            SubPlan = back.SubPlan,
            State = PlanLinkState.Inactive,
            RequirementVersion = back.Link.RequirementVersion,
            DeactivationReason = null,
        }),
        PlanEvent.LinkDeactivated off => WithLink(off.Requirement, link => link with { State = PlanLinkState.Deactivated, DeactivationReason = off.Reason }),
        PlanEvent.LinkDeleted deleted => this with { Links = Links.RemoveAll(link => link.Requirement == deleted.Requirement) },
        PlanEvent.ValidityAdapted adapted => WithLink(adapted.Requirement, link => link with { Adaptation = adapted.Adaptation }),
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}"),
    };

    private static PlanLink Inactive(PlanEvent.LinksAdded added, PlanLinkVersion link) =>
        new(link.Requirement, added.SubPlan, PlanLinkState.Inactive, link.RequirementVersion, added.LinkedAt);

    private ImmutableArray<PlanPublication> With(PlanPublication publication) =>
        [.. Publications.Where(other => other.Unit != publication.Unit), publication];

    private ImmutableArray<SubPlan> Moved(SubPlanId id, int place) =>
        SubPlans.FirstOrDefault(subPlan => subPlan.Id == id) is { } moved
            ? SubPlans.Remove(moved).Insert(Math.Clamp(place, 0, SubPlans.Length - 1), moved)
            : SubPlans;

    private Plan WithLink(RequirementId requirement, Func<PlanLink, PlanLink> change) =>
        this with { Links = [.. Links.Select(link => link.Requirement == requirement ? change(link) : link)] };

    private Plan WithVersions(ImmutableArray<PlanLinkVersion> versions, bool activate) => versions.Aggregate(this, (plan, version) =>
        plan.WithLink(version.Requirement, link => link with
        {
            RequirementVersion = version.RequirementVersion,
            State = activate ? PlanLinkState.Active : link.State,
        }));
}
