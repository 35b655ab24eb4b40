using System.Collections.Immutable;
using Competence.Delegation;
using Competence.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore.Delegation;

/// <summary>Finds delegated approvers by leader's position and person.</summary>
internal sealed class DelegatedApproverRepository(IDbContextFactory<CompetenceDbContext> contexts, SqlDialect dialect)
    : IRepository<DelegatedApproverKey, DelegatedApprover>
{
    private readonly string _these = dialect.Adapt($$"""
        select d.* from competence.delegated_approver d
        join {{dialect.RowsOf("keys", "k", ("leader_position_id", SqlKind.Id), ("approver_id", SqlKind.Id))}}
            on k.leader_position_id = d.leader_position_id and k.approver_id = d.approver_id
        """).Replace("@keys", "{0}", StringComparison.Ordinal);

    public async ValueTask<DelegatedApprover?> FindAsync(DelegatedApproverKey id, CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        (Guid position, Guid person) = (id.LeaderPosition.Value, id.Approver.Value);
        DelegatedApproverRecord? found = await context.Set<DelegatedApproverRecord>()
            .SingleOrDefaultAsync(row => row.LeaderPositionId == position && row.ApproverId == person, cancellationToken);
        return found?.ToState();
    }

    public async ValueTask<ImmutableArray<DelegatedApprover>> FindManyAsync(ImmutableArray<DelegatedApproverKey> ids, CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        string keys = dialect.Json(ids.Distinct(), static (row, key) => row.Id(key.LeaderPosition.Value).Id(key.Approver.Value));
        List<DelegatedApproverRecord> found = await context.Set<DelegatedApproverRecord>().FromSqlRaw(_these, keys).ToListAsync(cancellationToken);
        return [.. found.Select(record => record.ToState())];
    }
}
