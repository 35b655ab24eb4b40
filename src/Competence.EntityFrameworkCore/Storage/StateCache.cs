using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>
/// Finds the states that many people share, and keeps each in the version that was read last. A state never changes under its version, so
/// only the versions are asked for each time, and the rest of what has gone on since.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="table">The table of the states.</param>
/// <param name="repository">Reads what is not kept.</param>
/// <param name="idOf">The identifier of a state.</param>
internal sealed class StateCache<TId, TState>(StoreDatabase database, string table, IRepository<TId, TState> repository, Func<TState, TId> idOf)
    : IRepository<TId, TState>
    where TId : struct, IEntityId<TId>
    where TState : class, IAggregate
{
    private readonly ConcurrentDictionary<TId, TState> _states = new();

    private readonly string _version = database.Dialect.Adapt($"select s.id, s.version from {SqlDialect.Schema}.{table} s where s.id = @id");

    private readonly string _versions = database.Dialect.Adapt(
        $"select s.id, s.version from {SqlDialect.Schema}.{table} s where {database.Dialect.IsAmongThose("s.id", "ids")}");

    /// <summary>The state that was read last; none when none was.</summary>
    public TState? Known(TId id) => _states.GetValueOrDefault(id);

    /// <summary>Keeps a state that was read.</summary>
    public TState Keep(TState state) => _states[idOf(state)] = state;

    public async ValueTask<TState?> FindAsync(TId id, CancellationToken cancellationToken = default)
    {
        IReadOnlyDictionary<TId, TState> found = await FindAsync(_version, SqlValue.Id("id", id.Value), cancellationToken);
        return found.GetValueOrDefault(id);
    }

    public async ValueTask<ImmutableArray<TState>> FindManyAsync(ImmutableArray<TId> ids, CancellationToken cancellationToken = default)
    {
        IReadOnlyDictionary<TId, TState> found =
            await FindAsync(_versions, SqlValue.Text("ids", database.Dialect.Json([.. ids.Distinct()])), cancellationToken);
        return [.. found.Values];
    }

    /// <summary>The states in these versions; one that has gone on in the meantime comes as it is now, one that is gone is left out.</summary>
    public async ValueTask<IReadOnlyDictionary<TId, TState>> FindAsync(IReadOnlyDictionary<TId, long> versions, CancellationToken cancellationToken)
    {
        Dictionary<TId, TState> found = new(versions.Count);
        ImmutableArray<TId>.Builder missing = ImmutableArray.CreateBuilder<TId>();
        foreach ((TId id, long version) in versions)
        {
            if (_states.TryGetValue(id, out TState? state) && state.Version == version)
            {
                found[id] = state;
            }
            else
            {
                missing.Add(id);
            }
        }

        if (missing.Count > 0)
        {
            foreach (TState state in await repository.FindManyAsync(missing.ToImmutable(), cancellationToken))
            {
                found[idOf(state)] = _states[idOf(state)] = state;
            }
        }

        return found;
    }

    private async ValueTask<IReadOnlyDictionary<TId, TState>> FindAsync(string sql, SqlValue which, CancellationToken cancellationToken)
    {
        Dictionary<TId, long> versions = [];
        await database.ReadAsync([new SqlQuery(sql, [which], row => versions[TId.From(row.Id(0))] = row.Long(1))], cancellationToken);
        return await FindAsync(versions, cancellationToken);
    }
}
