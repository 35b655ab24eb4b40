using Competence.Access;
using Competence.Plans;

namespace Competence.Assignments;

public sealed partial class AssignmentService
{
    /// <summary>Puts an assignment away by hand, with a picture of how it stood (ASG-30, PRG-06).</summary>
    /// <returns>The assignment after it.</returns>
    public ValueTask<Result<Assignment>> DeactivateAsync(Actor actor, AssignmentId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, id, async (file, moment, work) =>
        {
            if (AssignmentAccess.Do(actor, AccessAction.AssignmentManage, file, moment.Today) is { } refusal)
            {
                return refusal;
            }

            return file.Assignment.IsActive
                ? (await writer.DeactivateAsync(work, [file.Assignment], DeactivationCause.ByHand, moment.Today, cancellationToken))[0]
                : AssignmentRules.NotActive.Refuse(("assignment", id));
        }, cancellationToken);

    /// <summary>Takes a deactivated assignment out again; it shows the statuses of today and may be complete at once (ASG-31, ASG-35, PRG-06).</summary>
    /// <returns>The assignment after it: on its own position, or after the end of that on one of today.</returns>
    public ValueTask<Result<Assignment>> ReactivateAsync(Actor actor, AssignmentId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, id, async (file, moment, work) =>
        {
            if (!AssignmentAccess.Reactivate(actor, file, moment.Today).TryPickValue(out PositionId position, out Refusal? refusal))
            {
                return refusal;
            }

            bool heldThere = await reader.IsHeldAsync(position, file.Assignment, cancellationToken);
            if (!file.Assignment.Reactivate(position, file.Plan.IsArchived, heldThere).TryPickValue(out AssignmentEvent.Reactivated? fact, out refusal))
            {
                return refusal;
            }

            Dictionary<PlanId, Plan> plans = new() { [file.Plan.Id] = file.Plan };
            return (await writer.ActivateAsync(work, [(file.Assignment.Apply(fact), fact)], plans, moment, cancellationToken))[0];
        }, cancellationToken);

    /// <summary>Deletes an assignment that was made by mistake, while nothing was registered on it (ASG-38 to ASG-40).</summary>
    /// <returns>The assignment as it was last.</returns>
    public ValueTask<Result<Assignment>> DeleteAsync(Actor actor, AssignmentId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, id, async (file, moment, work) =>
        {
            if (AssignmentAccess.Do(actor, AccessAction.AssignmentManage, file, moment.Today) is { } refusal)
            {
                return refusal;
            }

            AssignmentProgress progress = await writer.ProgressAsync(file.Assignment, moment.Today, cancellationToken);
            if (!file.Assignment.Remove(progress.IsBegun).TryPickValue(out AssignmentEvent.Removed? fact, out refusal))
            {
                return refusal;
            }

            work.Expect(file.Assignment.Person, progress.Revision);
            work.Remove(file.Assignment, fact);
            writer.Refresh(work, [file.Assignment.Person], moment.Today);
            return file.Assignment;
        }, cancellationToken);
}
