using System.Collections.Immutable;
using Competence.Organisation.Import;
using Competence.Plans;

namespace Competence.Assignments;

/// <summary>
/// Puts the assignments of positions that end away, with a picture of how they stood (ORG-38, ORG-39, ASG-37, LOA-35), but for the learning-goal
/// plans of residents who rotate: these continue on the new position (ORG-44), there too where it holds the plan put away.
/// </summary>
/// <param name="assignments">Assignments by position.</param>
/// <param name="rotating">Finds those that continue.</param>
/// <param name="writer">Stages.</param>
public sealed class PositionEndings(IAssignments assignments, RotatingPlans rotating, AssignmentWriter writer) : IPositionEndings
{
    private const int PositionsAtATime = 500;

    /// <inheritdoc/>
    public async ValueTask<int> StageAsync(
        IUnitOfWork unitOfWork, ImmutableArray<EndedPosition> ended, Moment moment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(unitOfWork);
        ImmutableArray<ContinuingPlan> continuing = await rotating.FindAsync(ended, cancellationToken);
        HashSet<AssignmentId> rotated = Rotate(unitOfWork, continuing, moment.Today);

        foreach (EndedPosition[] some in ended.Chunk(PositionsAtATime))
        {
            ImmutableArray<Assignment> held = await assignments.OnPositionsAsync([.. some.Select(it => it.Position.Id)], cancellationToken);
            ImmutableArray<Assignment> active = held.RemoveAll(assignment => !assignment.IsActive || rotated.Contains(assignment.Id));
            HashSet<PositionId> lent = [.. some.Where(it => it.Position.LentFrom is not null).Select(it => it.Position.Id)];
            await StageAsync(unitOfWork, active.RemoveAll(assignment => lent.Contains(assignment.Position)), DeactivationCause.PositionEnded, moment.Today, cancellationToken);
            await StageAsync(unitOfWork, active.RemoveAll(assignment => !lent.Contains(assignment.Position)), DeactivationCause.LoanEnded, moment.Today, cancellationToken);
        }

        await TakeOutAsync(unitOfWork, continuing.RemoveAll(it => it.PutAwayThere is null), moment, cancellationToken);
        return continuing.Length;
    }

    /// <summary>Stages which assignments go to the next position, and tells which these are.</summary>
    private static HashSet<AssignmentId> Rotate(IUnitOfWork unitOfWork, ImmutableArray<ContinuingPlan> continuing, LocalDate today)
    {
        HashSet<AssignmentId> rotated = [];
        foreach (ContinuingPlan it in continuing)
        {
            if (it.Assignment.Rotate(it.Plan.ContentType, it.To, heldThere: it.PutAwayThere is not null, today) is { } fact)
            {
                unitOfWork.Save(it.Assignment.Apply(fact), fact);
                rotated.Add(it.Assignment.Id);
            }
        }

        return rotated;
    }

    /// <summary>Stages that assignments which the next positions hold put away are taken out again, in place of those that end.</summary>
    private async ValueTask TakeOutAsync(
        IUnitOfWork unitOfWork, ImmutableArray<ContinuingPlan> continuing, Moment moment, CancellationToken cancellationToken)
    {
        ImmutableArray<(Assignment Next, AssignmentEvent Fact)>.Builder activated = ImmutableArray.CreateBuilder<(Assignment Next, AssignmentEvent Fact)>(continuing.Length);
        foreach (ContinuingPlan it in continuing)
        {
            AssignmentEvent.Reactivated fact = it.PutAwayThere!.Reactivate(it.To, it.Plan.IsArchived, heldThere: false).Value;
            activated.Add((it.PutAwayThere.Apply(fact), fact));
        }

        Dictionary<PlanId, Plan> plans = continuing.Select(it => it.Plan).DistinctBy(plan => plan.Id).ToDictionary(plan => plan.Id);
        await writer.ActivateAsync(unitOfWork, activated.MoveToImmutable(), plans, moment, cancellationToken);
    }

    private async ValueTask StageAsync(
        IUnitOfWork unitOfWork, ImmutableArray<Assignment> active, DeactivationCause cause, LocalDate today, CancellationToken cancellationToken)
    {
        if (!active.IsEmpty)
        {
            await writer.DeactivateAsync(unitOfWork, active, cause, today, cancellationToken);
        }
    }
}
