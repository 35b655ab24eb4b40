using System.Collections.Immutable;
using Competence.Organisation.Import;
using Competence.Plans;

namespace Competence.Assignments;

/// <summary>Finds the learning-goal plans that continue on the positions that residents rotate to (ORG-44, ORG-47).</summary>
/// <remarks>
/// A position holds at most one assignment of a plan (ASG-21). When two positions with the same plan rotate to one, the assignment that has come
/// furthest continues, of equal ones the one given first; the other is put away with its position.
/// </remarks>
/// <param name="assignments">Assignments by position.</param>
/// <param name="plans">Finds plans.</param>
public sealed class RotatingPlans(IAssignments assignments, IRepository<PlanId, Plan> plans) : IRotatingPlans
{
    private const int PositionsAtATime = 500;

    /// <inheritdoc/>
    public async ValueTask<ImmutableDictionary<PositionId, int>> CountAsync(
        ImmutableArray<EndedPosition> ended, CancellationToken cancellationToken = default) =>
        (await FindAsync(ended, default, cancellationToken)).CountBy(it => it.Fact.From).ToImmutableDictionary();

    /// <summary>What happens to the assignments that continue; in no order.</summary>
    /// <param name="ended">The positions that end; those that do not rotate are passed over.</param>
    /// <param name="on">The date of the run.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The assignments as they are after it, with what happened.</returns>
    public async ValueTask<ImmutableArray<(Assignment Next, AssignmentEvent.Rotated Fact)>> FindAsync(
        ImmutableArray<EndedPosition> ended, LocalDate on, CancellationToken cancellationToken = default)
    {
        Dictionary<PositionId, PositionId> rotations = [];
        foreach (EndedPosition it in ended)
        {
            if (it.RotatesTo is { } to)
            {
                rotations.Add(it.Position.Id, to);
            }
        }

        if (rotations.Count == 0)
        {
            return [];
        }

        ImmutableArray<Assignment> active = (await OnAsync(rotations.Keys, cancellationToken)).RemoveAll(assignment => !assignment.IsActive);
        Dictionary<PlanId, Plan> theirs = (await plans.FindManyAsync([.. active.Select(assignment => assignment.Plan).Distinct()], cancellationToken))
            .ToDictionary(plan => plan.Id);
        HashSet<AssignmentCellRequest> held =
            [.. (await OnAsync(rotations.Values.Distinct(), cancellationToken)).Select(assignment => new AssignmentCellRequest(assignment.Position, assignment.Plan))];
        ImmutableArray<(Assignment Next, AssignmentEvent.Rotated Fact)>.Builder found = ImmutableArray.CreateBuilder<(Assignment Next, AssignmentEvent.Rotated Fact)>();
        foreach (Assignment assignment in active.OrderByDescending(assignment => assignment.Completion).ThenBy(assignment => assignment.AssignedAt).ThenBy(assignment => assignment.Id))
        {
            AssignmentCellRequest place = new(rotations[assignment.Position], assignment.Plan);
            if (assignment.Rotate(theirs[assignment.Plan].ContentType, place.Position, held.Contains(place), on) is { } fact)
            {
                held.Add(place);
                found.Add((assignment.Apply(fact), fact));
            }
        }

        return found.ToImmutable();
    }

    private async ValueTask<ImmutableArray<Assignment>> OnAsync(IEnumerable<PositionId> positions, CancellationToken cancellationToken)
    {
        ImmutableArray<Assignment>.Builder found = ImmutableArray.CreateBuilder<Assignment>();
        foreach (PositionId[] some in positions.Chunk(PositionsAtATime))
        {
            found.AddRange(await assignments.OnPositionsAsync([.. some], cancellationToken));
        }

        return found.ToImmutable();
    }
}
