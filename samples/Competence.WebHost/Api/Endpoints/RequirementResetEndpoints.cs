using Competence.Hosting.Resets;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>Resets of requirements for everybody.</summary>
internal static class RequirementResetEndpoints
{
    private const string OfOne = "/requirements/{id}/resets";

    /// <summary>Maps the operations of <see cref="RequirementResetService"/>.</summary>
    public static void MapRequirementResets(this RouteGroupBuilder api)
    {
        api.MapGet(OfOne + "/preview", (RequirementId id, RequirementResetService service, CurrentActor current, CancellationToken stop) =>
                service.PreviewAsync(current.Actor, id, stop).AnswerAsync(ResetPreviewResponse.Of))
            .Calls<RequirementResetService>(nameof(RequirementResetService.PreviewAsync), "How many have the requirement assigned, and how many have begun on it.");

        api.MapGet(OfOne, (RequirementId id, [AsParameters] PageQuery page, RequirementResetService service, CurrentActor current, CancellationToken stop) =>
                service.ListAsync(current.Actor, id, page.Request, stop).PageAsync(row => row))
            .Calls<RequirementResetService>(nameof(RequirementResetService.ListAsync), "The resets of a requirement, the latest first.");

        api.MapPost(OfOne, (
                RequirementId id, IfMatch seen, ReasonRequest body, RequirementResetService service, RequirementResetRunner runner, CurrentActor current, CancellationToken stop) =>
                BeginAsync(service.BeginAsync(current.Actor, id, seen.Version, body.Reason, stop), runner)
                    .CreatedAsync(RequirementResetResponse.Of, made => $"requirement-resets/{made.Id}"))
            .Calls<RequirementResetService>(nameof(RequirementResetService.BeginAsync), "Begins a reset for everybody; it is carried out behind the requests.");

        api.MapGet("/requirement-resets/interrupted", (RequirementResetService service, CurrentActor current, CancellationToken stop) =>
                service.StalledAsync(current.Actor, stop).AnswerAsync())
            .Calls<RequirementResetService>(nameof(RequirementResetService.StalledAsync), "The resets that were interrupted, for operators; they are gone on with by themselves.");

        api.MapGet("/requirement-resets/{id}", (RequirementResetId id, RequirementResetService service, CurrentActor current, CancellationToken stop) =>
                service.FindAsync(current.Actor, id, stop).AnswerAsync(RequirementResetResponse.Of))
            .Calls<RequirementResetService>(nameof(RequirementResetService.FindAsync), "One reset: how far it has come.");

        api.MapPost("/requirement-resets/{id}/runs", (RequirementResetId id, RequirementResetService service, CurrentActor current, CancellationToken stop) =>
                service.RunAsync(current.Actor, id, cancellationToken: stop).AnswerAsync(RequirementResetResponse.Of))
            .Calls<RequirementResetService>(nameof(RequirementResetService.RunAsync), "Carries a reset out to its end, or goes on with one that was interrupted.");
    }

    private static async ValueTask<Result<RequirementReset>> BeginAsync(ValueTask<Result<RequirementReset>> beginning, RequirementResetRunner runner)
    {
        Result<RequirementReset> begun = await beginning;
        if (begun.TryPickValue(out RequirementReset? reset, out _))
        {
            runner.GoOnWith(reset.Id);
        }

        return begun;
    }
}
