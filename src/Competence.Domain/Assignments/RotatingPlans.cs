using System.Collections.Immutable;
using Competence.Organisation.Import;
using Competence.Plans;

namespace Competence.Assignments;

/// <summary>Finds the learning-goal plans that continue on the positions that residents rotate to (ORG-44, ORG-47).</summary>
/// <remarks>
/// A position holds at most one assignment of a plan (ASG-21). When two positions with the same plan rotate to one, the assignment that has come
/// furthest continues, of equal ones the one given first; the other is put away with its position. Where the next position holds the plan put away,
/// that assignment is taken out again and the one on the position that ends is put away: the resident must not be left without the plan.
/// </remarks>
/// <param name="assignments">Assignments by position.</param>
/// <param name="plans">Finds plans.</param>
public sealed class RotatingPlans(IAssignments assignments, IRepository<PlanId, Plan> plans) : IRotatingPlans
{
    private const int PositionsAtATime = 500;

    /// <inheritdoc/>
    public async ValueTask<ImmutableDictionary<PositionId, int>> CountAsync(
        ImmutableArray<EndedPosition> ended, CancellationToken cancellationToken = default) =>
        (await FindAsync(ended, cancellationToken)).CountBy(it => it.Assignment.Position).ToImmutableDictionary();

    /// <summary>The plans that continue, each once; in no order.</summary>
    /// <param name="ended">The positions that end; those that do not rotate are passed over.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal async ValueTask<ImmutableArray<ContinuingPlan>> FindAsync(ImmutableArray<EndedPosition> ended, CancellationToken cancellationToken)
    {
        Dictionary<PositionId, EndedPosition> rotations = ended.Where(it => it.RotatesTo is not null).ToDictionary(it => it.Position.Id);
        if (rotations.Count == 0)
        {
            return [];
        }

        ImmutableArray<Assignment> active = (await OnAsync(rotations.Keys, cancellationToken)).RemoveAll(assignment => !assignment.IsActive);
        Dictionary<PlanId, Plan> theirs = (await plans.FindManyAsync([.. active.Select(assignment => assignment.Plan).Distinct()], cancellationToken))
            .ToDictionary(plan => plan.Id);
        Dictionary<AssignmentCellRequest, Assignment> held = (await OnAsync(rotations.Values.Select(it => it.RotatesTo!.Value).Distinct(), cancellationToken))
            .ToDictionary(assignment => new AssignmentCellRequest(assignment.Position, assignment.Plan));
        HashSet<AssignmentCellRequest> taken = [];
        ImmutableArray<ContinuingPlan>.Builder found = ImmutableArray.CreateBuilder<ContinuingPlan>();
        foreach (Assignment assignment in active.OrderByDescending(assignment => assignment.Completion).ThenBy(assignment => assignment.AssignedAt).ThenBy(assignment => assignment.Id))
        {
            EndedPosition from = rotations[assignment.Position];
            Plan plan = theirs[assignment.Plan];
            AssignmentCellRequest place = new(from.RotatesTo!.Value, plan.Id);
            Assignment? there = held.GetValueOrDefault(place);
            if (assignment.MayRotate(plan.ContentType) && (there is null || IsTakenOut(there, plan, from)) && taken.Add(place))
            {
                found.Add(new ContinuingPlan(assignment, plan, place.Position, there));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether an assignment on the next position is put away, and nothing else takes it out in the same commit.</summary>
    private static bool IsTakenOut(Assignment there, Plan plan, EndedPosition from) =>
        !there.IsActive && !plan.IsArchived && !PositionReturns.IsTakenByEnd(there.Deactivation, from.TargetReturnsFrom);

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
