using Competence.Access;

namespace Competence.Assignments;

/// <summary>What somebody may do to an assignment now: the same access and the same decisions as doing it, without doing it.</summary>
/// <param name="MayDeactivate">Whether it may be put away.</param>
/// <param name="MayReactivate">Whether it may be taken out again.</param>
/// <param name="MayDelete">Whether it may be deleted as a mistake.</param>
/// <param name="MayApprove">Whether it may be approved.</param>
/// <param name="MayWithdrawApproval">Whether its approval may be taken back.</param>
public readonly record struct AssignmentActions(
    bool MayDeactivate, bool MayReactivate, bool MayDelete, bool MayApprove, bool MayWithdrawApproval)
{
    /// <summary>What <paramref name="actor"/> may do.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="file">The assignment.</param>
    /// <param name="progress">How it stands.</param>
    /// <param name="heldThere">Whether the position it would be taken out to holds the plan already.</param>
    /// <param name="moment">Now.</param>
    public static AssignmentActions Of(Actor actor, AssignmentFile file, AssignmentProgress progress, bool heldThere, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(progress);
        Assignment it = file.Assignment;
        bool manages = AssignmentAccess.Do(actor, AccessAction.AssignmentManage, file, moment.Today) is null;
        bool approves = AssignmentAccess.Do(actor, AccessAction.PlanApproval, file, moment.Today) is null;
        bool reactivates = AssignmentAccess.Reactivate(actor, file, moment.Today).TryPickValue(out PositionId position, out _)
            && it.Reactivate(position, file.Plan.IsArchived, heldThere).IsAccepted;
        return new AssignmentActions(
            manages && it.Deactivate(DeactivationCause.ByHand, moment.Today, progress.Cells).IsAccepted,
            reactivates,
            manages && it.Remove(progress.IsBegun).IsAccepted,
            approves && it.Approve(progress.IsMet, moment.Today).IsAccepted,
            approves && it.WithdrawApproval(progress.IsMet, moment.Now).IsAccepted);
    }
}
