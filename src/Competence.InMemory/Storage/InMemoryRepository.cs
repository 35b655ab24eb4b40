using System.Collections.Immutable;

namespace Competence.InMemory.Storage;

/// <summary>Finds the states of one kind.</summary>
internal sealed class InMemoryRepository<TKey, TState>(InMemoryStore store, StateSlot<TKey, TState> slot) : IRepository<TKey, TState>
    where TKey : struct
    where TState : class, IAggregate
{
    public ValueTask<TState?> FindAsync(TKey id, CancellationToken cancellationToken = default) => new(slot.In(store.Tables).Find(id));

    public ValueTask<ImmutableArray<TState>> FindManyAsync(ImmutableArray<TKey> ids, CancellationToken cancellationToken = default)
    {
        StateTable<TKey, TState> table = slot.In(store.Tables);
        return new([.. ids.Distinct().Select(table.Find).OfType<TState>()]);
    }
}
