using System.Collections.Immutable;
using Competence.Access;
using static Competence.Domain.Tests.Access.TwoTrusts;

namespace Competence.Domain.Tests.Access;

public class EmployeeAccessTests
{
    private static readonly AccessAction[] OnEmployees =
    [
        AccessAction.EmployeeOverview, AccessAction.AssignmentManage, AccessAction.RequirementOnBehalf, AccessAction.DeadlineManage,
        AccessAction.CompetenceFollowUp, AccessAction.StatusMatrix,
    ];

    private static readonly Actor LarsLeads = Leading(Lars, LarsPosition, Clinic);
    private static readonly Actor BeritLeads = Leading(Berit, BeritsPosition, Trust);
    private static readonly Actor LarsDeputy = new(Anyone, new ActingAs.Deputyship(Lars, LarsPosition, Clinic), []);

    public static TheoryData<AccessAction> Actions => [.. OnEmployees];

    [Theory]
    [MemberData(nameof(Actions))]
    [Rule("ACC-05", "ACC-18")]
    public void A_unit_role_reaches_the_employees_of_its_unit_and_below_while_it_holds(AccessAction action)
    {
        May(action, Of(Ward)).Should().BeTrue();
        May(action, Of(Clinic)).Should().BeTrue();
        May(action, new RoleScope.OfRegion()).Should().BeTrue();
        May(action, Of(Ward), daysTo: 0).Should().BeTrue("the last day is included");

        May(action, Of(NextWard)).Should().BeFalse("it is the neighbouring unit");
        May(action, Of(NextTrust)).Should().BeFalse("it is the neighbouring trust");
        May(action, Of(Ward), daysTo: -1).Should().BeFalse("it ended yesterday");
        May(action, Of(Ward), daysFrom: 1).Should().BeFalse("it begins tomorrow");
        May(action, new RoleScope.OfPlans([Plan])).Should().BeFalse("plans have no employees");
        AccessPolicy.OnEmployee(Holding(), action, Kari, [KarisFacts], Today).Should().NotBeNull("there is no grant");
    }

