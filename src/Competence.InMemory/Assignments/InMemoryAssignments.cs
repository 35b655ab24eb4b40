using System.Collections.Immutable;
using Competence.Assignments;
using Competence.InMemory.Storage;

namespace Competence.InMemory.Assignments;

/// <summary>Finds assignments by what they join.</summary>
internal sealed class InMemoryAssignments(InMemoryStore store) : IAssignments
{
    public ValueTask<ImmutableArray<Assignment>> OfPersonAsync(PersonId person, CancellationToken cancellationToken = default) =>
        new([.. store.Tables.Assignments.Of(person).OrderBy(assignment => assignment.Id)]);

    public ValueTask<ImmutableArray<Assignment>> JoiningAsync(
        ImmutableArray<PositionId> positions, ImmutableArray<PlanId> plans, CancellationToken cancellationToken = default) =>
        new([.. store.Tables.Assignments.All.Where(assignment => positions.Contains(assignment.Position) && plans.Contains(assignment.Plan))]);

    public ValueTask<ImmutableArray<Assignment>> OnPositionsAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default) =>
        new([.. store.Tables.Assignments.All.Where(assignment => positions.Contains(assignment.Position)).OrderBy(assignment => assignment.Id)]);

    public ValueTask<int> CountAsync(PlanId plan, CancellationToken cancellationToken = default) =>
        new(store.Tables.Assignments.All.Count(assignment => assignment.Plan == plan));

    public ValueTask<ImmutableArray<Assignment>> ActiveOfPlanAsync(
        PlanId plan, AssignmentId? last, int take, CancellationToken cancellationToken = default) =>
        new([.. ActiveOf(plan).Where(assignment => last is not { } reached || assignment.Id > reached).OrderBy(assignment => assignment.Id).Take(take)]);

    private IEnumerable<Assignment> ActiveOf(PlanId plan) =>
        store.Tables.Assignments.All.Where(assignment => assignment.Plan == plan && assignment.IsActive);
}
