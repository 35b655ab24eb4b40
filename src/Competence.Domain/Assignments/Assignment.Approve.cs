namespace Competence.Assignments;

public sealed partial record Assignment
{
    /// <summary>
    /// Decides whether the leader may approve it (PLN-17, ASG-48). What has opened since it was sent, and no night has looked at yet, stands in
    /// the way: an approval stands whatever opens later (ASG-51).
    /// </summary>
    /// <param name="met">Whether every active requirement is fulfilled or not relevant and at least one is fulfilled.</param>
    /// <param name="today">The day of the approval.</param>
    public Result<AssignmentEvent.Approved> Approve(bool met, LocalDate today) =>
        !IsActive ? AssignmentRules.NotActive.Refuse(("assignment", Id))
        : Completion != Completion.AwaitingApproval ? AssignmentRules.NotAwaitingApproval.Refuse(("assignment", Id))
        : !met ? AssignmentRules.RequirementsOpen.Refuse(("assignment", Id))
        : new AssignmentEvent.Approved(today);

    /// <summary>Decides whether the leader may take the approval back; it awaits approval again, or is in progress when something is open (ASG-49, ASG-50).</summary>
    /// <param name="met">Whether every active requirement is fulfilled or not relevant and at least one is fulfilled.</param>
    /// <param name="now">From when it awaits approval again.</param>
    public Result<AssignmentEvent.ApprovalWithdrawn> WithdrawApproval(bool met, Instant now) =>
        !IsActive ? AssignmentRules.NotActive.Refuse(("assignment", Id))
        : Completion != Completion.Approved ? AssignmentRules.NotApproved.Refuse(("assignment", Id))
        : new AssignmentEvent.ApprovalWithdrawn(met ? now : null);
}
