using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Competence.Access;

namespace Competence.Benchmarks.Domain;

/// <summary>One question to the access policy: may this actor see this employee in the overview.</summary>
[MemoryDiagnoser]
public class AccessBenchmarks
{
    private static readonly LocalDate Today = new(2026, 3, 2);
    private static readonly UnitId Region = Id<UnitId>(1);
    private static readonly UnitId Trust = Id<UnitId>(2);
    private static readonly UnitId Clinic = Id<UnitId>(3);
    private static readonly UnitId Ward = Id<UnitId>(4);
    private static readonly UnitId NextTrust = Id<UnitId>(5);
    private static readonly PersonId Kari = Id<PersonId>(10);
    private static readonly PersonId Lars = Id<PersonId>(11);
    private static readonly PositionId LarsPosition = Id<PositionId>(21);

    private static readonly ImmutableArray<PositionFacts> Positions =
        [new(Id<PositionId>(20), Kari, [Ward, Clinic, Trust, Region], [Id<PositionId>(22), LarsPosition], IsOpen: true)];

    private static readonly Actor Leading = new(Lars, new ActingAs.Position(LarsPosition, Clinic, LeadsEmployees: true), []);
    private static readonly Actor Admin = With(new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(Trust), Today));
    private static readonly Actor Nobody = With();

    private static readonly Actor Several = With(
        new RoleGrant(Role.PlanResponsible, new RoleScope.OfPlans([Id<PlanId>(30)]), Today),
        new RoleGrant(Role.SuperUser, new RoleScope.OfUnit(NextTrust), Today),
        new RoleGrant(Role.Archivist, new RoleScope.OfUnit(Trust), Today),
        new RoleGrant(Role.ProfessionalResponsibleA, new RoleScope.OfUnit(Clinic), Today),
        new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(Trust), Today));

    /// <summary>Down the chain of leaders.</summary>
    [Benchmark(Baseline = true)]
    public bool Leader() => Sees(Leading);

    /// <summary>By the unit of one role.</summary>
    [Benchmark]
    public bool TrustAdmin() => Sees(Admin);

    /// <summary>By the last of five roles.</summary>
    [Benchmark]
    public bool SeveralRoles() => Sees(Several);

    /// <summary>Not at all: the no carries its refusal.</summary>
    [Benchmark]
    public bool Denied() => Sees(Nobody);

    private static bool Sees(Actor actor) => AccessPolicy.OnEmployee(actor, AccessAction.EmployeeOverview, Kari, Positions, Today) is null;

    private static Actor With(params ImmutableArray<RoleGrant> grants) => new(Lars, new ActingAs.Position(Id<PositionId>(23), NextTrust), grants);

    private static TId Id<TId>(int number)
        where TId : struct, IEntityId<TId> => TId.From(new Guid(number, 0, 0, new byte[8]));
}
