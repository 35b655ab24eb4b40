namespace Competence.Access;

/// <summary>One thing that an actor is today, and where: the left side of the access table.</summary>
/// <param name="Holder">What the actor is.</param>
/// <param name="Leads">The position whose employees are led; none for who leads nobody by this.</param>
/// <param name="Scope">What it is for; none for what is only about oneself.</param>
internal readonly record struct AccessHolding(AccessHolder Holder, PositionId? Leads = null, RoleScope? Scope = null)
{
    private static readonly RoleScope Everywhere = new RoleScope.OfRegion();

    /// <summary>All that <paramref name="actor"/> is on <paramref name="today"/>: by the capacity chosen at sign-in and by its grants that hold.</summary>
    public static List<AccessHolding> Of(Actor actor, LocalDate today)
    {
        List<AccessHolding> found = ByCapacity(actor.As);
        foreach (RoleGrant grant in actor.Grants.AsSpan())
        {
            if (grant.HoldsOn(today))
            {
                found.Add(new AccessHolding(HolderOf(grant.Role), Scope: grant.Scope));
            }
        }

        return found;
    }

    private static List<AccessHolding> ByCapacity(ActingAs capacity) => capacity switch
    {
        ActingAs.Position { LeadsEmployees: true, LeadsOnlyByHand: true } own =>
            [new(AccessHolder.Employee), new(AccessHolder.Signer), new(AccessHolder.Leader, own.Id, new RoleScope.OfUnit(own.Unit))],
        ActingAs.Position { LeadsEmployees: true } own =>
        [
            new(AccessHolder.Employee), new(AccessHolder.Signer), new(AccessHolder.Leader, own.Id, new RoleScope.OfUnit(own.Unit)),
            new(AccessHolder.LeaderByMasterData, own.Id, new RoleScope.OfUnit(own.Unit)),
        ],
        ActingAs.Position or ActingAs.Loan => [new(AccessHolder.Employee), new(AccessHolder.Signer)],
        ActingAs.Deputyship deputyship =>
            [new(AccessHolder.Deputy, deputyship.LeaderPosition, new RoleScope.OfUnit(deputyship.Unit))],
        ActingAs.Operator => [new(AccessHolder.Operator, Scope: Everywhere)],
        ActingAs.Job => [new(AccessHolder.Job, Scope: Everywhere)],
        _ => [],
    };

    private static AccessHolder HolderOf(Role role) => role switch
    {
        Role.DelegatedLeader => AccessHolder.DelegatedLeader,
        Role.SuperUser => AccessHolder.SuperUser,
        Role.ProfessionalResponsibleA => AccessHolder.ProfessionalResponsibleA,
        Role.ProfessionalResponsibleB => AccessHolder.ProfessionalResponsibleB,
        Role.TrustAdmin => AccessHolder.TrustAdmin,
        Role.ResidentTrustAdmin => AccessHolder.ResidentTrustAdmin,
        Role.ApprenticeTrustAdmin => AccessHolder.ApprenticeTrustAdmin,
        Role.RegionAdmin => AccessHolder.RegionAdmin,
        Role.PlanResponsible => AccessHolder.PlanResponsible,
        Role.EducationOfficer => AccessHolder.EducationOfficer,
        Role.FormAdmin => AccessHolder.FormAdmin,
        Role.LearningArenaAdmin => AccessHolder.LearningArenaAdmin,
        Role.Archivist => AccessHolder.Archivist,
        Role.Reactivator => AccessHolder.Reactivator,
        Role.CentralOperator => AccessHolder.Operator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };
}
