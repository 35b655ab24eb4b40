namespace Competence;

/// <summary>A role tied to a position, for a scope and a time.</summary>
/// <param name="Role">The role.</param>
/// <param name="Scope">What it was granted for.</param>
/// <param name="From">The first day it holds.</param>
/// <param name="To">The last day it holds; none while it is open-ended.</param>
public sealed record RoleGrant(Role Role, RoleScope Scope, LocalDate From, LocalDate? To = null)
{
    /// <summary>Whether the grant holds on <paramref name="day"/>; both ends are included.</summary>
    public bool HoldsOn(LocalDate day) => From <= day && (To is not { } last || day <= last);
}
