using Competence.Delegation;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>Deputies and delegated approvers of leaders.</summary>
internal static class DelegationEndpoints
{
    /// <summary>Maps the operations of <see cref="DeputyService"/>, <see cref="DelegatedApproverService"/> and <see cref="DeputyshipRunService"/>.</summary>
    public static void MapDelegation(this RouteGroupBuilder api)
    {
        MapDeputies(api);
        MapApprovers(api.MapGroup("/positions/{position}/delegated-approvers"));
        api.MapPost("/nightly-runs/deputyships", (DeputyshipRunService service, CurrentActor current, CancellationToken stop) =>
                service.RunAsync(current.Actor, stop).AnswerAsync(ended => new DeputyshipRunResponse(ended)))
            .Calls<DeputyshipRunService>(nameof(DeputyshipRunService.RunAsync), "Ends the deputyships of leaders who lead nobody any more.");
    }

    private static void MapDeputies(RouteGroupBuilder api)
    {
        RouteGroupBuilder deputies = api.MapGroup("/positions/{position}/deputies");
        deputies.MapGet("/", (PositionId position, DeputyService service, CurrentActor current, CancellationToken stop) =>
                service.ListAsync(current.Actor, position, stop).AnswerAsync(LeaderDeputiesResponse.Of))
            .Calls<DeputyService>(nameof(DeputyService.ListAsync), "The deputies that a leader has today.");

        deputies.MapPost("/", (PositionId position, DeputyRequest body, DeputyService service, CurrentActor current, CancellationToken stop) =>
                service.SetAsync(current.Actor, position, body.DeputyPosition, body.LastDay, stop).AnswerAsync(DeputyResponse.Of))
            .Calls<DeputyService>(nameof(DeputyService.SetAsync), "Makes somebody deputy of a leader, or changes the last day of who is deputy already.");

        deputies.MapDelete("/{deputy}", (PositionId position, PersonId deputy, DeputyService service, CurrentActor current, CancellationToken stop) =>
                service.RemoveAsync(current.Actor, position, deputy, stop).DoneAsync())
            .Calls<DeputyService>(nameof(DeputyService.RemoveAsync), "Removes a deputy: the deputyship stops at once.");

        deputies.MapGet("/{deputy}/history", (PositionId position, PersonId deputy, [AsParameters] HistoryQuery part, DeputyService service, CurrentActor current, CancellationToken stop) =>
                service.HistoryAsync(current.Actor, position, deputy, part.Page, stop).AnswerAsync(HistoryResponse.Of))
            .Calls<DeputyService>(nameof(DeputyService.HistoryAsync), "What has happened to a deputyship, the newest first.");
    }

    private static void MapApprovers(RouteGroupBuilder approvers)
    {
        approvers.MapGet("/", (PositionId position, DelegatedApproverService service, CurrentActor current, CancellationToken stop) =>
                service.ListAsync(current.Actor, position, stop).AnswerAsync(LeaderApproversResponse.Of))
            .Calls<DelegatedApproverService>(nameof(DelegatedApproverService.ListAsync), "Those to whom a leader delegates the approval of goals.");

        approvers.MapPost("/", (PositionId position, DelegatedApproverRequest body, DelegatedApproverService service, CurrentActor current, CancellationToken stop) =>
                service.SetAsync(current.Actor, position, body.Approver, body.Description, stop).AnswerAsync(DelegatedApproverResponse.Of))
            .Calls<DelegatedApproverService>(nameof(DelegatedApproverService.SetAsync), "Delegates the approval of goals to somebody, or changes the description where that is done already.");

        approvers.MapDelete("/{approver}", (PositionId position, PersonId approver, DelegatedApproverService service, CurrentActor current, CancellationToken stop) =>
                service.RemoveAsync(current.Actor, position, approver, stop).DoneAsync())
            .Calls<DelegatedApproverService>(nameof(DelegatedApproverService.RemoveAsync), "Removes a delegated approver, at once.");

        approvers.MapGet("/{approver}/history", (PositionId position, PersonId approver, [AsParameters] HistoryQuery part, DelegatedApproverService service, CurrentActor current, CancellationToken stop) =>
                service.HistoryAsync(current.Actor, position, approver, part.Page, stop).AnswerAsync(HistoryResponse.Of))
            .Calls<DelegatedApproverService>(nameof(DelegatedApproverService.HistoryAsync), "What has happened to a delegated approver, the newest first.");
    }
}
