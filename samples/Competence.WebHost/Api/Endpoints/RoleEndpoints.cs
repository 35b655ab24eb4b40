using Competence.Access;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>The ordered roles of positions.</summary>
internal static class RoleEndpoints
{
    /// <summary>Maps the operations of <see cref="RoleService"/>.</summary>
    public static void MapRoles(this RouteGroupBuilder api)
    {
        RouteGroupBuilder roles = api.MapGroup("/positions/{position}/roles");
        roles.MapGet("/", (PositionId position, RoleService service, CurrentActor current, CancellationToken stop) =>
                service.ListAsync(current.Actor, position, stop).AnswerAsync(RolesResponse.Of))
            .Calls<RoleService>(nameof(RoleService.ListAsync), "The roles of a position, ended ones too.");

        roles.MapPost("/", (PositionId position, RoleGrant grant, RoleService service, CurrentActor current, CancellationToken stop) =>
                service.GrantAsync(current.Actor, position, grant, stop).AnswerAsync(RolesResponse.Of))
            .Calls<RoleService>(nameof(RoleService.GrantAsync), "Grants a role to a position.");

        roles.MapPost("/revocation", (PositionId position, RevokeRequest body, RoleService service, CurrentActor current, CancellationToken stop) =>
                service.RevokeAsync(current.Actor, position, body.Role, body.Scope, stop).AnswerAsync(RolesResponse.Of))
            .Calls<RoleService>(nameof(RoleService.RevokeAsync), "Revokes a role of a position: it stops at once.");
    }
}
