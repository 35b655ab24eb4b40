using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;
using Competence.Registrations;
using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>Finds marks by person, plan and target.</summary>
internal sealed class NotRelevantMarkRepository(IDbContextFactory<CompetenceDbContext> contexts, SqlDialect dialect)
    : IRepository<NotRelevantMarkKey, NotRelevantMark>
{
    private readonly string _these = dialect.Adapt($$"""
        select m.* from competence.not_relevant_mark m
        join {{dialect.RowsOf("keys", "k", ("person_id", SqlKind.Id), ("plan_id", SqlKind.Id), ("kind", SqlKind.Small), ("target_id", SqlKind.Id))}}
            on k.person_id = m.person_id and k.plan_id = m.plan_id and k.kind = m.kind and k.target_id = m.target_id
        """).Replace("@keys", "{0}", StringComparison.Ordinal);

    public async ValueTask<NotRelevantMark?> FindAsync(NotRelevantMarkKey id, CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        (Guid person, Guid plan, MarkTargetKind kind, Guid target) = (id.Person.Value, id.Plan.Value, id.Kind, id.Target);
        NotRelevantMarkRecord? found = await context.Set<NotRelevantMarkRecord>().SingleOrDefaultAsync(
            row => row.PersonId == person && row.PlanId == plan && row.Kind == kind && row.TargetId == target, cancellationToken);
        return found?.ToState();
    }

    public async ValueTask<ImmutableArray<NotRelevantMark>> FindManyAsync(
        ImmutableArray<NotRelevantMarkKey> ids, CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        string keys = dialect.Json(ids.Distinct(), static (row, key) =>
            row.Id(key.Person.Value).Id(key.Plan.Value).Value(SqlKind.Small, key.Kind).Id(key.Target));
        List<NotRelevantMarkRecord> found = await context.Set<NotRelevantMarkRecord>().FromSqlRaw(_these, keys).ToListAsync(cancellationToken);
        return [.. found.Select(record => record.ToState())];
    }
}
