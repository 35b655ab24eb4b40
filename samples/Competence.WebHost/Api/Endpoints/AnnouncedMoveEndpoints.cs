using Competence.Organisation.Moves;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>Reorganisations that are announced beforehand.</summary>
internal static class AnnouncedMoveEndpoints
{
    /// <summary>Maps the operations of <see cref="AnnouncedMoveService"/>.</summary>
    public static void MapAnnouncedMoves(this RouteGroupBuilder api)
    {
        RouteGroupBuilder moves = api.MapGroup("/announced-moves");
        moves.MapGet("/", (Word<AnnouncedMoveState>? state, [AsParameters] PageQuery page, AnnouncedMoveService service, CurrentActor current, CancellationToken stop) =>
                service.ListAsync(current.Actor, state?.Value ?? AnnouncedMoveState.Waiting, page.Request, stop).PageAsync(AnnouncedMoveItem.Of))
            .Calls<AnnouncedMoveService>(nameof(AnnouncedMoveService.ListAsync), "The announced moves that have come as far as this, by date, then name; those waiting when nothing is named.");

        moves.MapGet("/positions", ([AsParameters] PageQuery page, AnnouncedMoveService service, CurrentActor current, CancellationToken stop, string search = "") =>
                service.SearchAsync(current.Actor, search, page.Request, stop).PageAsync(PositionItem.Of))
            .Calls<AnnouncedMoveService>(nameof(AnnouncedMoveService.SearchAsync), "The positions that can be announced to move, of persons whose name contains a text, by name.");

        moves.MapPost("/", (AnnouncementRequest body, AnnouncedMoveService service, CurrentActor current, CancellationToken stop) =>
                service.RegisterAsync(current.Actor, body.Moves, body.On, stop).AnswerAsync(AnnouncementResponse.Of))
            .Calls<AnnouncedMoveService>(nameof(AnnouncedMoveService.RegisterAsync), "Announces a reorganisation: all of it, or nothing. Warns when the notice is short.");

        moves.MapPut("/{position}", (PositionId position, ChangeMoveRequest body, AnnouncedMoveService service, CurrentActor current, CancellationToken stop) =>
                service.ChangeAsync(current.Actor, position, body.CostCentre, body.On, stop).AnswerAsync(AnnouncementResponse.Of))
            .Calls<AnnouncedMoveService>(nameof(AnnouncedMoveService.ChangeAsync), "Changes where and when a position moves, as long as no run has found it.");

        moves.MapDelete("/{position}", (PositionId position, AnnouncedMoveService service, CurrentActor current, CancellationToken stop) =>
                service.WithdrawAsync(current.Actor, position, stop).AnswerAsync(AnnouncedMoveResponse.Of))
            .Calls<AnnouncedMoveService>(nameof(AnnouncedMoveService.WithdrawAsync), "Takes an announcement back, as long as no run has found the move.");
    }
}
