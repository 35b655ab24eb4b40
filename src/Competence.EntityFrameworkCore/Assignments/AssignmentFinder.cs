using System.Collections.Immutable;
using Competence.Assignments;
using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore.Assignments;

/// <summary>Finds assignments by what they join.</summary>
internal sealed class AssignmentFinder(IDbContextFactory<CompetenceDbContext> contexts) : IAssignments
{
    private const int Most = 1_000;

    public ValueTask<ImmutableArray<Assignment>> OfPersonAsync(PersonId person, CancellationToken cancellationToken = default)
    {
        Guid key = person.Value;
        return ListAsync(rows => rows.Where(row => row.PersonId == key).OrderBy(row => row.Id), cancellationToken);
    }

    public async ValueTask<ImmutableArray<Assignment>> JoiningAsync(
        ImmutableArray<PositionId> positions, ImmutableArray<PlanId> plans, CancellationToken cancellationToken = default)
    {
        Guid[] planKeys = [.. plans.Select(plan => plan.Value).Distinct()];
        ImmutableArray<Assignment>.Builder found = ImmutableArray.CreateBuilder<Assignment>();
        foreach (Guid[] keys in positions.Select(position => position.Value).Distinct().Chunk(Most))
        {
            found.AddRange(await ListAsync(
                rows => rows.Where(row => keys.Contains(row.PositionId) && planKeys.Contains(row.PlanId)), cancellationToken));
        }

        return found.DrainToImmutable();
    }

    public async ValueTask<ImmutableArray<Assignment>> OnPositionsAsync(
        ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default)
    {
        List<Assignment> found = [];
        foreach (Guid[] keys in positions.Select(position => position.Value).Distinct().Chunk(Most))
        {
            found.AddRange(await ListAsync(rows => rows.Where(row => keys.Contains(row.PositionId)), cancellationToken));
        }

        return [.. found.OrderBy(assignment => assignment.Id)];
    }

    public async ValueTask<int> CountAsync(PlanId plan, CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        Guid key = plan.Value;
        return await context.Set<AssignmentRecord>().CountAsync(row => row.PlanId == key, cancellationToken);
    }

    public ValueTask<ImmutableArray<Assignment>> ActiveOfPlanAsync(
        PlanId plan, AssignmentId? last, int take, CancellationToken cancellationToken = default)
    {
        Guid key = plan.Value;
        Guid after = last?.Value ?? Guid.Empty;
        return ListAsync(
            rows => rows.Where(row => row.PlanId == key && row.State == AssignmentState.Active && row.Id.CompareTo(after) > 0)
                .OrderBy(row => row.Id)
                .Take(take),
            cancellationToken);
    }

    private async ValueTask<ImmutableArray<Assignment>> ListAsync(
        Func<IQueryable<AssignmentRecord>, IQueryable<AssignmentRecord>> query, CancellationToken cancellationToken)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        List<AssignmentRecord> rows = await query(context.Set<AssignmentRecord>()).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToState())];
    }
}
