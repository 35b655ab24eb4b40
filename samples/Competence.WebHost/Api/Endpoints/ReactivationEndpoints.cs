using Competence.Organisation;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>Positions that are taken out again or deactivated by hand.</summary>
internal static class ReactivationEndpoints
{
    /// <summary>Maps the operations of <see cref="ReactivationService"/>.</summary>
    public static void MapReactivation(this RouteGroupBuilder api)
    {
        RouteGroupBuilder position = api.MapGroup("/positions/{position}");
        position.MapPost("/reactivation", (PositionId position, ReactivationService service, CurrentActor current, CancellationToken stop) =>
                service.ReactivateAsync(current.Actor, position, stop).AnswerAsync(PositionResponse.Of))
            .Calls<ReactivationService>(nameof(ReactivationService.ReactivateAsync),
                "Reactivates a position with the plans that its end put away: until the next import run, for a resident in part 1 for 30 days.");

        position.MapPost("/deactivation", (PositionId position, ReactivationService service, CurrentActor current, CancellationToken stop) =>
                service.DeactivateAsync(current.Actor, position, stop).AnswerAsync(PositionResponse.Of))
            .Calls<ReactivationService>(nameof(ReactivationService.DeactivateAsync),
                "Deactivates a position; while the master data has it, the next import run opens it again.");
    }
}
