using System.Collections.Immutable;

namespace Competence.InMemory.Storage;

/// <summary>The events that are not handed on.</summary>
internal sealed class InMemoryOutbox(InMemoryStore store) : IOutbox
{
    public ValueTask<ImmutableArray<HistoryEntry>> PendingAsync(int most, CancellationToken cancellationToken = default) =>
        new([.. store.Tables.Outbox.Take(most)]);

    public ValueTask CompleteAsync(ImmutableArray<EventId> ids, CancellationToken cancellationToken = default)
    {
        store.Complete(ids);
        return ValueTask.CompletedTask;
    }
}
