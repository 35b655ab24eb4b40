namespace Competence;

/// <summary>Reacts to events from the outbox: at least once, in order for each person and for each thing that belongs to nobody, after the commit.</summary>
/// <remarks>Be idempotent by <see cref="HistoryEntry.Id"/>. An exception leaves the event pending; it comes again.</remarks>
public interface IEventHandler
{
    /// <summary>Handles one event.</summary>
    ValueTask HandleAsync(HistoryEntry entry, CancellationToken cancellationToken = default);
}
