using System.Collections.Immutable;
using Competence.HandWrittenStore.Tests.Documents;

namespace Competence.HandWrittenStore.Tests.Ports;

/// <summary>Finds states by their keys.</summary>
internal sealed class DocumentRepository<TId, TState>(DocumentStore store, Func<TId, string> keyOf) : IRepository<TId, TState>
    where TId : struct
    where TState : class, IAggregate
{
    public ValueTask<TState?> FindAsync(TId id, CancellationToken cancellationToken = default) => new(store.Shelf.Find<TState>(keyOf(id)));

    public ValueTask<ImmutableArray<TState>> FindManyAsync(ImmutableArray<TId> ids, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        return new([.. ids.Select(keyOf).Distinct().Select(shelf.Find<TState>).OfType<TState>()]);
    }
}
