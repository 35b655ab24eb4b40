using Competence.Access;

namespace Competence.Organisation;

/// <summary>One position opened in access management.</summary>
/// <param name="Position">The position, active or ended.</param>
/// <param name="Person">Its person.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Roles">The roles it holds and held (ACC-91).</param>
/// <param name="MayReactivate">Whether the viewer may reactivate and deactivate it (ACC-71).</param>
/// <param name="ReactivatedUntil">The last day it would stay active if it were reactivated today (ORG-86, ORG-88).</param>
/// <param name="LastSignIn">When its person last chose it at sign-in (ORG-84); none when never.</param>
public sealed record AccessFile(
    Position Position, Person Person, OrganisationUnit Unit, PositionRoles Roles, bool MayReactivate, LocalDate ReactivatedUntil, Instant? LastSignIn);
