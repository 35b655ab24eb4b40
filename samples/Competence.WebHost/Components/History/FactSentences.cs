using Competence.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.WebHost.Components.History;

/// <summary>Says of every event how it is told. An event that is not told is not in a history that pages show.</summary>
internal static class FactSentences
{
    /// <summary>How the event is told; none for one that pages do not tell.</summary>
    public static FactSentence? Of(DomainEvent fact) => fact switch
    {
        RegistrationEvent registration => Of(registration),
        NotRelevantMarkEvent mark => Of(mark),
        AssignmentEvent assignment => Of(assignment),
        RequirementEvent requirement => Of(requirement),
        PlanEvent plan => Of(plan),
        _ => null,
    };

    private static FactSentence Of(RegistrationEvent fact) => fact switch
    {
        RegistrationEvent.DraftSaved { HasContent: false } => new("draft-cleared"),
        RegistrationEvent.DraftSaved it => new("draft-saved", [], it.Comment),
        RegistrationEvent.Registered { Repetitions.Length: > 1 } it => new("registered-several", [it.Repetitions.Length, it.PerformedOn], it.Comment),
        RegistrationEvent.Registered { Fulfilment: null } it => new("registered", [it.PerformedOn], it.Comment),
        RegistrationEvent.Registered it => new("fulfilled", [it.PerformedOn], it.Comment),
        RegistrationEvent.Sent { Repetitions.Length: > 1 } it => new("sent-several", [it.Repetitions.Length, it.PerformedOn, it.Signer], it.Comment),
        RegistrationEvent.Sent it => new("sent", [it.PerformedOn, it.Signer], it.Comment),
        RegistrationEvent.Unlocked => new("unlocked"),
        RegistrationEvent.Withdrawn => new("withdrawn"),
        RegistrationEvent.Signed it => new("signed", [], it.Comment),
        RegistrationEvent.Rejected it => new("rejected", [new TextKey($"reason.{it.Reason}")], it.Comment),
        RegistrationEvent.SigningCancelled => new("signing-cancelled"),
        RegistrationEvent.RejectionCancelled => new("rejection-cancelled"),
        RegistrationEvent.DeadlineSet it => new("deadline-set", [it.On]),
        _ => new("deadline-removed"),
    };

    private static FactSentence Of(NotRelevantMarkEvent fact) => fact switch
    {
        NotRelevantMarkEvent.MarkedNotRelevant it => new($"not-relevant-{it.Key.Kind}", [it.Key.Plan], it.Comment),
        NotRelevantMarkEvent.MarkedRelevant it => new($"relevant-{it.Key.Kind}", [it.Key.Plan]),
        _ => new("relevant-Requirement"),
    };

    private static FactSentence Of(AssignmentEvent fact) => fact switch
    {
        AssignmentEvent.Assigned => new("assigned"),
        AssignmentEvent.Deactivated it => new($"deactivated-{it.Cause}"),
        AssignmentEvent.Reactivated => new("reactivated"),
        AssignmentEvent.Removed => new("removed"),
        AssignmentEvent.SentForApproval => new("sent-for-approval"),
        AssignmentEvent.Completed => new("completed"),
        AssignmentEvent.Reopened => new("reopened"),
        AssignmentEvent.Approved => new("approved"),
        _ => new("approval-withdrawn"),
    };

    private static FactSentence Of(RequirementEvent fact) => fact switch
    {
        RequirementEvent.Created => new("requirement-created"),
        RequirementEvent.DraftSaved => new("requirement-draft-saved"),
        RequirementEvent.Published it => new("requirement-published", [it.Number]),
        RequirementEvent.DraftDiscarded => new("requirement-draft-discarded"),
        RequirementEvent.Deleted => new("requirement-deleted"),
        RequirementEvent.Shared it => new("requirement-shared", [it.Shares.Length]),
        RequirementEvent.ShareEnded it => new("requirement-share-ended", [it.Unit]),
        _ => new("changed"),
    };

    private static FactSentence Of(PlanEvent fact) => fact switch
    {
        PlanEvent.Created => new("plan-created"),
        PlanEvent.DetailsChanged => new("plan-details-changed"),
        PlanEvent.OwnerChanged it => new("plan-owner-changed", [it.OwnerUnit]),
        PlanEvent.SubPlanAdded it => new("sub-plan-added", [it.SubPlan.Name]),
        PlanEvent.SubPlanChanged it => new("sub-plan-changed", [it.SubPlan.Name]),
        PlanEvent.SubPlanMoved => new("sub-plan-moved"),
        PlanEvent.SubPlanRemoved => new("sub-plan-removed"),
        PlanEvent.LinksAdded it => new("links-added", [it.Links.Length]),
        PlanEvent.LinkActivated it => new("link-activated", [it.Link.Requirement, it.Number]),
        PlanEvent.LinkDeactivated it => new("link-deactivated", [it.Requirement], it.Reason),
        PlanEvent.LinkReactivated it => new("link-reactivated", [it.Link.Requirement, it.Number]),
        PlanEvent.LinkReturned it => new("link-returned", [it.Requirement]),
        PlanEvent.LinkDeleted it => new("link-deleted", [it.Requirement]),
        PlanEvent.Approved it => new("plan-approved", [it.Links.Length, it.Number]),
        PlanEvent.DefinitionsPublished it => new("definitions-published", [it.Links.Length, it.Number]),
        PlanEvent.ValidityAdapted { Adaptation: { } adapted } it => new("validity-adapted", [it.Requirement, adapted.Days], adapted.Reason),
        PlanEvent.ValidityAdapted it => new("validity-restored", [it.Requirement]),
        PlanEvent.DocumentPeopleSet => new("document-people-set"),
        PlanEvent.Published it => new("plan-published", [it.Publication.Unit]),
        PlanEvent.Unpublished it => new("plan-unpublished", [it.Unit]),
        _ => new("changed"),
    };
}
