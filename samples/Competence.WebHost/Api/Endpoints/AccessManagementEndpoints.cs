using Competence.Organisation;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>Looking up positions for access management.</summary>
internal static class AccessManagementEndpoints
{
    /// <summary>Maps the operations of <see cref="AccessManagementService"/>.</summary>
    public static void MapAccessManagement(this RouteGroupBuilder api)
    {
        api.MapGet("/access/positions", (Word<Role>? role, bool? active, [AsParameters] PageQuery page, AccessManagementService service, CurrentActor current, CancellationToken stop, string search = "") =>
                service.SearchAsync(current.Actor, search, role?.Value, active, page.Request, stop).PageAsync(row => row))
            .Calls<AccessManagementService>(nameof(AccessManagementService.SearchAsync), "The positions of the trust, active and deactivated ones unless filtered, by name, e-mail address, unit and role.");

        api.MapGet("/access/positions/{id}", (PositionId id, AccessManagementService service, CurrentActor current, CancellationToken stop) =>
                service.FindAsync(current.Actor, id, stop).AnswerAsync(AccessFileResponse.Of))
            .Calls<AccessManagementService>(nameof(AccessManagementService.FindAsync), "One position of the trust, active or ended, with what it holds.");
    }
}
