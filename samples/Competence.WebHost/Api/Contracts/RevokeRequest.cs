namespace Competence.WebHost.Api.Contracts;

/// <summary>Which role to revoke.</summary>
/// <param name="Role">The role.</param>
/// <param name="Scope">What it was granted for.</param>
internal sealed record RevokeRequest(Role Role, RoleScope Scope);
