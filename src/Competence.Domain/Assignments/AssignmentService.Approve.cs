using Competence.Access;

namespace Competence.Assignments;

public sealed partial class AssignmentService
{
    /// <summary>Approves a plan that awaits it; for the leader of the employee (ASG-48, ACC-21).</summary>
    /// <returns>The assignment after it.</returns>
    public ValueTask<Result<Assignment>> ApproveAsync(Actor actor, AssignmentId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, id, (file, moment, work) => new(Save(
            work,
            file.Assignment,
            AssignmentAccess.Do(actor, AccessAction.PlanApproval, file, moment.Today) is { } refusal
                ? refusal
                : file.Assignment.Approve(moment.Today))), cancellationToken);

    /// <summary>Takes the approval of a plan back; it awaits approval again, or is in progress when a requirement is open by then (ASG-49, ASG-50).</summary>
    /// <returns>The assignment after it.</returns>
    public ValueTask<Result<Assignment>> WithdrawApprovalAsync(Actor actor, AssignmentId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, id, async (file, moment, work) =>
        {
            if (AssignmentAccess.Do(actor, AccessAction.PlanApproval, file, moment.Today) is { } refusal)
            {
                return refusal;
            }

            AssignmentProgress progress = await writer.ProgressAsync(file.Assignment, moment.Today, cancellationToken);
            return Save(work, file.Assignment, file.Assignment.WithdrawApproval(progress.IsMet, moment.Now));
        }, cancellationToken);

    private static Result<Assignment> Save<TFact>(IUnitOfWork work, Assignment assignment, Result<TFact> decided)
        where TFact : AssignmentEvent
    {
        if (!decided.TryPickValue(out TFact? fact, out Refusal? refusal))
        {
            return refusal;
        }

        Assignment next = assignment.Apply(fact);
        work.Save(next, fact);
        return next;
    }
}
