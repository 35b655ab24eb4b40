using Competence.Plans;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>Plans as definitions: reading them, and their own fields.</summary>
internal static partial class PlanEndpoints
{
    private const string One = "/{id}";

    /// <summary>Maps the operations of <see cref="PlanService"/>.</summary>
    public static void MapPlans(this RouteGroupBuilder api)
    {
        RouteGroupBuilder plans = api.MapGroup("/plans");
        MapReading(plans);
        MapVersions(plans);
        MapFields(plans);
        MapSubPlans(plans);
        MapLinks(plans);
        MapApproval(plans);
        MapPublishing(plans);
    }

    private static void MapReading(RouteGroupBuilder plans)
    {
        plans.MapGet("/", (Word<PlanListScope>? scope, [AsParameters] PageQuery page, PlanService service, CurrentActor current, CancellationToken stop, string search = "") =>
                service.ListAsync(current.Actor, search, page.Request, scope?.Value ?? PlanListScope.Editable, stop).PageAsync(PlanItem.Of))
            .Calls<PlanService>(nameof(PlanService.ListAsync), "Plan administration: plans by name.");

        plans.MapGet("/assignable", ([AsParameters] PageQuery page, PlanService service, CurrentActor current, CancellationToken stop, string search = "") =>
                service.AssignableAsync(current.Actor, search, page.Request, stop).PageAsync(PlanItem.Of))
            .Calls<PlanService>(nameof(PlanService.AssignableAsync), "The plans that the actor may assign to somebody, by name.");

        plans.MapGet(One, (PlanId id, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.FindAsync(current.Actor, id, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.FindAsync), "One plan as a definition.");
    }

    private static void MapVersions(RouteGroupBuilder plans)
    {
        plans.MapGet(One + "/versions", (PlanId id, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.VersionsAsync(current.Actor, id, stop).AnswerAsync())
            .Calls<PlanService>(nameof(PlanService.VersionsAsync), "All versions of the plan, the newest first.");

        plans.MapGet(One + "/versions/{number}", (PlanId id, VersionNumber number, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.OpenVersionAsync(current.Actor, id, number.Value, stop).AnswerAsync())
            .Calls<PlanService>(nameof(PlanService.OpenVersionAsync), "One version in full: what the plan held, each with its content as it was.");

        plans.MapGet(One + "/history", (PlanId id, [AsParameters] HistoryQuery part, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.HistoryAsync(current.Actor, id, part.Page, stop).AnswerAsync(HistoryResponse.Of))
            .Calls<PlanService>(nameof(PlanService.HistoryAsync), "What happened to a plan, the newest first.");
    }

    private static void MapFields(RouteGroupBuilder plans)
    {
        plans.MapPost("/", (CreatePlanRequest body, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.CreateAsync(current.Actor, body.Owner, body.Details, body.Central, stop).CreatedAsync(PlanResponse.Of, made => $"plans/{made.Id}"))
            .Calls<PlanService>(nameof(PlanService.CreateAsync), "Creates a competence plan, empty and published nowhere.");

        plans.MapPut(One + "/details", (PlanId id, IfMatch seen, PlanDetails details, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.ChangeDetailsAsync(current.Actor, id, seen.Version, details, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.ChangeDetailsAsync), "Changes the plan's own fields at once.");

        plans.MapPut(One + "/owner", (PlanId id, IfMatch seen, OwnerRequest body, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.ChangeOwnerAsync(current.Actor, id, seen.Version, body.Owner, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.ChangeOwnerAsync), "Moves the right to edit the plan to another unit.");

        plans.MapPut(One + "/document-people", (PlanId id, IfMatch seen, DocumentPeopleRequest body, PlanService service, CurrentActor current, CancellationToken stop) =>
                service.SetDocumentPeopleAsync(current.Actor, id, seen.Version, body.Owner, body.Responsible, stop).AnswerAsync(PlanResponse.Of))
            .Calls<PlanService>(nameof(PlanService.SetDocumentPeopleAsync), "Sets document owner and document responsible; the first time, the plan is published to its owner unit.");
    }
}
