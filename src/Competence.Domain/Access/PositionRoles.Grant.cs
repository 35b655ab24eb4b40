namespace Competence.Access;

/// <content>Granting and revoking.</content>
public sealed partial record PositionRoles
{
    /// <summary>Decides whether <paramref name="grant"/> can be given: ACC-09, ACC-05, ACC-44, ACC-71, in this order.</summary>
    /// <param name="grant">The role, its scope and its days; both ends included.</param>
    /// <param name="isActive">Whether the position is active.</param>
    public Result<PositionRolesEvent.Granted> Grant(RoleGrant grant, bool isActive)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return !isActive ? RoleRules.PositionEnded.Refuse()
            : grant.To < grant.From ? RoleRules.PeriodReversed.Refuse(("from", grant.From), ("to", grant.To))
            : !Fits(grant.Role, grant.Scope) ? RoleRules.WrongScope.Refuse(("role", grant.Role))
            : grant.Role == Role.Reactivator && !Holds(Role.TrustAdmin, grant.From) ? RoleRules.OnlyForTrustAdmin.Refuse()
            : Grants.Any(earlier => IsSame(earlier, grant.Role, grant.Scope) && Overlap(earlier, grant)) ? RoleRules.AlreadyGranted.Refuse(("role", grant.Role))
            : new PositionRolesEvent.Granted(grant.Role, grant.Scope, grant.From, grant.To);
    }

    /// <summary>Decides whether a role can be taken away: it stops at once, grants that have not begun included (ACC-04).</summary>
    /// <param name="role">The role.</param>
    /// <param name="scope">What it was granted for.</param>
    /// <param name="today">The first day on which it no longer holds.</param>
    public Result<PositionRolesEvent.Revoked> Revoke(Role role, RoleScope scope, LocalDate today)
    {
        LocalDate yesterday = today.PlusDays(-1);
        return !Grants.Any(grant => IsSame(grant, role, scope) && LastsBeyond(grant, yesterday)) ? RoleRules.NotGranted.Refuse(("role", role))
            : new PositionRolesEvent.Revoked(role, scope, yesterday);
    }

    private static bool Fits(Role role, RoleScope scope) => role switch
    {
        Role.PlanResponsible => scope is RoleScope.OfPlans { Plans.IsDefaultOrEmpty: false },
        Role.RegionAdmin or Role.CentralOperator or Role.FormAdmin => scope is RoleScope.OfRegion,
        _ => scope is RoleScope.OfUnit,
    };

    private static bool IsSame(RoleGrant grant, Role role, RoleScope scope) => grant.Role == role && grant.Scope == scope;

    private static bool Overlap(RoleGrant one, RoleGrant other) =>
        (one.To is not { } oneLast || other.From <= oneLast) && (other.To is not { } otherLast || one.From <= otherLast);

    private bool Holds(Role role, LocalDate day) => Grants.Any(grant => grant.Role == role && grant.HoldsOn(day));
}
