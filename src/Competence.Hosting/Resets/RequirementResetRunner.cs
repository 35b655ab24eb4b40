using System.Collections.Immutable;
using System.Threading.Channels;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Competence.Hosting.Resets;

/// <summary>
/// Carries out resets of requirements for everybody behind the requests: those that the host asks for, and every half minute those that were interrupted,
/// here or in another host. Any number of hosts may run one: nothing is done twice.
/// </summary>
/// <param name="scopes">Gives each reset its own services.</param>
/// <param name="time">What the pauses are measured with.</param>
/// <param name="logger">Told what was carried out, and what failed.</param>
public sealed partial class RequirementResetRunner(IServiceScopeFactory scopes, TimeProvider time, ILogger<RequirementResetRunner> logger) : BackgroundService
{
    /// <summary>How long it waits before it looks for interrupted resets again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private static readonly Actor Job = Actor.OfJob("requirement-resets");

    private readonly Channel<RequirementResetId> _asked = Channel.CreateUnbounded<RequirementResetId>();

    /// <summary>Asks for a reset that was begun, or for one that was interrupted; it is carried out soon.</summary>
    public void GoOnWith(RequirementResetId reset) => _asked.Writer.TryWrite(reset);

    /// <summary>Carries out what was asked for and what was interrupted. One that fails does not stop the others; it is found again when it has stood still.</summary>
    /// <returns>How many resets failed.</returns>
    public async ValueTask<int> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        int failed = 0;
        foreach (RequirementResetId reset in await OpenAsync(cancellationToken))
        {
            failed += await TryRunAsync(reset, cancellationToken) ? 0 : 1;
        }

        return failed;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // When the host stops in the middle, what is left is gone on with at the next start, or by another host.
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryRunOnceAsync(stoppingToken);
            using CancellationTokenSource waiting = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(_asked.Reader.WaitToReadAsync(waiting.Token).AsTask(), Task.Delay(Pause, time, waiting.Token));
            await waiting.CancelAsync();
        }
    }

    private async ValueTask TryRunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunOnceAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogNotRead(failure);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async ValueTask<HashSet<RequirementResetId>> OpenAsync(CancellationToken cancellationToken)
    {
        HashSet<RequirementResetId> open = [];
        while (_asked.Reader.TryRead(out RequirementResetId asked))
        {
            open.Add(asked);
        }

        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        Result<ImmutableArray<RequirementResetId>> stalled =
            await scope.ServiceProvider.GetRequiredService<RequirementResetService>().StalledAsync(Job, cancellationToken);
        open.UnionWith(stalled.Value);
        return open;
    }

    private async ValueTask<bool> TryRunAsync(RequirementResetId reset, CancellationToken cancellationToken)
    {
        try
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            Result<RequirementReset> run = await scope.ServiceProvider.GetRequiredService<RequirementResetService>()
                .RunAsync(Job, reset, cancellationToken: cancellationToken);
            if (run.TryPickValue(out RequirementReset? done, out Refusal? refusal))
            {
                LogDone(reset, done.Registrations);
                return true;
            }

            LogRefused(reset, refusal);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailed(reset, failure);
        }

        return false;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The reset {Reset} is carried out: {Registrations} registrations.")]
    private partial void LogDone(RequirementResetId reset, int registrations);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The reset {Reset} was refused and is gone on with later: {Refusal}")]
    private partial void LogRefused(RequirementResetId reset, Refusal refusal);

    [LoggerMessage(Level = LogLevel.Error, Message = "The reset {Reset} was interrupted and is gone on with later.")]
    private partial void LogFailed(RequirementResetId reset, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The resets that were interrupted could not be read; it is tried again.")]
    private partial void LogNotRead(Exception failure);
}
