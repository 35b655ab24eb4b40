using System.Collections.Immutable;
using Competence.Absences;
using Competence.Access;
using Competence.Assignments;
using Competence.Delegation;
using Competence.Loans;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Procedures;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.Serialization.Events;

/// <summary>The name that every event of the Competence packages is stored under. A line is never changed: a new form gets a line of its own.</summary>
internal static class EventKinds
{
    public static ImmutableArray<EventKind> All { get; } =
    [
        EventKind.Of<PositionRolesEvent.Granted>("position-roles.granted.v1"),
        EventKind.Of<PositionRolesEvent.Revoked>("position-roles.revoked.v1"),
        EventKind.Of<PositionRolesEvent.EndedWithPosition>("position-roles.ended-with-position.v1"),

        EventKind.Of<OrganisationUnitEvent.Created>("organisation-unit.created.v1"),
        EventKind.Of<OrganisationUnitEvent.Renamed>("organisation-unit.renamed.v1"),
        EventKind.Of<OrganisationUnitEvent.Moved>("organisation-unit.moved.v1"),
        EventKind.Of<OrganisationUnitEvent.Reclassified>("organisation-unit.reclassified.v1"),
        EventKind.Of<OrganisationUnitEvent.Closed>("organisation-unit.closed.v1"),
        EventKind.Of<OrganisationUnitEvent.Reopened>("organisation-unit.reopened.v1"),

        EventKind.Of<PersonEvent.Created>("person.created.v1"),
        EventKind.Of<PersonEvent.Renamed>("person.renamed.v1"),
        EventKind.Of<PersonEvent.EmailChanged>("person.email-changed.v1"),
        EventKind.Of<PersonEvent.TelephoneChanged>("person.telephone-changed.v1"),
        EventKind.Of<PersonEvent.HprNumberChanged>("person.hpr-number-changed.v1"),
        EventKind.Of<PersonEvent.NationalIdentityChanged>("person.national-identity-changed.v1"),

        EventKind.Of<PositionEvent.Created>("position.created.v1"),
        EventKind.Of<PositionEvent.EmploymentChanged>("position.employment-changed.v1"),
        EventKind.Of<PositionEvent.LeaderChanged>("position.leader-changed.v1"),
        EventKind.Of<PositionEvent.ManualLeaderSet>("position.manual-leader-set.v1"),
        EventKind.Of<PositionEvent.ManualLeaderRemoved>("position.manual-leader-removed.v1"),
        EventKind.Of<PositionEvent.CostCentreReplaced>("position.cost-centre-replaced.v1"),
        EventKind.Of<PositionEvent.Deactivated>("position.deactivated.v1"),
        EventKind.Of<PositionEvent.Reopened>("position.reopened.v1"),
        EventKind.Of<PositionEvent.ReactivatedByHand>("position.reactivated-by-hand.v1"),
        EventKind.Of<PositionEvent.DeactivatedByHand>("position.deactivated-by-hand.v1"),

        EventKind.Of<AnnouncedMoveEvent.Registered>("announced-move.registered.v1"),
        EventKind.Of<AnnouncedMoveEvent.Changed>("announced-move.changed.v1"),
        EventKind.Of<AnnouncedMoveEvent.Withdrawn>("announced-move.withdrawn.v1"),
        EventKind.Of<AnnouncedMoveEvent.TookEffect>("announced-move.took-effect.v1"),

        EventKind.Of<PositionEvent.Lent>("position.lent.v1"),
        EventKind.Of<PositionEvent.LoanMoved>("position.loan-moved.v1"),
        EventKind.Of<PositionEvent.LoanWithdrawn>("position.loan-withdrawn.v1"),

        EventKind.Of<LoanEvent.Registered>("loan.registered.v1"),
        EventKind.Of<LoanEvent.Changed>("loan.changed.v1"),
        EventKind.Of<LoanEvent.Ended>("loan.ended.v1"),
        EventKind.Of<LoanEvent.Deleted>("loan.deleted.v1"),

        EventKind.Of<ImportRunEvent.Started>("import-run.started.v1"),
        EventKind.Of<ImportRunEvent.Advanced>("import-run.advanced.v1"),
        EventKind.Of<ImportRunEvent.Finished>("import-run.finished.v1"),
        EventKind.Of<ImportRunEvent.Superseded>("import-run.superseded.v1"),

        EventKind.Of<RequirementEvent.Created>("requirement.created.v1"),
        EventKind.Of<RequirementEvent.DraftSaved>("requirement.draft-saved.v1"),
        EventKind.Of<RequirementEvent.Published>("requirement.published.v1"),
        EventKind.Of<RequirementEvent.DraftDiscarded>("requirement.draft-discarded.v1"),
        EventKind.Of<RequirementEvent.Deleted>("requirement.deleted.v1"),
        EventKind.Of<RequirementEvent.Shared>("requirement.shared.v1"),
        EventKind.Of<RequirementEvent.ShareEnded>("requirement.share-ended.v1"),
        EventKind.Of<RequirementEvent.Archived>("requirement.archived.v1"),

        EventKind.Of<RequirementEvent.ResetBegun>("requirement.reset-begun.v1"),
        EventKind.Of<RequirementEvent.ResetFinished>("requirement.reset-finished.v1"),
        EventKind.Of<RequirementEvent.FileAdded>("requirement.file-added.v1"),
        EventKind.Of<RequirementEvent.FileRemoved>("requirement.file-removed.v1"),

        EventKind.Of<RequirementResetEvent.Begun>("requirement-reset.begun.v1"),
        EventKind.Of<RequirementResetEvent.Advanced>("requirement-reset.advanced.v1"),
        EventKind.Of<RequirementResetEvent.Finished>("requirement-reset.finished.v1"),

        EventKind.Of<CategoryEvent.Created>("category.created.v1"),
        EventKind.Of<CategoryEvent.Renamed>("category.renamed.v1"),
        EventKind.Of<CategoryEvent.ChildCreated>("category.child-created.v1"),
        EventKind.Of<CategoryEvent.DefinitionPlaced>("category.definition-placed.v1"),
        EventKind.Of<CategoryEvent.Deleted>("category.deleted.v1"),

        EventKind.Of<PlanEvent.Created>("plan.created.v1"),
        EventKind.Of<PlanEvent.DetailsChanged>("plan.details-changed.v1"),
        EventKind.Of<PlanEvent.OwnerChanged>("plan.owner-changed.v1"),
        EventKind.Of<PlanEvent.SubPlanAdded>("plan.sub-plan-added.v1"),
        EventKind.Of<PlanEvent.SubPlanChanged>("plan.sub-plan-changed.v1"),
        EventKind.Of<PlanEvent.SubPlanMoved>("plan.sub-plan-moved.v1"),
        EventKind.Of<PlanEvent.SubPlanRemoved>("plan.sub-plan-removed.v1"),
        EventKind.Of<PlanEvent.LinksAdded>("plan.links-added.v1"),
        EventKind.Of<PlanEvent.LinkActivated>("plan.link-activated.v1"),
        EventKind.Of<PlanEvent.LinkDeactivated>("plan.link-deactivated.v1"),
        EventKind.Of<PlanEvent.LinkReactivated>("plan.link-reactivated.v1"),
        EventKind.Of<PlanEvent.LinkReturned>("plan.link-returned.v1"),
        EventKind.Of<PlanEvent.LinkDeleted>("plan.link-deleted.v1"),
        EventKind.Of<PlanEvent.Approved>("plan.approved.v1"),
        EventKind.Of<PlanEvent.DefinitionsPublished>("plan.definitions-published.v1"),
        EventKind.Of<PlanEvent.ValidityAdapted>("plan.validity-adapted.v1"),
        EventKind.Of<PlanEvent.DocumentPeopleSet>("plan.document-people-set.v1"),
        EventKind.Of<PlanEvent.Published>("plan.published.v1"),
        EventKind.Of<PlanEvent.Unpublished>("plan.unpublished.v1"),

        EventKind.Of<AssignmentEvent.Assigned>("assignment.assigned.v1"),
        EventKind.Of<AssignmentEvent.Deactivated>("assignment.deactivated.v1"),
        EventKind.Of<AssignmentEvent.Reactivated>("assignment.reactivated.v1"),
        EventKind.Of<AssignmentEvent.Rotated>("assignment.rotated.v1"),
        EventKind.Of<AssignmentEvent.Removed>("assignment.removed.v1"),
        EventKind.Of<AssignmentEvent.SentForApproval>("assignment.sent-for-approval.v1"),
        EventKind.Of<AssignmentEvent.Completed>("assignment.completed.v1"),
        EventKind.Of<AssignmentEvent.Reopened>("assignment.reopened.v1"),
        EventKind.Of<AssignmentEvent.Approved>("assignment.approved.v1"),
        EventKind.Of<AssignmentEvent.ApprovalWithdrawn>("assignment.approval-withdrawn.v1"),

        EventKind.Of<DeputyshipEvent.Chosen>("deputyship.chosen.v1"),
        EventKind.Of<DeputyshipEvent.Changed>("deputyship.changed.v1"),
        EventKind.Of<DeputyshipEvent.Removed>("deputyship.removed.v1"),
        EventKind.Of<DeputyshipEvent.Ended>("deputyship.ended.v1"),

        EventKind.Of<DelegatedApproverEvent.Chosen>("delegated-approver.chosen.v1"),
        EventKind.Of<DelegatedApproverEvent.Described>("delegated-approver.described.v1"),
        EventKind.Of<DelegatedApproverEvent.Removed>("delegated-approver.removed.v1"),

        EventKind.Of<NotRelevantMarkEvent.MarkedNotRelevant>("not-relevant-mark.marked-not-relevant.v1"),
        EventKind.Of<NotRelevantMarkEvent.MarkedRelevant>("not-relevant-mark.marked-relevant.v1"),

        EventKind.Of<RegistrationEvent.DraftSaved>("registration.draft-saved.v1"),
        EventKind.Of<RegistrationEvent.Registered>("registration.registered.v1"),
        EventKind.Of<RegistrationEvent.Sent>("registration.sent.v1"),
        EventKind.Of<RegistrationEvent.Unlocked>("registration.unlocked.v1"),
        EventKind.Of<RegistrationEvent.Withdrawn>("registration.withdrawn.v1"),
        EventKind.Of<RegistrationEvent.Signed>("registration.signed.v1"),
        EventKind.Of<RegistrationEvent.Rejected>("registration.rejected.v1"),
        EventKind.Of<RegistrationEvent.SigningCancelled>("registration.signing-cancelled.v1"),
        EventKind.Of<RegistrationEvent.RejectionCancelled>("registration.rejection-cancelled.v1"),
        EventKind.Of<RegistrationEvent.DeadlineSet>("registration.deadline-set.v1"),
        EventKind.Of<RegistrationEvent.DeadlineRemoved>("registration.deadline-removed.v1"),
        EventKind.Of<RegistrationEvent.RequestsCancelled>("registration.requests-cancelled.v1"),
        EventKind.Of<RegistrationEvent.ResetAfterAbsence>("registration.reset-after-absence.v1"),
        EventKind.Of<RegistrationEvent.ResetForEverybody>("registration.reset-for-everybody.v1"),
        EventKind.Of<RegistrationEvent.CountLowered>("registration.count-lowered.v1"),
        EventKind.Of<RegistrationEvent.CoursePassed>("registration.course-passed.v1"),
        EventKind.Of<RegistrationEvent.AttachmentAdded>("registration.attachment-added.v1"),
        EventKind.Of<RegistrationEvent.AttachmentRemoved>("registration.attachment-removed.v1"),

        EventKind.Of<RegistrationNoticeEvent.ExpiryNear>("registration-notice.expiry-near.v1"),
        EventKind.Of<RegistrationNoticeEvent.Expired>("registration-notice.expired.v1"),
        EventKind.Of<RegistrationNoticeEvent.DeadlineNear>("registration-notice.deadline-near.v1"),
        EventKind.Of<RegistrationNoticeEvent.DeadlinePassed>("registration-notice.deadline-passed.v1"),

        EventKind.Of<FavouritesEvent.Marked>("favourites.marked.v1"),
        EventKind.Of<FavouritesEvent.Unmarked>("favourites.unmarked.v1"),

        EventKind.Of<AbsenceEvent.Registered>("absence.registered.v1"),
        EventKind.Of<AbsenceEvent.Changed>("absence.changed.v1"),
        EventKind.Of<AbsenceEvent.BackAtWork>("absence.back-at-work.v1"),
        EventKind.Of<AbsenceEvent.Settled>("absence.settled.v1"),
    ];
}
