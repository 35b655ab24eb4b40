using System.Collections.Immutable;

namespace Competence.Hosting.Tests.Outbox;

/// <summary>An outbox that cannot be read.</summary>
internal sealed class FailingOutbox : IOutbox
{
    private int _reads;

    public Action<int> Read { get; set; } = _ => { };

    public ValueTask<ImmutableArray<HistoryEntry>> PendingAsync(
        int most, ImmutableArray<Subject> held = default, CancellationToken cancellationToken = default)
    {
        Read(Interlocked.Increment(ref _reads));
        throw new InvalidOperationException("The database is away.");
    }

    public ValueTask CompleteAsync(ImmutableArray<EventId> ids, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
