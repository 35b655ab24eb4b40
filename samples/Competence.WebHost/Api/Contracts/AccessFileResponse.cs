using System.Collections.Immutable;
using Competence.Organisation;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A position opened in access management.</summary>
/// <param name="Position">The position.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The person's e-mail address, if any.</param>
/// <param name="Telephone">The person's telephone number, if any.</param>
/// <param name="LastSignIn">When the person last chose the position at sign-in; none when never.</param>
/// <param name="UnitName">The unit's number and name.</param>
/// <param name="Grants">The roles it holds and held.</param>
/// <param name="MayReactivate">Whether the viewer may reactivate and deactivate it.</param>
/// <param name="ReactivatedUntil">The last day it would stay active if it were reactivated today.</param>
internal sealed record AccessFileResponse(
    PositionResponse Position, string Name, string? Email, string? Telephone, Instant? LastSignIn, string UnitName, ImmutableArray<RoleGrant> Grants,
    bool MayReactivate, LocalDate ReactivatedUntil)
{
    /// <summary>Writes it.</summary>
    public static AccessFileResponse Of(AccessFile file) => new(
        PositionResponse.Of(file.Position), file.Person.Name, file.Person.Email, file.Person.Telephone, file.LastSignIn, file.Unit.DisplayName, file.Roles.Grants, file.MayReactivate, file.ReactivatedUntil);
}
