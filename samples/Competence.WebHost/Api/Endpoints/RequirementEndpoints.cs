using Competence.Requirements;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>Definitions of requirements.</summary>
internal static class RequirementEndpoints
{
    private const string One = "/{id}";

    /// <summary>Maps the operations of <see cref="RequirementService"/>.</summary>
    public static void MapRequirements(this RouteGroupBuilder api)
    {
        RouteGroupBuilder requirements = api.MapGroup("/requirements");
        MapReading(requirements);
        MapChanges(requirements);
        MapEndings(requirements);
    }

    private static void MapReading(RouteGroupBuilder requirements)
    {
        requirements.MapGet("/", ([AsParameters] PageQuery page, [AsParameters] RequirementQuery query, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.ListAsync(current.Actor, query.Asked, page.Request, stop).PageAsync(RequirementItem.Of))
            .Calls<RequirementService>(nameof(RequirementService.ListAsync), "The definitions in use owned by the units that the actor has access to.");

        requirements.MapGet("/archive", ([AsParameters] PageQuery page, [AsParameters] RequirementQuery query, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.ListArchivedAsync(current.Actor, query.Asked, page.Request, stop).PageAsync(ArchivedRequirementItem.Of))
            .Calls<RequirementService>(nameof(RequirementService.ListArchivedAsync), "The archived definitions owned by the units that the actor has access to.");

        requirements.MapGet("/central", ([AsParameters] PageQuery page, [AsParameters] RequirementQuery query, bool? regional, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.ListCentralAsync(current.Actor, query.Asked, regional, page.Request, stop).PageAsync(RequirementItem.Of))
            .Calls<RequirementService>(nameof(RequirementService.ListCentralAsync), "The central definitions of the region, of trusts, or of both.");

        requirements.MapGet("/prerequisites", ([AsParameters] PageQuery page, [AsParameters] DefinitionSearchQuery query, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.FindPrerequisitesAsync(current.Actor, query.Asked, page.Request, stop).PageAsync(RequirementItem.Of))
            .Calls<RequirementService>(nameof(RequirementService.FindPrerequisitesAsync), "Definitions that another one can depend on.");

        requirements.MapGet(One, (RequirementId id, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.FindAsync(current.Actor, id, stop).AnswerAsync(RequirementResponse.Of))
            .Calls<RequirementService>(nameof(RequirementService.FindAsync), "One definition, published version and draft.");

        requirements.MapGet(One + "/versions", (RequirementId id, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.VersionsAsync(current.Actor, id, stop).AnswerAsync())
            .Calls<RequirementService>(nameof(RequirementService.VersionsAsync), "All published versions with their full content, the newest first.");

        requirements.MapGet(One + "/history", (RequirementId id, [AsParameters] HistoryQuery part, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.HistoryAsync(current.Actor, id, part.Page, stop).AnswerAsync(HistoryResponse.Of))
            .Calls<RequirementService>(nameof(RequirementService.HistoryAsync), "What happened to a definition, the newest first.");

        requirements.MapGet(One + "/shares", (RequirementId id, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.SharesAsync(current.Actor, id, stop).AnswerAsync())
            .Calls<RequirementService>(nameof(RequirementService.SharesAsync), "The units that a definition is shared with, and in how many of their plans it lies.");

        requirements.MapGet(One + "/use", (RequirementId id, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.UsedInAsync(current.Actor, id, stop).AnswerAsync(RequirementUseResponse.Of))
            .Calls<RequirementService>(nameof(RequirementService.UsedInAsync), "The plans that hold a published definition, and how many persons have one of them.");

        requirements.MapGet(One + "/archiving", (RequirementId id, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.BeforeArchivingAsync(current.Actor, id, stop).AnswerAsync(RequirementUseResponse.Of))
            .Calls<RequirementService>(nameof(RequirementService.BeforeArchivingAsync), "What is shown before a definition is archived: its status, its plans and how many persons have them.");
    }

    private static void MapChanges(RouteGroupBuilder requirements)
    {
        requirements.MapPost("/", (CreateRequirementRequest body, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.CreateAsync(current.Actor, body.Owner, body.Content, body.Central, stop)
                    .CreatedAsync(RequirementResponse.Of, made => $"requirements/{made.Id}"))
            .Calls<RequirementService>(nameof(RequirementService.CreateAsync), "Creates a definition, unpublished.");

        requirements.MapPut(One + "/draft", (RequirementId id, IfMatch seen, RequirementContent content, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.SaveDraftAsync(current.Actor, id, seen.Version, content, stop).AnswerAsync(RequirementResponse.Of))
            .Calls<RequirementService>(nameof(RequirementService.SaveDraftAsync), "Saves the whole content as the draft.");

        requirements.MapPost(One + "/publishing", (RequirementId id, IfMatch seen, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.PublishAsync(current.Actor, id, seen.Version, stop).AnswerAsync(RequirementResponse.Of))
            .Calls<RequirementService>(nameof(RequirementService.PublishAsync), "Publishes the draft; every plan that holds the definition gets a new version.");

        requirements.MapDelete(One + "/draft", (RequirementId id, IfMatch seen, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.DiscardDraftAsync(current.Actor, id, seen.Version, stop).AnswerAsync(RequirementResponse.Of))
            .Calls<RequirementService>(nameof(RequirementService.DiscardDraftAsync), "Throws the draft away; a definition that was never published goes with it.");

        requirements.MapPost(One + "/shares", (RequirementId id, IfMatch seen, ShareRequest body, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.ShareAsync(current.Actor, id, seen.Version, body.ToShares(), stop).AnswerAsync(RequirementResponse.Of))
            .Calls<RequirementService>(nameof(RequirementService.ShareAsync), "Shares the definition with units.");

        requirements.MapDelete(One + "/shares/{unit}", (RequirementId id, UnitId unit, IfMatch seen, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.EndShareAsync(current.Actor, id, seen.Version, unit, stop).AnswerAsync(RequirementResponse.Of))
            .Calls<RequirementService>(nameof(RequirementService.EndShareAsync), "Ends the share of a unit; what it has fetched stays.");
    }

    private static void MapEndings(RouteGroupBuilder requirements)
    {
        requirements.MapPost(One + "/archiving", (RequirementId id, IfMatch seen, ReasonRequest body, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.ArchiveAsync(current.Actor, id, seen.Version, body.Reason, stop).AnswerAsync(RequirementResponse.Of))
            .Calls<RequirementService>(nameof(RequirementService.ArchiveAsync), "Archives the definition for good; requests to sign it are cancelled.");

        requirements.MapDelete(One, (RequirementId id, IfMatch seen, RequirementService service, CurrentActor current, CancellationToken stop) =>
                service.DeleteAsync(current.Actor, id, seen.Version, stop).AnswerAsync(RequirementResponse.Of))
            .Calls<RequirementService>(nameof(RequirementService.DeleteAsync), "Deletes a definition that lies in no plan.");
    }
}
