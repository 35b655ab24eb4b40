using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Plans;

namespace Competence.Assignments;

/// <summary>Takes out the assignments that the end of a position put away, and no others, when the position comes back (ORG-89, ASG-37).</summary>
/// <remarks>Those of plans that were archived meanwhile stay put away (ASG-36).</remarks>
/// <param name="assignments">Assignments by position.</param>
/// <param name="plans">Finds plans.</param>
/// <param name="writer">Stages.</param>
public sealed class PositionReturns(IAssignments assignments, IRepository<PlanId, Plan> plans, AssignmentWriter writer) : IPositionReturns
{
    private const int PositionsAtATime = 500;

    /// <inheritdoc/>
    public async ValueTask StageAsync(
        IUnitOfWork unitOfWork, ImmutableArray<Position> returned, Moment moment, CancellationToken cancellationToken = default)
    {
        foreach (Position[] some in returned.Chunk(PositionsAtATime))
        {
            Dictionary<PositionId, LocalDate?> ends = some.ToDictionary(position => position.Id, position => position.DeactivatedOn);
            ImmutableArray<Assignment> held = await assignments.OnPositionsAsync([.. ends.Keys], cancellationToken);
            ImmutableArray<Assignment> taken = held.RemoveAll(assignment => !IsTakenByEnd(assignment.Deactivation, ends[assignment.Position]));
            Dictionary<PlanId, Plan> theirs =
                (await plans.FindManyAsync([.. taken.Select(assignment => assignment.Plan).Distinct()], cancellationToken)).ToDictionary(plan => plan.Id);
            await writer.ActivateAsync(unitOfWork, Reactivated(taken, theirs), theirs, moment, cancellationToken);
        }
    }

    private static ImmutableArray<(Assignment Next, AssignmentEvent Fact)> Reactivated(ImmutableArray<Assignment> taken, Dictionary<PlanId, Plan> plans)
    {
        ImmutableArray<(Assignment Next, AssignmentEvent Fact)>.Builder found = ImmutableArray.CreateBuilder<(Assignment Next, AssignmentEvent Fact)>();
        foreach (Assignment assignment in taken)
        {
            // A position holds at most one assignment of a plan (ASG-21), so that this one is not held beside another.
            if (assignment.Reactivate(assignment.Position, plans[assignment.Plan].IsArchived, heldThere: false).TryPickValue(out AssignmentEvent.Reactivated? fact, out _))
            {
                found.Add((assignment.Apply(fact), fact));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether an assignment was put away by the end of its position on <paramref name="end"/>.</summary>
    internal static bool IsTakenByEnd(Deactivation? deactivation, LocalDate? end) =>
        deactivation is { Cause: DeactivationCause.PositionEnded } it && it.On == end;
}
