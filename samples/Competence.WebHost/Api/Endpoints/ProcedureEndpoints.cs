using Competence.Registrations.Procedures;
using Competence.Requirements;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>The actor's own procedures and favourites.</summary>
internal static class ProcedureEndpoints
{
    /// <summary>Maps the operations of <see cref="ProcedureService"/>.</summary>
    public static void MapProcedures(this RouteGroupBuilder api)
    {
        api.MapGet("/procedures", (ProcedureService service, CurrentActor current, CancellationToken stop, string search = "") =>
                service.OverviewAsync(current.Actor, search, stop).RowsAsync(ProcedurePlanResponse.Of))
            .Calls<ProcedureService>(nameof(ProcedureService.OverviewAsync), "The procedures of the actor's own plans, favourites at the top of each.");

        api.MapPut("/procedures/{requirement}/favourite", (RequirementId requirement, ProcedureService service, CurrentActor current, CancellationToken stop) =>
                service.MarkAsync(current.Actor, requirement, stop).AnswerAsync(FavouritesResponse.Of))
            .Calls<ProcedureService>(nameof(ProcedureService.MarkAsync), "Marks a procedure as one of the actor's favourites, in every plan.");

        api.MapDelete("/procedures/{requirement}/favourite", (RequirementId requirement, ProcedureService service, CurrentActor current, CancellationToken stop) =>
                service.UnmarkAsync(current.Actor, requirement, stop).AnswerAsync(FavouritesResponse.Of))
            .Calls<ProcedureService>(nameof(ProcedureService.UnmarkAsync), "Takes a procedure off the actor's favourites.");
    }
}