    [Fact]
    [Rule("ACC-05")]
    public void A_role_for_the_unit_alone_does_not_reach_below()
    {
        May(AccessAction.EmployeeOverview, Of(Clinic, includeSubUnits: false)).Should().BeFalse();
        May(AccessAction.EmployeeOverview, Of(Ward, includeSubUnits: false)).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Actions))]
    [Rule("ACC-18")]
    public void A_leader_reaches_the_employees_down_the_chain_of_leaders(AccessAction action)
    {
        AccessPolicy.OnEmployee(LarsLeads, action, Kari, [KarisFacts], Today).Should().BeNull();
        AccessPolicy.OnEmployee(BeritLeads, action, Kari, [KarisFacts], Today).Should().BeNull();
        AccessPolicy.OnEmployee(Leading(Anyone, AnyonesPosition, Ward), action, Kari, [KarisFacts], Today)
            .Should().NotBeNull("leading others at Kari's unit is not leading Kari");
    }

    [Fact]
    [Rule("ACC-21")]
    public void Only_the_nearest_leader_a_deputy_of_that_one_and_a_delegated_leader_approve_a_plan()
    {
        Approves(LarsLeads).Should().BeTrue();
        Approves(LarsDeputy).Should().BeTrue();
        Approves(Holding(Granted(Role.DelegatedLeader, Of(Clinic)))).Should().BeTrue();

        Approves(BeritLeads).Should().BeFalse("Berit leads Lars, and Lars leads Kari");
        Approves(Holding(Granted(Role.DelegatedLeader, Of(NextWard)))).Should().BeFalse();
        Approves(Holding(Granted(Role.DelegatedLeader, Of(NextTrust)))).Should().BeFalse();
        Approves(Holding(Granted(Role.DelegatedLeader, Of(Clinic), daysTo: -1))).Should().BeFalse();
        Approves(Holding(Granted(Role.TrustAdmin, Of(Trust)))).Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Actions))]
    [Rule("ACC-27")]
    public void A_deputy_does_with_the_employees_what_the_leader_does(AccessAction action)
    {
        AccessPolicy.OnEmployee(LarsDeputy, action, Kari, [KarisFacts], Today).Should().BeNull();
        AccessPolicy.Employees(LarsDeputy, action, Today).Should().Be(AccessPolicy.Employees(LarsLeads, action, Today));
    }

    [Fact]
    [Rule("ACC-01")]
    public void Rights_follow_the_position_that_was_chosen()
    {
        Actor elsewhere = new(Lars, new ActingAs.Position(AnyonesPosition, NextTrustsWard), []);

        AccessPolicy.OnEmployee(elsewhere, AccessAction.EmployeeOverview, Kari, [KarisFacts], Today).Should().NotBeNull();
    }

    [Fact]
    [Rule("ACC-06")]
    public void A_position_that_leads_nobody_gives_no_rights_of_a_leader()
    {
        Actor leadsNobody = new(Lars, new ActingAs.Position(LarsPosition, Clinic), []);

        AccessPolicy.Employees(leadsNobody, AccessAction.EmployeeOverview, Today).IsEmpty.Should().BeTrue();
        AccessPolicy.OnOwned(leadsNobody, AccessAction.PlanEdit, WardPath, Plan, Today).Should().NotBeNull();
    }

    [Fact]
    public void A_person_is_reached_through_any_active_position_and_through_no_ended_one()
    {
        Actor inNextWard = Holding(Granted(Role.SuperUser, Of(NextWard)));
        PositionFacts second = new(Id<PositionId>(99), Kari, [NextWard, Clinic, Trust, Region], [], IsOpen: true);

        Sees(second).Should().BeTrue();
        Sees(second with { IsOpen = false }).Should().BeFalse();
        AccessPolicy.OnPosition(inNextWard, AccessAction.AssignmentManage, KarisFacts, Today).Should().NotBeNull("the plan belongs to the other position");

        bool Sees(PositionFacts other) => AccessPolicy.OnEmployee(inNextWard, AccessAction.EmployeeOverview, Kari, [KarisFacts, other], Today) is null;
    }

    [Fact]
    [Rule("ACC-17", "ACC-26")]
    public void My_employees_are_those_led_directly_and_unit_roles_have_none()
    {
        AccessPolicy.Employees(LarsLeads, AccessAction.EmployeeOverview, Today, directOnly: true).Includes(KarisFacts).Should().BeTrue();
        AccessPolicy.Employees(BeritLeads, AccessAction.EmployeeOverview, Today, directOnly: true).Includes(KarisFacts).Should().BeFalse();
        AccessPolicy.Employees(Holding(Granted(Role.DelegatedLeader, Of(Clinic))), AccessAction.EmployeeOverview, Today, directOnly: true).IsEmpty
            .Should().BeTrue();
    }

    [Fact]
    [Rule("ACC-18")]
    public void All_employees_of_a_leader_with_a_unit_role_are_those_of_both()
    {
        Actor both = LarsLeads with { Grants = [Granted(Role.SuperUser, Of(NextTrust)), Granted(Role.SuperUser, Of(NextWard), daysTo: -1)] };

        AccessPolicy.Employees(both, AccessAction.EmployeeOverview, Today)
            .Should().Be(new EmployeeScope(LarsPosition, DirectOnly: false, [new UnitScope(NextTrust, IncludeSubUnits: true)]) { Today = Today });
    }

    [Fact]
    [Rule("ACC-12", "ASG-35")]
    public void One_reactivates_own_plans_of_the_position_chosen_and_of_positions_that_have_ended()
    {
        Actor kari = new(Kari, new ActingAs.Position(KarisPosition, Ward), []);
        PositionFacts other = KarisFacts with { Position = Id<PositionId>(99) };

        Reactivates(kari, KarisFacts).Should().BeTrue();
        Reactivates(kari, other with { IsOpen = false }).Should().BeTrue();
        Reactivates(kari, other).Should().BeFalse("Kari must choose that position first");
        Reactivates(Holding(), KarisFacts).Should().BeFalse();

        static bool Reactivates(Actor actor, PositionFacts position) => AccessPolicy.OnPosition(actor, AccessAction.OwnPlanReactivate, position, Today) is null;
    }

    [Fact]
    [Rule("ACC-11", "ACC-13")]
    public void One_handles_own_requirements_but_neither_plans_nor_deadlines()
    {
        Actor kari = new(Kari, new ActingAs.Position(KarisPosition, Ward), []);

        AccessPolicy.OnEmployee(kari, AccessAction.OwnRequirement, Kari, [KarisFacts], Today).Should().BeNull();
        AccessPolicy.OnEmployee(kari, AccessAction.OwnRequirement, Lars, [KarisFacts with { Person = Lars }], Today).Should().NotBeNull();
        OnEmployees.Append(AccessAction.PlanApproval).Should()
            .OnlyContain(action => AccessPolicy.OnEmployee(kari, action, Kari, ImmutableArray.Create(KarisFacts), Today) != null);
    }

    [Fact]
    [Rule("ACC-64")]
    public void A_signer_decides_what_was_sent_to_that_person_and_sees_nothing_else_of_the_sender()
    {
        Actor anyone = Holding();

        AccessPolicy.OnSent(anyone, AccessAction.RequirementSign, Anyone, Today).Should().BeNull();
        AccessPolicy.OnSent(anyone, AccessAction.RequirementSign, Berit, Today).Should().NotBeNull();
        AccessPolicy.OnSent(anyone, AccessAction.EmployeeOverview, Anyone, Today).Should().NotBeNull();
        AccessPolicy.SightOfEmployee(anyone, Kari, [KarisFacts], Today).Should().NotBeNull();
    }

    private static bool May(AccessAction action, RoleScope scope, int daysFrom = -100, int? daysTo = null)
    {
        Actor actor = Holding(Granted(Role.ProfessionalResponsibleB, scope, daysFrom, daysTo));
        bool may = AccessPolicy.OnEmployee(actor, action, Kari, [KarisFacts], Today) is null;

        may.Should().Be(AccessPolicy.OnPosition(actor, action, KarisFacts, Today) is null);
        return may;
    }

    private static bool Approves(Actor actor) => AccessPolicy.OnPosition(actor, AccessAction.PlanApproval, KarisFacts, Today) is null;
}
