using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Competence.Hosting.Outbox;

/// <summary>Hands events from the outbox to the transport, at least once and in order for each <see cref="Subject.ToQueue"/>, until the host stops.</summary>
/// <remarks>
/// An event that cannot be handed on stays, and so do the later ones of its queue, for <see cref="OutboxOptions.PauseAfterFailure"/>; other
/// queues go on meanwhile, however many wait. Run one dispatcher for a store, and one round at a time.
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
    private readonly Dictionary<Subject, long> _held = [];

    /// <summary>Hands on one batch.</summary>
    /// <returns>How many events were handed on, and how many must be tried again.</returns>
    public async ValueTask<OutboxRound> DispatchOnceAsync(CancellationToken cancellationToken = default)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        IOutbox outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        ReleaseWhoHaveWaited();
        ImmutableArray<HistoryEntry> pending = await outbox.PendingAsync(options.BatchSize, [.. _held.Keys], cancellationToken);

        ImmutableArray<EventId>.Builder done = ImmutableArray.CreateBuilder<EventId>(pending.Length);
        try
        {
            foreach (HistoryEntry entry in pending.Where(entry => !_held.ContainsKey(entry.Subject.ToQueue())))
            {
                if (await TryPublishAsync(entry, cancellationToken))
                {
                    done.Add(entry.Id);
                }
                else
                {
                    _held[entry.Subject.ToQueue()] = time.GetTimestamp();
                }
            }
        }
        finally
        {
            // What was handed on before the host stops need not be handed on again.
            await outbox.CompleteAsync(done.ToImmutable(), CancellationToken.None);
        }

        return new OutboxRound(done.Count, pending.Length - done.Count);
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

    private void ReleaseWhoHaveWaited()
    {
        foreach ((Subject queue, long since) in _held)
        {
            if (time.GetElapsedTime(since) >= options.PauseAfterFailure)
            {
                _held.Remove(queue);
            }
        }
    }

    private async ValueTask<OutboxRound> TryDispatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await DispatchOnceAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
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
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
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
