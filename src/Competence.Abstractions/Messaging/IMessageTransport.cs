namespace Competence;

/// <summary>Carries events from the outbox to those who react: in process by default, a broker when hosts are many.</summary>
public interface IMessageTransport
{
    /// <summary>Hands on one event; returns when it is safe to forget it here.</summary>
    ValueTask PublishAsync(HistoryEntry entry, CancellationToken cancellationToken = default);
}
