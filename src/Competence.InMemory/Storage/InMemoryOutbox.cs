using System.Collections.Immutable;

namespace Competence.InMemory.Storage;

/// <summary>The events that are not handed on.</summary>
internal sealed class InMemoryOutbox(InMemoryStore store) : IOutbox
{
    public ValueTask<ImmutableArray<HistoryEntry>> PendingAsync(
        int most, ImmutableArray<Subject> held = default, CancellationToken cancellationToken = default)
    {
        HashSet<Subject> left = [.. held.IsDefault ? [] : held];
        return new([.. store.Tables.Outbox.Where(entry => !left.Contains(entry.Subject.ToQueue())).Take(most)]);
    }

    public ValueTask CompleteAsync(ImmutableArray<EventId> ids, CancellationToken cancellationToken = default)
    {
        store.Complete(ids);
        return ValueTask.CompletedTask;
    }
}
