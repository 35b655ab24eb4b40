namespace Competence.Access;

/// <summary>The reasons to refuse granting or revoking a role.</summary>
public static class RoleRules
{
    /// <summary>Roles stop with the position they are tied to.</summary>
    public static readonly Rule PositionEnded = new("role.position-ended", "ACC-09", RefusalKind.Rule,
        "The position has ended; roles are granted to active positions.");

    /// <summary>The period ends before it begins.</summary>
    public static readonly Rule PeriodReversed = new("role.period-reversed", "", RefusalKind.Invalid,
        "The last day {to} is before the first day {from}.");

    /// <summary>The scope is not of the kind that the role is tied to.</summary>
    public static readonly Rule WrongScope = new("role.wrong-scope", "ACC-05 ACC-44", RefusalKind.Invalid,
        "The role {role} is granted for something else: a plan responsible for named plans, region roles for the region, other roles for a unit.");

    /// <summary>The reactivation add-on without the role it adds to.</summary>
    public static readonly Rule OnlyForTrustAdmin = new("role.only-for-trust-admin", "ACC-71", RefusalKind.Rule,
        "This role is given only to a trust admin.");

    /// <summary>The same role for the same scope on one of the days.</summary>
    public static readonly Rule AlreadyGranted = new("role.already-granted", "ACC-02", RefusalKind.Rule,
        "The position has the role {role} for this already, on some of the days or all.");

    /// <summary>Nothing to revoke.</summary>
    public static readonly Rule NotGranted = new("role.not-granted", "ACC-04", RefusalKind.Rule,
        "The position does not have the role {role} for this.");
}
