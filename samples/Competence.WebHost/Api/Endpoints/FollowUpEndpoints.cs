using System.Collections.Immutable;
using Competence.Assignments;
using Competence.FollowUp;
using Competence.Plans;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>How people stand: their plans, the employees, the matrix, what awaits approval.</summary>
internal static class FollowUpEndpoints
{
    /// <summary>Maps the operations of the services of follow-up.</summary>
    public static void MapFollowUp(this RouteGroupBuilder api)
    {
        api.MapGet("/people/{person}/plans", (PersonId person, PlanViewService service, CurrentActor current, CancellationToken stop) =>
                service.MyPlansAsync(current.Actor, person, stop).AnswerAsync())
            .Calls<PlanViewService>(nameof(PlanViewService.MyPlansAsync), "The plans of a person, with how far each has come.");

        api.MapGet("/assignments/{id}", (AssignmentId id, PlanViewService service, CurrentActor current, CancellationToken stop) =>
                service.OpenAsync(current.Actor, id, stop).AnswerAsync(PlanViewResponse.Of))
            .Calls<PlanViewService>(nameof(PlanViewService.OpenAsync), "An assigned plan, opened.");

        api.MapGet("/employees", ([AsParameters] PageQuery page, Word<EmployeeColumn>? sort, EmployeeOverviewService service, CurrentActor current, CancellationToken stop, bool directOnly = false, string search = "", bool descending = false) =>
                service.ListAsync(current.Actor, directOnly, search, page.Request, new EmployeeOrder(sort?.Value ?? EmployeeColumn.Name, descending), stop).PageAsync())
            .Calls<EmployeeOverviewService>(nameof(EmployeeOverviewService.ListAsync), "The employees that the actor has access to, by name or another column.");

        api.MapGet("/plan-status", (PlanStatusService service, CurrentActor current, CancellationToken stop, string search = "") =>
                PlansAsync(service.PlansAsync(current.Actor, search, stop)))
            .Calls<PlanStatusService>(nameof(PlanStatusService.PlansAsync), "The plans that employees of the actor have.");

        api.MapGet("/plan-status/{plan}", (PlanId plan, Word<MatrixCellMeaning>[]? meaning, [AsParameters] PageQuery page, PlanStatusService service, CurrentActor current, CancellationToken stop, string search = "") =>
                service.MatrixAsync(current.Actor, plan, search, [.. (meaning ?? []).Select(word => word.Value)], page.Request, stop).AnswerAsync(MatrixResponse.Of))
            .Calls<PlanStatusService>(nameof(PlanStatusService.MatrixAsync), "The status matrix of a plan: employees by requirements; those with a cell of the named meanings, or all.");

        api.MapGet("/approvals", ([AsParameters] PageQuery page, ApprovalService service, CurrentActor current, CancellationToken stop) =>
                service.MyTasksAsync(current.Actor, page.Request, stop).PageAsync())
            .Calls<ApprovalService>(nameof(ApprovalService.MyTasksAsync), "The plans that await the actor's approval, by the employee's name.");
    }

    private static async Task<Answer<ImmutableArray<PlanItem>>> PlansAsync(ValueTask<ImmutableArray<PlanRow>> plans) =>
        new((await plans).Select(PlanItem.Of).ToImmutableArray());
}
