using System.Collections.Immutable;

namespace Competence.Access;

/// <summary>One thing that an actor is today, and where: the left side of the access table.</summary>
/// <param name="Holder">What the actor is.</param>
internal readonly record struct AccessHolding(AccessHolder Holder)
{
    /// <summary>The position whose employees are led; none for who leads nobody by this.</summary>
    public PositionId? Leads { get; init; }

    /// <summary>The leader in whose place one acts; none for who acts as oneself.</summary>
    public PersonId? InPlaceOf { get; init; }

    /// <summary>The unit that it is for, if it is for one.</summary>
    public UnitScope? Unit { get; init; }

    /// <summary>The plans that it is for; none for what is not for plans.</summary>
    public ImmutableArray<PlanId> Plans { get; init; } = [];

    /// <summary>Whether it is for the whole region.</summary>
    public bool Everywhere { get; init; }

    /// <summary>Whether it is for something: a right on what is not about people goes no further than that.</summary>
    public bool IsForSomething => Everywhere || Unit is not null || !Plans.IsEmpty;

    /// <summary>What a grant makes of somebody.</summary>
    public static AccessHolding Of(RoleGrant grant)
    {
        AccessHolding holding = new(HolderOf(grant.Role));
        return grant.Scope switch
        {
            RoleScope.OfUnit unit => holding with { Unit = new UnitScope(unit.Unit, unit.IncludeSubUnits) },
            RoleScope.OfPlans named => holding with { Plans = named.Plans },
            _ => holding with { Everywhere = true },
        };
    }

    /// <summary>Whether it is for what lies in a unit.</summary>
    /// <param name="path">The unit and those above, the unit first and the region last.</param>
    public bool Reaches(ImmutableArray<UnitId> path) => Everywhere || (Unit is { } unit && unit.Reaches(path));

    /// <summary>Whether an employee is reached, by being led or by the unit.</summary>
    /// <param name="position">The employee's position; one that has ended is not reached.</param>
    /// <param name="today">The day.</param>
    /// <param name="directly">Whether only those led directly count, without the chain of leaders.</param>
    public bool ReachesEmployee(PositionFacts position, LocalDate today, bool directly) =>
        position.IsActiveOn(today)
        && (Leads is not { } leader ? Reaches(position.UnitPath)
            : directly ? position.Leaders is [var nearest, ..] && nearest == leader
            : position.Leaders.Contains(leader));

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
