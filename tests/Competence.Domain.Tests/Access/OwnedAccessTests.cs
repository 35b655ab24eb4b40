using System.Collections.Immutable;
using Competence.Access;
using static Competence.Domain.Tests.Access.TwoTrusts;

namespace Competence.Domain.Tests.Access;

public class OwnedAccessTests
{
    private static readonly ImmutableArray<UnitId> NextTrustsPath = [NextTrustsWard, NextTrust, Region];

    public static TheoryData<AccessAction> InOwnUnits =>
    [
        AccessAction.PlanCreate, AccessAction.PlanEdit, AccessAction.PlanPublish, AccessAction.RequirementAdministration,
        AccessAction.RequirementEdit, AccessAction.UsageReport,
    ];

    public static TheoryData<AccessAction> OnNamedPlans =>
        [AccessAction.PlanList, AccessAction.PlanEdit, AccessAction.PlanPublish, AccessAction.RequirementEdit, AccessAction.UsageReport];

    [Theory]
    [MemberData(nameof(InOwnUnits))]
    [Rule("ACC-05", "ACC-08", "ACC-31")]
    public void What_a_unit_owns_is_handled_by_roles_on_it_and_above_while_they_hold(AccessAction action)
    {
        May(action, Of(Ward)).Should().BeTrue();
        May(action, Of(Trust)).Should().BeTrue();
        May(action, new RoleScope.OfRegion()).Should().BeTrue();

        May(action, Of(NextWard)).Should().BeFalse("it is the neighbouring unit");
        May(action, Of(NextTrust)).Should().BeFalse("it is the neighbouring trust");
        May(action, Of(Ward), daysTo: -1).Should().BeFalse("it ended yesterday");
        May(action, Of(Clinic, includeSubUnits: false)).Should().BeFalse("it is for the clinic alone");
        AccessPolicy.OnOwned(Holding(), action, WardPath, Plan, Today).Should().NotBeNull("there is no grant");
    }

    [Theory]
    [MemberData(nameof(InOwnUnits))]
    [Rule("ACC-22")]
    public void A_leader_handles_what_the_own_unit_and_those_below_own(AccessAction action)
    {
        Actor lars = Leading(Lars, LarsPosition, Clinic);

        AccessPolicy.OnOwned(lars, action, WardPath, Plan, Today).Should().BeNull();
        AccessPolicy.OnOwned(lars, action, WardPath[2..], Plan, Today).Should().NotBeNull("the trust is above");
        AccessPolicy.OnOwned(lars, action, NextTrustsPath, Plan, Today).Should().NotBeNull();
    }

    [Fact]
    [Rule("ACC-72")]
    public void Those_who_administer_plans_see_every_plan_of_the_region()
    {
        foreach (Role role in new[] { Role.DelegatedLeader, Role.ProfessionalResponsibleA, Role.ProfessionalResponsibleB, Role.TrustAdmin })
        {
            Actor actor = Holding(Granted(role, Of(Ward)));

            AccessPolicy.OnOwned(actor, AccessAction.PlanList, NextTrustsPath, Plan, Today).Should().BeNull();
            AccessPolicy.OwnerUnits(actor, AccessAction.PlanList, Today).WholeRegion.Should().BeTrue();
            AccessPolicy.OnOwned(actor, AccessAction.PlanEdit, NextTrustsPath, Plan, Today).Should().NotBeNull("editing needs the owner unit");
        }
    }

    [Theory]
    [MemberData(nameof(OnNamedPlans))]
    [Rule("ACC-44", "ACC-45", "ACC-46")]
    public void A_plan_responsible_handles_the_named_plans_whoever_owns_them(AccessAction action)
    {
        Actor responsible = Holding(Granted(Role.PlanResponsible, new RoleScope.OfPlans([Plan])));
        Actor former = Holding(Granted(Role.PlanResponsible, new RoleScope.OfPlans([Plan]), daysTo: -1));

        AccessPolicy.OnOwned(responsible, action, WardPath, Plan, Today).Should().BeNull();
        AccessPolicy.OnOwned(responsible, action, WardPath, NextPlan, Today).Should().NotBeNull();
        AccessPolicy.OnOwned(responsible, action, WardPath, plan: null, Today).Should().NotBeNull();
        AccessPolicy.OnOwned(former, action, WardPath, Plan, Today).Should().NotBeNull();
        AccessPolicy.OwnerUnits(responsible, action, Today).Should().Be(new OwnerScope([], [Plan]));
    }

    [Fact]
    [Rule("ACC-47")]
    public void A_plan_responsible_has_no_employees_and_archives_nothing()
    {
        Actor responsible = Holding(Granted(Role.PlanResponsible, new RoleScope.OfPlans([Plan])), Granted(Role.Archivist, Of(Trust)));

        Enum.GetValues<AccessAction>().Should().OnlyContain(action => AccessPolicy.Employees(responsible, action, Today, false).IsEmpty);
        AccessPolicy.SightOfEmployee(responsible, Kari, [KarisFacts], Today).Should().NotBeNull();
        AccessPolicy.OnOwned(responsible, AccessAction.PlanArchive, WardPath, Plan, Today).Should().NotBeNull();
    }

