using System.Collections.Immutable;

namespace Competence;

/// <summary>Finds the current states of one kind of aggregate.</summary>
/// <typeparam name="TId">How it is identified.</typeparam>
/// <typeparam name="TState">The state.</typeparam>
public interface IRepository<TId, TState>
    where TId : struct
    where TState : class, IAggregate
{
    /// <summary>The current state, or <see langword="null"/> when there is none with this identifier.</summary>
    ValueTask<TState?> FindAsync(TId id, CancellationToken cancellationToken = default);

    /// <summary>The current states of those of <paramref name="ids"/> that exist, in any order; an identifier named twice is answered once.</summary>
    /// <remarks>What is staged for several of them is staged in an order of the caller's own: the order of staging is that of the history.</remarks>
    ValueTask<ImmutableArray<TState>> FindManyAsync(ImmutableArray<TId> ids, CancellationToken cancellationToken = default);
}
