using System.Diagnostics;
using Competence.Assignments;

namespace Competence.FollowUp.History;

/// <summary>The lines of assignments; each tells the status afterwards where the event gives one (ASG-67).</summary>
internal static class AssignmentLines
{
    private const string Status = "status";

    public static HistoryLine Of(AssignmentEvent fact) => fact switch
    {
        AssignmentEvent.Assigned it => HistoryLine.Of("assignment.assigned", ("plan", it.Plan), ("position", it.Position), (Status, Completion.InProgress)),
        AssignmentEvent.Deactivated it => HistoryLine.Of("assignment.deactivated", ("cause", it.Cause), ("on", it.On), (Status, AssignmentState.Deactivated)),
        AssignmentEvent.Reactivated it => HistoryLine.Of("assignment.reactivated", ("position", it.Position), (Status, AssignmentState.Active)),
        AssignmentEvent.Rotated it => HistoryLine.Of(
            "assignment.rotated", ("from", it.From), ("position", it.To), ("on", it.On), (Status, AssignmentState.Active)),
        AssignmentEvent.Removed => HistoryLine.Of("assignment.removed"),
        AssignmentEvent.SentForApproval => HistoryLine.Of("assignment.sent-for-approval", (Status, Completion.AwaitingApproval)),
        AssignmentEvent.Completed it => HistoryLine.Of("assignment.completed", ("on", it.On), (Status, Completion.Completed)),
        AssignmentEvent.Reopened => HistoryLine.Of("assignment.reopened", (Status, Completion.InProgress)),
        AssignmentEvent.Approved it => HistoryLine.Of("assignment.approved", ("on", it.On), (Status, Completion.Approved)),
        AssignmentEvent.ApprovalWithdrawn it => HistoryLine.Of("assignment.approval-withdrawn",
            (Status, it.AwaitingSince is null ? Completion.InProgress : Completion.AwaitingApproval)),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };
}
