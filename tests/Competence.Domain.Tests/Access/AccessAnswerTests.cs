using Competence.Access;
using static Competence.Domain.Tests.Access.TwoTrusts;

namespace Competence.Domain.Tests.Access;

public class AccessAnswerTests
{
    private static readonly Refusal Denied = GeneralRules.AccessDenied.Refuse(("action", "assignment-manage"));

    [Fact]
    public void Who_may_is_not_refused() => AccessPolicy.Answer(doing: null, seeing: Denied, "person", Kari).Should().BeNull();

    [Fact]
    public void Who_sees_it_and_may_not_is_told_so() => AccessPolicy.Answer(doing: Denied, seeing: null, "person", Kari).Should().Be(Denied);

    [Fact]
    public void Who_does_not_even_see_it_is_told_that_there_is_none() =>
        AccessPolicy.Answer(doing: Denied, seeing: Denied, "person", Kari).Should().Be(GeneralRules.NotFound.Refuse(("what", "person"), ("id", Kari)));

    [Fact]
    public void A_refusal_names_the_action() =>
        AccessPolicy.OnEmployee(Holding(), AccessAction.AssignmentManage, Kari, [KarisFacts], Today).Should().Be(Denied);

    [Fact]
    public void A_person_is_seen_by_that_person_and_in_the_overview_only()
    {
        Actor kari = new(Kari, new ActingAs.Position(KarisPosition, Ward), []);

        AccessPolicy.SightOfEmployee(kari, Kari, [KarisFacts], Today).Should().BeNull();
        AccessPolicy.SightOfEmployee(Holding(Granted(Role.SuperUser, Of(Ward))), Kari, [KarisFacts], Today).Should().BeNull();
        AccessPolicy.SightOfEmployee(Holding(Granted(Role.ProfessionalResponsibleA, Of(Ward))), Kari, [KarisFacts], Today).Should().NotBeNull();
        AccessPolicy.SightOfEmployee(Holding(Granted(Role.SuperUser, Of(NextWard))), Kari, [KarisFacts], Today).Should().NotBeNull();
    }

    [Fact]
    [Rule("ACC-01")]
    public void What_one_may_do_to_oneself_and_to_what_was_sent_is_not_done_as_somebody_elses_deputy()
    {
        Actor kari = new(Kari, new ActingAs.Position(KarisPosition, Ward), []);
        Actor deputy = new(Kari, new ActingAs.Deputyship(Lars, LarsPosition, Clinic), []);

        AccessPolicy.OnEmployee(kari, AccessAction.OwnRequirement, Kari, [], Today).Should().BeNull();
        AccessPolicy.OnEmployee(deputy, AccessAction.OwnRequirement, Kari, [], Today).Should().NotBeNull();
        AccessPolicy.OnSent(kari, AccessAction.RequirementSign, Kari, Today).Should().BeNull();
        AccessPolicy.OnSent(deputy, AccessAction.RequirementSign, Kari, Today).Should().NotBeNull();
        AccessPolicy.OnSent(kari, AccessAction.RequirementSign, Lars, Today).Should().NotBeNull();
    }

    [Fact]
    public void What_is_not_about_oneself_or_was_not_sent_is_not_done_because_it_is_one_s_own()
    {
        Actor kari = new(Kari, new ActingAs.Position(KarisPosition, Ward), []);

        AccessPolicy.OnEmployee(kari, AccessAction.PersonSearch, Kari, [], Today).Should().NotBeNull();
        AccessPolicy.OnSent(kari, AccessAction.OwnRequirement, Kari, Today).Should().NotBeNull();
    }

    [Fact]
    [Rule("ACC-70")]
    public void An_add_on_role_adds_only_to_who_has_it_and_only_where_it_reaches()
    {
        Actor lars = Leading(Lars, LarsPosition, Clinic);
        Actor archivist = lars with { Grants = [Granted(Role.Archivist, Of(Clinic))] };
        Actor ofPlans = lars with { Grants = [Granted(Role.Archivist, new RoleScope.OfPlans([Plan]))] };

        AccessPolicy.InGeneral(lars, AccessAction.PlanArchive, Today).Should().NotBeNull();
        AccessPolicy.InGeneral(Holding(Granted(Role.Archivist, Of(Clinic))), AccessAction.PlanArchive, Today).Should().NotBeNull();
        AccessPolicy.InGeneral(archivist, AccessAction.PlanArchive, Today).Should().BeNull();
        AccessPolicy.OnOwned(archivist, AccessAction.PlanArchive, WardPath, Plan, Today).Should().BeNull();
        AccessPolicy.OnOwned(ofPlans, AccessAction.PlanArchive, WardPath, Plan, Today).Should().NotBeNull();
    }

    [Fact]
    public void An_action_is_denied_on_a_subject_of_another_kind()
    {
        Actor mighty = Leading(Lars, LarsPosition, Clinic) with { Grants = [Granted(Role.TrustAdmin, new RoleScope.OfRegion())] };

        AccessPolicy.OnOwned(mighty, AccessAction.EmployeeOverview, WardPath, Plan, Today).Should().NotBeNull();
        AccessPolicy.OnEmployee(mighty, AccessAction.PlanEdit, Kari, [KarisFacts], Today).Should().NotBeNull();
        AccessPolicy.OnPosition(mighty, AccessAction.PlanList, KarisFacts, Today).Should().NotBeNull();
        AccessPolicy.OwnerUnits(mighty, AccessAction.EmployeeOverview, Today).Should().Be(OwnerScope.None);
        AccessPolicy.Employees(mighty, AccessAction.PlanEdit, Today).Should().Be(EmployeeScope.None with { Today = Today });
    }
}
