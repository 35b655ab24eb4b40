using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Competence.Hosting.Outbox;

/// <summary>Hands events from the outbox to the transport, at least once and in order for each person, until the host stops.</summary>
/// <remarks>
/// An event that cannot be handed on stays, and so do the later ones of the same person; other people's go on. Run one dispatcher for a store,
/// and one round at a time.
/// </remarks>
/// <param name="scopes">Gives each round its own services.</param>
/// <param name="transport">Carries the events.</param>
/// <param name="options">How much and how often.</param>
/// <param name="time">What the pauses are measured with.</param>
/// <param name="logger">Told of events that could not be handed on, by their ids alone.</param>
public sealed partial class OutboxDispatcher(
    IServiceScopeFactory scopes, IMessageTransport transport, OutboxOptions options, TimeProvider time, ILogger<OutboxDispatcher> logger)
    : BackgroundService
{
    /// <remarks>Those who are held are looked past by reading further, up to so many batches.</remarks>
    private const int MostBatches = 50;

    private int waiting;

    /// <summary>Hands on one batch.</summary>
    /// <returns>How many events were handed on, and how many must be tried again.</returns>
    public async ValueTask<OutboxRound> DispatchOnceAsync(CancellationToken cancellationToken = default)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        IOutbox outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        ImmutableArray<HistoryEntry> pending = await outbox.PendingAsync(
            (int)Math.Min((long)options.BatchSize + waiting, (long)options.BatchSize * MostBatches), cancellationToken);

        ImmutableArray<EventId>.Builder done = ImmutableArray.CreateBuilder<EventId>(pending.Length);
        HashSet<PersonId> held = [];
        foreach (HistoryEntry entry in pending)
        {
            if (held.Contains(entry.Subject.Person))
            {
                continue;
            }

            if (await TryPublishAsync(entry, cancellationToken))
            {
                done.Add(entry.Id);
            }
            else
            {
                held.Add(entry.Subject.Person);
            }
        }

        await outbox.CompleteAsync(done.ToImmutable(), cancellationToken);
        waiting = pending.Length - done.Count;
        return new OutboxRound(done.Count, waiting);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            OutboxRound round = await TryDispatchAsync(stoppingToken);
            if (round.HandedOn == 0)
            {
                await PauseAsync(round.ToRetry == 0 ? options.Pause : options.PauseAfterFailure, stoppingToken);
            }
        }
    }

    private async ValueTask<OutboxRound> TryDispatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await DispatchOnceAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogRoundFailed(failure);
            return new OutboxRound(0, 1);
        }
        catch (OperationCanceledException)
        {
            return default;
        }
    }

    private async ValueTask<bool> TryPublishAsync(HistoryEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            await transport.PublishAsync(entry, cancellationToken);
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotHandedOn(entry.Id, failure);
            return false;
        }
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(pause, time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The host stops; the loop ends by itself.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Event {Id} could not be handed on and comes again.")]
    private partial void LogNotHandedOn(EventId id, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read or written; it is tried again.")]
    private partial void LogRoundFailed(Exception failure);
}
