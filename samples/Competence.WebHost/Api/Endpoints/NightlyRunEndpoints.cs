using Competence.Registrations;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>The nightly run, for operators; it runs by itself as well.</summary>
internal static class NightlyRunEndpoints
{
    /// <summary>Maps the operations of <see cref="NightlyRunService"/>.</summary>
    public static void MapNightlyRuns(this RouteGroupBuilder api) =>
        api.MapPost("/nightly-runs", (NightlyRunRequest body, NightlyRunService service, CurrentActor current, CancellationToken stop) =>
                service.RunAsync(current.Actor, body.Day, cancellationToken: stop).AnswerAsync())
            .Calls<NightlyRunService>(nameof(NightlyRunService.RunAsync), "Says what the day brings: what expires, and plans that are in progress again.");
}