    [Fact]
    [Rule("ACC-76")]
    public void The_requirement_administration_lists_what_the_units_that_one_has_access_to_own()
    {
        Actor actor = Holding(Granted(Role.ProfessionalResponsibleA, Of(Ward)), Granted(Role.ResidentTrustAdmin, Of(NextTrust)), Granted(Role.SuperUser, Of(Clinic)));

        AccessPolicy.OwnerUnits(actor, AccessAction.RequirementAdministration, Today)
            .Should().Be(new OwnerScope([new UnitScope(Ward, IncludeSubUnits: true), new UnitScope(NextTrust, IncludeSubUnits: true)], []));
    }

    [Theory]
    [InlineData(AccessAction.PlanArchive)]
    [InlineData(AccessAction.RequirementArchive)]
    [Rule("ACC-70")]
    public void The_archive_add_on_works_where_one_reaches_the_owner_unit_already(AccessAction action)
    {
        RoleGrant archivist = Granted(Role.Archivist, Of(Trust));

        May(Granted(Role.TrustAdmin, Of(Trust))).Should().BeTrue("a trust admin needs no add-on");
        May(Granted(Role.ProfessionalResponsibleA, Of(Ward)), archivist).Should().BeTrue();

        May(Granted(Role.ProfessionalResponsibleA, Of(Ward))).Should().BeFalse();
        May(archivist).Should().BeFalse("the add-on alone reaches no unit");
        May(Granted(Role.ProfessionalResponsibleA, Of(NextWard)), archivist).Should().BeFalse("the unit is not reached");
        May(Granted(Role.ProfessionalResponsibleA, Of(Ward)), Granted(Role.Archivist, Of(NextWard))).Should().BeFalse("the add-on is for another unit");
        May(Granted(Role.ProfessionalResponsibleA, Of(Ward)), Granted(Role.Archivist, Of(Trust), daysTo: -1)).Should().BeFalse("it ended yesterday");
        AccessPolicy.InGeneral(Holding(archivist), action, Today).Should().NotBeNull();
        AccessPolicy.InGeneral(Holding(archivist, Granted(Role.ProfessionalResponsibleB, Of(Ward))), action, Today).Should().BeNull();

        bool May(params ImmutableArray<RoleGrant> grants) => AccessPolicy.OnOwned(Holding(grants), action, WardPath, null, Today) is null;
    }

    [Theory]
    [InlineData(Role.TrustAdmin, true)]
    [InlineData(Role.ProfessionalResponsibleB, false)]
    [InlineData(Role.DelegatedLeader, false)]
    [Rule("ACC-71")]
    public void The_reactivation_add_on_works_for_a_trust_admin_on_ended_positions_of_the_trust(Role role, bool may)
    {
        Actor actor = Holding(Granted(role, Of(Trust)), Granted(Role.Reactivator, Of(Trust)));

        (Ask(actor, KarisFacts with { IsOpen = false }) is null).Should().Be(may);
        Ask(actor, KarisFacts with { UnitPath = NextTrustsPath }).Should().NotBeNull();
        Ask(Holding(Granted(role, Of(Trust))), KarisFacts).Should().NotBeNull("there is no add-on");

        static Refusal? Ask(Actor actor, PositionFacts position) => AccessPolicy.OnPosition(actor, AccessAction.PositionReactivate, position, Today);
    }

    [Fact]
    [Rule("ACC-42", "ACC-43")]
    public void Central_requirements_are_for_central_roles_and_central_plans_for_the_operator()
    {
        Actor operatorByGrant = Holding(Granted(Role.CentralOperator, new RoleScope.OfRegion()));
        Actor trustAdmin = Holding(Granted(Role.TrustAdmin, Of(Trust)));
        Actor responsible = Holding(Granted(Role.ProfessionalResponsibleB, Of(Trust)));

        AccessPolicy.InGeneral(trustAdmin, AccessAction.CentralRequirementEdit, Today).Should().BeNull();
        AccessPolicy.InGeneral(responsible, AccessAction.CentralRequirementEdit, Today).Should().NotBeNull();
        AccessPolicy.InGeneral(operatorByGrant, AccessAction.CentralPlanCreate, Today).Should().BeNull();
        AccessPolicy.InGeneral(trustAdmin, AccessAction.CentralPlanCreate, Today).Should().NotBeNull();
    }

    private static bool May(AccessAction action, RoleScope scope, int? daysTo = null) =>
        AccessPolicy.OnOwned(Holding(Granted(Role.ProfessionalResponsibleA, scope, daysTo: daysTo)), action, WardPath, NextPlan, Today) is null;
}
