using Competence.Organisation;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>Who leads whom, and leaders that are set by hand.</summary>
internal static class LeaderEndpoints
{
    /// <summary>Maps the operations of <see cref="LeaderService"/>.</summary>
    public static void MapLeaders(this RouteGroupBuilder api)
    {
        RouteGroupBuilder leader = api.MapGroup("/positions/{position}/leader");
        leader.MapGet("/", (PositionId position, LeaderService service, CurrentActor current, CancellationToken stop) =>
                service.FindAsync(current.Actor, position, stop).AnswerAsync())
            .Calls<LeaderService>(nameof(LeaderService.FindAsync), "Who leads a position, and whether by hand.");

        leader.MapPut("/", (PositionId position, SetLeaderRequest body, LeaderService service, CurrentActor current, CancellationToken stop) =>
                service.SetAsync(current.Actor, position, body.Leader, stop).AnswerAsync(PositionResponse.Of))
            .Calls<LeaderService>(nameof(LeaderService.SetAsync), "Sets the leader of a position by hand; another that was set is replaced.");

        leader.MapDelete("/", (PositionId position, LeaderService service, CurrentActor current, CancellationToken stop) =>
                service.RemoveAsync(current.Actor, position, stop).AnswerAsync(PositionResponse.Of))
            .Calls<LeaderService>(nameof(LeaderService.RemoveAsync), "Removes the leader that was set by hand: the one of the master data applies again.");

        api.MapGet("/leaders", ([AsParameters] PageQuery page, LeaderService service, CurrentActor current, CancellationToken stop, string search = "") =>
                service.SearchAsync(current.Actor, search, page.Request, stop).PageAsync(PositionItem.Of))
            .Calls<LeaderService>(nameof(LeaderService.SearchAsync), "The positions that can be chosen as leader, of persons whose name contains a text, by name.");
    }
}
