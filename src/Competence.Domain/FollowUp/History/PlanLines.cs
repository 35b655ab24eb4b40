using System.Diagnostics;
using Competence.Plans;

namespace Competence.FollowUp.History;

/// <summary>The lines of plans as definitions.</summary>
internal static class PlanLines
{
    private const string Requirement = "requirement";
    private const string SubPlan = "subPlan";
    private const string Version = "version";
    private const string Count = "count";

    public static HistoryLine Of(PlanEvent fact) => fact switch
    {
        PlanEvent.Created it => HistoryLine.Of("plan.created", ("name", it.Details.Name), ("unit", it.OwnerUnit)),
        PlanEvent.DetailsChanged it => HistoryLine.Of("plan.details-changed", ("name", it.Details.Name)),
        PlanEvent.OwnerChanged it => HistoryLine.Of("plan.owner-changed", ("unit", it.OwnerUnit)),
        PlanEvent.SubPlanAdded it => HistoryLine.Of("plan.sub-plan-added", ("name", it.SubPlan.Name)),
        PlanEvent.SubPlanChanged it => HistoryLine.Of("plan.sub-plan-changed", ("name", it.SubPlan.Name)),
        PlanEvent.SubPlanMoved it => HistoryLine.Of("plan.sub-plan-moved", (SubPlan, it.SubPlan), ("place", it.Place + 1)),
        PlanEvent.SubPlanRemoved it => HistoryLine.Of("plan.sub-plan-removed", (SubPlan, it.SubPlan)),
        PlanEvent.Approved it => HistoryLine.Of("plan.approved", (Count, it.Links.Length), (Version, it.Number)),
        PlanEvent.DefinitionsPublished it => HistoryLine.Of("plan.definitions-published", (Count, it.Links.Length), (Version, it.Number)),
        PlanEvent.DocumentPeopleSet it => HistoryLine.Of("plan.document-people-set", ("owner", it.Owner), ("responsible", it.Responsible)),
        PlanEvent.Published it => HistoryLine.Of(
            it.Publication.IncludeSubUnits ? "plan.published-with-sub-units" : "plan.published", ("unit", it.Publication.Unit)),
        PlanEvent.Unpublished it => HistoryLine.Of("plan.unpublished", ("unit", it.Unit)),
        _ => OfLink(fact),
    };

    private static HistoryLine OfLink(PlanEvent fact) => fact switch
    {
        PlanEvent.LinksAdded it => HistoryLine.Of("plan.links-added", (Count, it.Links.Length), (SubPlan, it.SubPlan)),
        PlanEvent.LinkActivated it => HistoryLine.Of("plan.link-activated", (Requirement, it.Link.Requirement), (Version, it.Number)),
        PlanEvent.LinkDeactivated it => HistoryLine.Of("plan.link-deactivated", (Requirement, it.Requirement), ("reason", it.Reason)),
        PlanEvent.LinkReactivated it => HistoryLine.Of("plan.link-reactivated", (Requirement, it.Link.Requirement), (SubPlan, it.SubPlan), (Version, it.Number)),
        PlanEvent.LinkReturned it => HistoryLine.Of("plan.link-returned", (Requirement, it.Link.Requirement), (SubPlan, it.SubPlan)),
        PlanEvent.LinkDeleted it => HistoryLine.Of("plan.link-deleted", (Requirement, it.Requirement)),
        PlanEvent.ValidityAdapted { Adaptation: { } adaptation } it =>
            HistoryLine.Of("plan.validity-adapted", (Requirement, it.Requirement), ("days", adaptation.Days), ("reason", adaptation.Reason)),
        PlanEvent.ValidityAdapted it => HistoryLine.Of("plan.validity-central-again", (Requirement, it.Requirement)),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };
}
