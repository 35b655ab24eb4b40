using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime.TimeZones;

namespace Competence.Hosting.Nightly;

/// <summary>Runs the nightly jobs when the host starts, which catches up what was missed, and then once a night.</summary>
/// <param name="scopes">Gives each job its own services.</param>
/// <param name="clock">Today, in the configured zone.</param>
/// <param name="competence">Where the zone is set.</param>
/// <param name="options">When the jobs run.</param>
/// <param name="time">What the wait is measured with.</param>
/// <param name="logger">Told what ran, and what failed.</param>
public sealed partial class NightlyRunner(
    IServiceScopeFactory scopes,
    BusinessClock clock,
    CompetenceOptions competence,
    NightlyOptions options,
    TimeProvider time,
    ILogger<NightlyRunner> logger) : BackgroundService
{
    private static readonly ZoneLocalMappingResolver OnceADay =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Runs every job for today. A job that fails does not stop the others; it runs again the next night.</summary>
    /// <returns>How many jobs failed.</returns>
    public async ValueTask<int> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        int failed = 0;
        for (int place = 0; ; place++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            if (scope.ServiceProvider.GetServices<INightlyJob>().ElementAtOrDefault(place) is not { } job)
            {
                return failed;
            }

            try
            {
                await job.RunAsync(today, cancellationToken);
                LogDone(job.Name);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                failed++;
                LogFailed(job.Name, failure);
            }
        }
    }

    /// <summary>How long it is from <paramref name="now"/> to the next run: always more than nothing, and one run for every date.</summary>
    public Duration UntilNextRun(Instant now)
    {
        LocalDate today = now.InZone(competence.Zone).Date;
        Instant run = RunOf(today);
        return (run > now ? run : RunOf(today.PlusDays(1))) - now;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await RunOnceAsync(stoppingToken);
                await Task.Delay(UntilNextRun(clock.Read().Now).ToTimeSpan(), time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what a job had not done yet, it does at the next start.
        }
    }

    private Instant RunOf(LocalDate date) => competence.Zone.ResolveLocal(date + options.At, OnceADay).ToInstant();

    [LoggerMessage(Level = LogLevel.Information, Message = "The nightly job {Job} is done.")]
    private partial void LogDone(string job);

    [LoggerMessage(Level = LogLevel.Error, Message = "The nightly job {Job} failed and runs again at the next start or night.")]
    private partial void LogFailed(string job, Exception failure);
}
