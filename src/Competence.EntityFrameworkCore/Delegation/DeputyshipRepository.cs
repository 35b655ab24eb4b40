using System.Collections.Immutable;
using Competence.Delegation;
using Competence.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore.Delegation;

/// <summary>Finds deputyships by leader's position and person.</summary>
internal sealed class DeputyshipRepository(IDbContextFactory<CompetenceDbContext> contexts, SqlDialect dialect)
    : IRepository<DeputyshipKey, Deputyship>
{
    private readonly string _these = dialect.Adapt($$"""
        select d.* from competence.deputyship d
        join {{dialect.RowsOf("keys", "k", ("leader_position_id", SqlKind.Id), ("deputy_id", SqlKind.Id))}}
            on k.leader_position_id = d.leader_position_id and k.deputy_id = d.deputy_id
        """).Replace("@keys", "{0}", StringComparison.Ordinal);

    public async ValueTask<Deputyship?> FindAsync(DeputyshipKey id, CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        (Guid position, Guid person) = (id.LeaderPosition.Value, id.Deputy.Value);
        DeputyshipRecord? found = await context.Set<DeputyshipRecord>()
            .SingleOrDefaultAsync(row => row.LeaderPositionId == position && row.DeputyId == person, cancellationToken);
        return found?.ToState();
    }

    public async ValueTask<ImmutableArray<Deputyship>> FindManyAsync(ImmutableArray<DeputyshipKey> ids, CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        string keys = dialect.Json(ids.Distinct(), static (row, key) => row.Id(key.LeaderPosition.Value).Id(key.Deputy.Value));
        List<DeputyshipRecord> found = await context.Set<DeputyshipRecord>().FromSqlRaw(_these, keys).ToListAsync(cancellationToken);
        return [.. found.Select(record => record.ToState())];
    }
}
