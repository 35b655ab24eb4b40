using System.Collections.Immutable;
using Competence.Access;

namespace Competence.WebHost.Api.Contracts;

/// <summary>The ordered roles of a position.</summary>
/// <param name="Position">The position.</param>
/// <param name="Grants">The grants, in the order they were made; ended ones stay.</param>
internal sealed record RolesResponse(PositionId Position, ImmutableArray<RoleGrant> Grants)
{
    /// <summary>Writes roles.</summary>
    public static RolesResponse Of(PositionRoles roles) => new(roles.Position, roles.Grants);
}
