namespace Competence.Hosting.Tests.Outbox;

/// <summary>Remembers what it carried, and fails for whom it is told to.</summary>
internal sealed class RecordingTransport : IMessageTransport
{
    private readonly Lock _gate = new();
    private readonly List<HistoryEntry> _carried = [];
    private readonly List<HistoryEntry> _tried = [];

    public Func<HistoryEntry, bool> Fails { get; set; } = _ => false;

    public Action<HistoryEntry> Carrying { get; set; } = _ => { };

    public IReadOnlyList<HistoryEntry> Carried
    {
        get
        {
            lock (_gate)
            {
                return [.. _carried];
            }
        }
    }

    public IReadOnlyList<HistoryEntry> Tried
    {
        get
        {
            lock (_gate)
            {
                return [.. _tried];
            }
        }
    }

    public ValueTask PublishAsync(HistoryEntry entry, CancellationToken cancellationToken = default)
    {
        Carrying(entry);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _tried.Add(entry);
            if (!Fails(entry))
            {
                _carried.Add(entry);
                return ValueTask.CompletedTask;
            }
        }

        throw new InvalidOperationException("The broker does not answer.");
    }
}
