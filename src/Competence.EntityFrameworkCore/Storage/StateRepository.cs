using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>Finds states that one identifier is the key of.</summary>
internal sealed class StateRepository<TId, TState, TRecord>(IDbContextFactory<CompetenceDbContext> contexts) : IRepository<TId, TState>
    where TId : struct, IEntityId<TId>
    where TState : class, IAggregate
    where TRecord : class, IStateRecord<TRecord, TState>, IIdentifiedRecord
{
    private const int Most = 1_000;

    public async ValueTask<TState?> FindAsync(TId id, CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        Guid key = id.Value;
        TRecord? found = await context.Set<TRecord>()
            .SingleOrDefaultAsync(row => EF.Property<Guid>(row, nameof(IIdentifiedRecord.Id)) == key, cancellationToken);
        return found?.ToState();
    }

    public async ValueTask<ImmutableArray<TState>> FindManyAsync(ImmutableArray<TId> ids, CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        ImmutableArray<TState>.Builder found = ImmutableArray.CreateBuilder<TState>(ids.Length);
        foreach (Guid[] keys in ids.Select(id => id.Value).Distinct().Chunk(Most))
        {
            List<TRecord> records = await context.Set<TRecord>()
                .Where(row => keys.Contains(EF.Property<Guid>(row, nameof(IIdentifiedRecord.Id))))
                .ToListAsync(cancellationToken);
            found.AddRange(records.Select(record => record.ToState()));
        }

        return found.DrainToImmutable();
    }
}
