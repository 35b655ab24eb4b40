using Competence.Access;

namespace Competence.Assignments;

public sealed partial class AssignmentService
{
    /// <summary>Approves a plan that awaits it; for the leader of the employee, and for a deputy whose own plan it is not (ASG-48, ACC-21).</summary>
    /// <returns>The assignment after it.</returns>
    public ValueTask<Result<Assignment>> ApproveAsync(Actor actor, AssignmentId id, CancellationToken cancellationToken = default) =>
        JudgeAsync(actor, id, (assignment, progress, moment) => assignment.Approve(progress.IsMet, moment.Today), cancellationToken);

    /// <summary>Takes the approval of a plan back; it awaits approval again, or is in progress when a requirement is open by then (ASG-49, ASG-50).</summary>
    /// <returns>The assignment after it.</returns>
    public ValueTask<Result<Assignment>> WithdrawApprovalAsync(Actor actor, AssignmentId id, CancellationToken cancellationToken = default) =>
        JudgeAsync(actor, id, (assignment, progress, moment) => assignment.WithdrawApproval(progress.IsMet, moment.Now), cancellationToken);

    private ValueTask<Result<Assignment>> JudgeAsync<TFact>(
        Actor actor, AssignmentId id, Func<Assignment, AssignmentProgress, Moment, Result<TFact>> decide, CancellationToken cancellationToken)
        where TFact : AssignmentEvent =>
        ChangeAsync(actor, id, async (file, moment, work) =>
        {
            if (AssignmentAccess.Do(actor, AccessAction.PlanApproval, file, moment.Today) is { } refusal)
            {
                return refusal;
            }

            AssignmentProgress progress = await writer.ProgressAsync(file.Assignment, moment.Today, cancellationToken);
            if (!decide(file.Assignment, progress, moment).TryPickValue(out TFact? fact, out refusal))
            {
                return refusal;
            }

            Assignment next = file.Assignment.Apply(fact);
            work.Expect(next.Person, progress.Revision);
            work.Save(next, fact);
            return next;
        }, cancellationToken);
}
