using Competence.Assignments;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>Plans given to positions.</summary>
internal static class AssignmentEndpoints
{
    private const string One = "/assignments/{id}";

    /// <summary>Maps the operations of <see cref="AssignmentService"/>.</summary>
    public static void MapAssignments(this RouteGroupBuilder api)
    {
        api.MapPost("/assignments", (AssignRequest body, AssignmentService service, CurrentActor current, CancellationToken stop) =>
                service.AssignAsync(current.Actor, body.Cells, stop).AnswerAsync(AssignResponse.Of))
            .Calls<AssignmentService>(nameof(AssignmentService.AssignAsync), "Gives plans to positions, cell by cell in one transaction; refused cells do not stop the rest.");

        api.MapGet("/people/{person}/assignments", (PersonId person, AssignmentService service, CurrentActor current, CancellationToken stop) =>
                service.OfPersonAsync(current.Actor, person, stop).RowsAsync(AssignmentResponse.Of))
            .Calls<AssignmentService>(nameof(AssignmentService.OfPersonAsync), "The assignments of a person, active and deactivated.");

        api.MapGet(One + "/history", (AssignmentId id, [AsParameters] HistoryQuery part, AssignmentService service, CurrentActor current, CancellationToken stop) =>
                service.HistoryAsync(current.Actor, id, part.Page, stop).AnswerAsync(HistoryResponse.Of))
            .Calls<AssignmentService>(nameof(AssignmentService.HistoryAsync), "What has happened to an assignment, the newest first.");

        api.MapPost(One + "/deactivation", (AssignmentId id, AssignmentService service, CurrentActor current, CancellationToken stop) =>
                service.DeactivateAsync(current.Actor, id, stop).AnswerAsync(AssignmentResponse.Of))
            .Calls<AssignmentService>(nameof(AssignmentService.DeactivateAsync), "Puts an assignment away, with a picture of how it stood.");

        api.MapPost(One + "/reactivation", (AssignmentId id, AssignmentService service, CurrentActor current, CancellationToken stop) =>
                service.ReactivateAsync(current.Actor, id, stop).AnswerAsync(AssignmentResponse.Of))
            .Calls<AssignmentService>(nameof(AssignmentService.ReactivateAsync), "Takes a deactivated assignment out again.");

        api.MapDelete(One, (AssignmentId id, AssignmentService service, CurrentActor current, CancellationToken stop) =>
                service.DeleteAsync(current.Actor, id, stop).DoneAsync())
            .Calls<AssignmentService>(nameof(AssignmentService.DeleteAsync), "Deletes an assignment on which nothing was registered.");

        api.MapPost(One + "/approval", (AssignmentId id, AssignmentService service, CurrentActor current, CancellationToken stop) =>
                service.ApproveAsync(current.Actor, id, stop).AnswerAsync(AssignmentResponse.Of))
            .Calls<AssignmentService>(nameof(AssignmentService.ApproveAsync), "Approves a plan that awaits it.");

        api.MapDelete(One + "/approval", (AssignmentId id, AssignmentService service, CurrentActor current, CancellationToken stop) =>
                service.WithdrawApprovalAsync(current.Actor, id, stop).AnswerAsync(AssignmentResponse.Of))
            .Calls<AssignmentService>(nameof(AssignmentService.WithdrawApprovalAsync), "Takes the approval of a plan back.");
    }
}
