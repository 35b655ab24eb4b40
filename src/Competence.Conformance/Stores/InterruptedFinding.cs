using System.Collections.Immutable;

namespace Competence.Conformance.Stores;

/// <summary>Finds states and lets something happen when the first was found: who decides from it decides from what no longer is.</summary>
/// <param name="repository">The store's.</param>
/// <param name="meanwhile">What happens, once.</param>
internal sealed class InterruptedFinding<TId, TState>(IRepository<TId, TState> repository, Func<ValueTask> meanwhile) : IRepository<TId, TState>
    where TId : struct
    where TState : class, IAggregate
{
    private bool _hasHappened;

    public async ValueTask<TState?> FindAsync(TId id, CancellationToken cancellationToken = default)
    {
        TState? found = await repository.FindAsync(id, cancellationToken);
        await InterruptAsync();
        return found;
    }

    public async ValueTask<ImmutableArray<TState>> FindManyAsync(ImmutableArray<TId> ids, CancellationToken cancellationToken = default)
    {
        ImmutableArray<TState> found = await repository.FindManyAsync(ids, cancellationToken);
        await InterruptAsync();
        return found;
    }

    private async ValueTask InterruptAsync()
    {
        if (!_hasHappened)
        {
            _hasHappened = true;
            await meanwhile();
        }
    }
}
