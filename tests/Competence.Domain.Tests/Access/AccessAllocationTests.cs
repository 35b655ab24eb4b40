using System.Collections.Immutable;
using Competence.Access;
using static Competence.Domain.Tests.Access.TwoTrusts;

namespace Competence.Domain.Tests.Access;

/// <summary>Access is asked for every row of every page: a yes costs no memory.</summary>
public class AccessAllocationTests
{
    private const int Questions = 1000;

    private static readonly ImmutableArray<PositionFacts> KarisPositions = [KarisFacts];

    private static readonly Dictionary<string, Actor> Actors = new()
    {
        ["leader"] = Leading(Berit, BeritsPosition, Trust),
        ["trust admin"] = Holding(Granted(Role.TrustAdmin, Of(Trust))),
        ["several roles"] = Holding(
            Granted(Role.PlanResponsible, new RoleScope.OfPlans([NextPlan])), Granted(Role.SuperUser, Of(NextWard)), Granted(Role.Archivist, Of(Trust)),
            Granted(Role.ProfessionalResponsibleB, Of(NextTrust)), Granted(Role.TrustAdmin, Of(Trust))),
    };

    public static TheoryData<string> Names => [.. Actors.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_yes_allocates_nothing(string name)
    {
        Actor actor = Actors[name];
        int refused = Refused(actor);

        long before = GC.GetAllocatedBytesForCurrentThread();
        refused += Refused(actor);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        (refused, allocated).Should().Be((0, 0L));
    }

    private static int Refused(Actor actor)
    {
        int refused = 0;
        for (int question = 0; question < Questions; question++)
        {
            refused += AccessPolicy.OnEmployee(actor, AccessAction.EmployeeOverview, Kari, KarisPositions, Today) is null ? 0 : 1;
            refused += AccessPolicy.OnPosition(actor, AccessAction.AssignmentManage, KarisFacts, Today) is null ? 0 : 1;
            refused += AccessPolicy.OnOwned(actor, AccessAction.PlanEdit, WardPath, Plan, Today) is null ? 0 : 1;
            refused += AccessPolicy.InGeneral(actor, AccessAction.PlanList, Today) is null ? 0 : 1;
        }

        return refused;
    }
}
