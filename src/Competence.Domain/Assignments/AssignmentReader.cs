using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;
using Competence.Plans;

namespace Competence.Assignments;

/// <summary>Loads what the use cases of assignments decide from.</summary>
/// <param name="assignments">Assignments by identifier.</param>
/// <param name="joins">Assignments by what they join.</param>
/// <param name="plans">Plans by identifier.</param>
/// <param name="access">Positions.</param>
/// <param name="tree">The tree of units.</param>
public sealed class AssignmentReader(
    IRepository<AssignmentId, Assignment> assignments, IAssignments joins, IRepository<PlanId, Plan> plans, IAccessFacts access, IOrganisationTree tree)
{
    /// <summary>One assignment with its plan and the person's positions; "not found" when there is none.</summary>
    public async ValueTask<Result<AssignmentFile>> FindAsync(AssignmentId id, CancellationToken cancellationToken = default)
    {
        if (await assignments.FindAsync(id, cancellationToken) is not { } assignment
            || await plans.FindAsync(assignment.Plan, cancellationToken) is not { } plan)
        {
            return GeneralRules.NotFound.Refuse(("what", Assignment.SubjectKind), ("id", id));
        }

        return new AssignmentFile(assignment, plan, await access.PositionsAsync(assignment.Person, cancellationToken));
    }

    /// <summary>All assignments of a person, ordered by id.</summary>
    public ValueTask<ImmutableArray<Assignment>> OfPersonAsync(PersonId person, CancellationToken cancellationToken = default) =>
        joins.OfPersonAsync(person, cancellationToken);

    /// <summary>All positions of a person, ordered by id.</summary>
    public ValueTask<ImmutableArray<PositionFacts>> PositionsAsync(PersonId person, CancellationToken cancellationToken = default) =>
        access.PositionsAsync(person, cancellationToken);

    /// <summary>Whether the position holds another assignment of the same plan.</summary>
    public async ValueTask<bool> IsHeldAsync(PositionId position, Assignment but, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(but);
        ImmutableArray<Assignment> joining = await joins.JoiningAsync([position], [but.Plan], cancellationToken);
        return joining.Any(other => other.Id != but.Id);
    }

    /// <summary>What a table of cells is decided from: plans, positions, what the positions hold, and which plans are offered to the actor.</summary>
    public async ValueTask<AssignmentTable> TableAsync(
        Actor actor, ImmutableArray<AssignmentCellRequest> cells, LocalDate today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ImmutableArray<PositionId> positionIds = [.. cells.Select(cell => cell.Position).Distinct()];
        ImmutableArray<PlanId> planIds = [.. cells.Select(cell => cell.Plan).Distinct()];
        ImmutableArray<Plan> found = await plans.FindManyAsync(planIds, cancellationToken);
        ImmutableArray<PositionFacts> positions = await access.PositionsAsync(positionIds, cancellationToken);
        ImmutableArray<Assignment> held = await joins.JoiningAsync(positionIds, planIds, cancellationToken);
        return new AssignmentTable(
            positions.ToDictionary(position => position.Position),
            found.ToDictionary(plan => plan.Id),
            held.ToDictionary(assignment => new AssignmentCellRequest(assignment.Position, assignment.Plan)),
            await OfferedAsync(actor, found, today, cancellationToken));
    }

    private async ValueTask<HashSet<PlanId>> OfferedAsync(
        Actor actor, ImmutableArray<Plan> plans, LocalDate today, CancellationToken cancellationToken)
    {
        ImmutableArray<UnitId> ownPath = actor.Unit is { } own ? await tree.PathAsync(own, cancellationToken) : [];
        ImmutableArray<UnitScope> units = PlanOffer.UnitsOf(actor, ownPath, today);
        Dictionary<UnitId, ImmutableArray<UnitId>> paths = [];
        foreach (UnitId unit in units.Select(scope => scope.Unit).Concat(plans.SelectMany(plan => plan.Publications).Select(publication => publication.Unit)).Distinct())
        {
            paths.Add(unit, await tree.PathAsync(unit, cancellationToken));
        }

        return [.. plans.Where(plan => PlanOffer.Reaches(plan.Publications, units, paths)).Select(plan => plan.Id)];
    }
}
