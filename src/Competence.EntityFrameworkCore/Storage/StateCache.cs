using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>
/// Keeps the states that many people share, each in the version that was read last. A state never changes under its version, so that a
/// reader who knows the version needs no other sign that it is right.
/// </summary>
internal sealed class StateCache<TId, TState>(IRepository<TId, TState> repository, Func<TState, TId> idOf)
    where TId : struct
    where TState : class, IAggregate
{
    private readonly ConcurrentDictionary<TId, TState> _states = new();

    /// <summary>The state that was read last; none when none was.</summary>
    public TState? Known(TId id) => _states.GetValueOrDefault(id);

    /// <summary>Keeps a state that was read.</summary>
    public TState Keep(TState state) => _states[idOf(state)] = state;

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
}
