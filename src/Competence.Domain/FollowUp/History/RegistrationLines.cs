using System.Diagnostics;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Procedures;
using Competence.Requirements;

namespace Competence.FollowUp.History;

/// <summary>The lines of registrations, of marks on them and of what the nightly run says.</summary>
internal static class RegistrationLines
{
    private const string Comment = "comment";

    public static HistoryLine Of(RegistrationEvent fact) => fact switch
    {
        RegistrationEvent.DraftSaved it => HistoryLine.Of("registration.draft-saved", ("performedOn", it.PerformedOn), (Comment, it.Comment)),
        RegistrationEvent.Registered { Fulfilment: { } fulfilment } it =>
            HistoryLine.Of("registration.fulfilled", ("performedOn", it.PerformedOn), ("fulfilledOn", fulfilment.On), (Comment, it.Comment)),
        RegistrationEvent.Registered it => HistoryLine.Of("registration.repetition-registered",
            ("performedOn", it.PerformedOn), ("count", it.Repetitions.Length), (Comment, it.Comment)),
        RegistrationEvent.Sent it => HistoryLine.Of("registration.sent",
            ("signer", it.Signer), ("performedOn", it.PerformedOn), ("count", it.Repetitions.Length), ("plan", it.From), (Comment, it.Comment)),
        RegistrationEvent.Unlocked => HistoryLine.Of("registration.unlocked"),
        RegistrationEvent.Withdrawn => HistoryLine.Of("registration.withdrawn"),
        RegistrationEvent.Signed it => HistoryLine.Of("registration.signed", ("fulfilledOn", it.Fulfilment?.On), (Comment, it.Comment)),
        RegistrationEvent.Rejected it => HistoryLine.Of("registration.rejected", ("reason", it.Reason), (Comment, it.Comment)),
        RegistrationEvent.SigningCancelled => HistoryLine.Of("registration.signing-cancelled"),
        RegistrationEvent.RejectionCancelled => HistoryLine.Of("registration.rejection-cancelled"),
        RegistrationEvent.DeadlineSet it => HistoryLine.Of("registration.deadline-set", ("on", it.On)),
        RegistrationEvent.DeadlineRemoved => HistoryLine.Of("registration.deadline-removed"),
        RegistrationEvent.RequestsCancelled => HistoryLine.Of("registration.requests-cancelled"),
        RegistrationEvent.ResetAfterAbsence => HistoryLine.Of("registration.reset-after-absence"),
        RegistrationEvent.ResetForEverybody it => HistoryLine.Of("registration.reset-for-everybody", ("on", it.BegunOn), ("reason", it.Reason)),
        RegistrationEvent.CountLowered it => HistoryLine.Of("registration.count-lowered", ("count", it.Required), ("fulfilledOn", it.Fulfilment.On)),
        RegistrationEvent.CoursePassed it => HistoryLine.Of("registration.course-passed", ("course", it.Course.Name), ("passedOn", it.PassedOn)),
        RegistrationEvent.AttachmentAdded it => HistoryLine.Of("registration.attachment-added", ("name", it.File.Name), (Comment, it.File.Description)),
        RegistrationEvent.AttachmentRemoved it => HistoryLine.Of("registration.attachment-removed", ("name", it.Name)),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };

    public static HistoryLine Of(NotRelevantMarkEvent fact) => fact switch
    {
        NotRelevantMarkEvent.MarkedNotRelevant it => HistoryLine.Of($"mark.{Target(it.Key)}-not-relevant",
            ("plan", it.Key.Plan), ("target", TargetId(it.Key)), (Comment, it.Comment)),
        NotRelevantMarkEvent.MarkedRelevant it => HistoryLine.Of($"mark.{Target(it.Key)}-relevant", ("plan", it.Key.Plan), ("target", TargetId(it.Key))),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };

    public static HistoryLine Of(RegistrationNoticeEvent fact) => fact switch
    {
        RegistrationNoticeEvent.ExpiryNear it => HistoryLine.Of("notice.expiry-near", ("expiresOn", it.ExpiresOn)),
        RegistrationNoticeEvent.Expired it => HistoryLine.Of("notice.expired", ("expiresOn", it.ExpiresOn)),
        RegistrationNoticeEvent.DeadlineNear it => HistoryLine.Of("notice.deadline-near", ("deadline", it.Deadline)),
        RegistrationNoticeEvent.DeadlinePassed it => HistoryLine.Of("notice.deadline-passed", ("deadline", it.Deadline)),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };

    public static HistoryLine Of(FavouritesEvent fact) => fact switch
    {
        FavouritesEvent.Marked it => HistoryLine.Of("favourite.marked", ("requirement", it.Requirement)),
        FavouritesEvent.Unmarked it => HistoryLine.Of("favourite.unmarked", ("requirement", it.Requirement)),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };

    private static string Target(NotRelevantMarkKey key) => key.Kind switch
    {
        MarkTargetKind.Requirement => "requirement",
        MarkTargetKind.SubPlan => "sub-plan",
        _ => "checklist-point",
    };

    private static object TargetId(NotRelevantMarkKey key) => key.Kind switch
    {
        MarkTargetKind.Requirement => RequirementId.From(key.Target),
        MarkTargetKind.SubPlan => SubPlanId.From(key.Target),
        _ => ChecklistPointId.From(key.Target),
    };
}
