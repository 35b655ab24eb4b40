using Competence.Access;
using Competence.Assignments;
using Competence.Delegation;
using Competence.Domain.Tests.Assignments;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;
using static Competence.Domain.Tests.Delegation.Wards;

namespace Competence.Domain.Tests.Delegation;

public sealed class DeputySignInTests : IAsyncLifetime
{
    private static readonly Actor Operator = new(Berit, new ActingAs.Operator(), []);

    private Hospital _hospital = null!;

    private SignInService SignIn => _hospital.Get<SignInService>();

    public async ValueTask InitializeAsync() => _hospital = await Open();

    public ValueTask DisposeAsync()
    {
        _hospital.Dispose();
        return default;
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(15, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    [Rule("DEP-05", "DEP-06", "DEP-08", "ORG-32")]
    public async Task A_deputy_added_on_10_05_with_expiry_20_05_has_the_choice_from_10_05_to_20_05(int day, bool shown)
    {
        _hospital.PassTo(new LocalDate(2026, 5, 10));
        await _hospital.SetAsync(AsLars, Lars, Tor, new LocalDate(2026, 5, 20));
        _hospital.PassTo(new LocalDate(2026, 5, day));

        (await _hospital.OfferedTo(Tor)).Should().Equal(shown ? [Lars] : []);
        (await SignIn.ActAsync(Tor, LarsPosition)).IsAccepted.Should().Be(shown);
    }

    [Fact]
    [Rule("DEP-05", "DEP-08")]
    public async Task Without_an_expiry_date_the_choice_stays_until_the_deputy_is_removed()
    {
        await _hospital.SetAsync(AsLars, Lars, Tor);
        _hospital.Pass(Duration.FromDays(4000));
        (await _hospital.OfferedTo(Tor)).Should().Equal(Lars);

        await _hospital.Get<DeputyService>().RemoveAsync(AsLars, LarsPosition, Tor);

        (await _hospital.OfferedTo(Tor)).Should().BeEmpty();
        (await SignIn.ActAsync(Tor, LarsPosition)).Refusal.Should().Be(GeneralRules.NotFound.Refuse(("what", "position"), ("id", LarsPosition)));
    }

    [Fact]
    [Rule("ORG-31", "ORG-32", "ORG-34", "DEP-08")]
    public async Task The_list_holds_the_own_positions_and_then_one_entry_for_each_leader_replaced_by_name()
    {
        await _hospital.SetAsync(AsOdd, Odd, Kari);
        await _hospital.SetAsync(AsLars, Lars, Kari);
        await _hospital.LedBy(Lars, Berit);

        SignInChoices choices = await SignIn.ChoicesAsync(Kari);

        choices.Items.Should().Equal(
            new SignInChoice(PositionOf(Kari), Ward, "Ward – Ward", "Nurse"),
            new SignInChoice(LarsPosition, Clinic, "Clinic – Clinic", "Nurse", new ReplacedLeader(Lars, "Lars Berg")),
            new SignInChoice(PositionOf(Odd), NextWard, "Next ward – Next ward", "Nurse", new ReplacedLeader(Odd, "Odd Berg")));
        choices.Only.Should().BeNull("who is deputy chooses");
        (await SignIn.ChoicesAsync(Nils)).Only.Should().NotBeNull();
    }

    [Fact]
    [Rule("ACC-01", "ACC-27")]
    public async Task A_deputy_acts_in_the_leader_s_place_with_no_ordered_role_of_either()
    {
        await _hospital.SetAsync(AsLars, Lars, Tor);
        RoleService roles = _hospital.Get<RoleService>();
        foreach (PersonId person in new[] { Lars, Tor })
        {
            RoleGrant grant = new(Role.TrustAdmin, new RoleScope.OfUnit(Trust), Today);
            (await roles.GrantAsync(Operator, PositionOf(person), grant)).IsAccepted.Should().BeTrue();
        }

        (await SignIn.ActAsync(Tor, LarsPosition)).Value.Should().Be(new Actor(Tor, new ActingAs.Deputyship(Lars, LarsPosition, Clinic), []));
        (await SignIn.ActAsync(Tor, PositionOf(Tor))).Value.Grants.Should().HaveCount(1);
    }

    [Fact]
    [Rule("ACC-27", "DEP-08")]
    public async Task A_deputy_sees_the_employees_and_plans_that_the_leader_sees()
    {
        AssignmentId held = await _hospital.Assigned(Kari, await _hospital.Plan("Basics", CompletionMode.LeaderApproval, await _hospital.Requirement("Fire")));
        await _hospital.SetAsync(AsLars, Lars, Tor);
        Actor deputy = await _hospital.AsDeputyOfLars(Tor);

        foreach (AccessAction action in new[]
        {
            AccessAction.EmployeeOverview, AccessAction.AssignmentManage, AccessAction.RequirementOnBehalf, AccessAction.PlanApproval, AccessAction.DeadlineManage,
            AccessAction.CompetenceFollowUp, AccessAction.StatusMatrix, AccessAction.AbsenceManage, AccessAction.LoanManage, AccessAction.LoanView,
        })
        {
            AccessPolicy.Employees(deputy, action, Today).Should().Be(AccessPolicy.Employees(AsLars, action, Today), $"{action}");
        }

        AssignmentService assignments = _hospital.Get<AssignmentService>();
        (await assignments.OfPersonAsync(deputy, Kari)).Value.Should().Equal((await assignments.OfPersonAsync(AsLars, Kari)).Value);
        (await assignments.HistoryAsync(deputy, held, new HistoryPage(10))).IsAccepted.Should().BeTrue();
        (await assignments.OfPersonAsync(deputy, Eva)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await assignments.OfPersonAsync(deputy, Tor)).Refusal.Rule.Should().Be(GeneralRules.NotFound, "the own matters are in the own position");
    }

    [Fact]
    [Rule("DEP-09")]
    public async Task What_a_deputy_does_names_the_deputy_and_the_leader_also_when_it_is_done_for_an_employee()
    {
        RequirementId fire = await _hospital.Requirement("Fire");
        AssignmentId held = await _hospital.Assigned(Kari, await _hospital.Plan("Basics", CompletionMode.LeaderApproval, fire));
        await _hospital.SetAsync(AsLars, Lars, Tor);
        Actor deputy = await _hospital.AsDeputyOfLars(Tor);

        (await _hospital.Get<RegistrationService>().FulfilAsync(deputy, Kari, fire, new RegistrationEntry(PerformedOn: Today))).IsAccepted.Should().BeTrue();
        (await _hospital.Get<AssignmentService>().ApproveAsync(deputy, held)).IsAccepted.Should().BeTrue();

        HistoryEntry approved = (await _hospital.Get<AssignmentService>().HistoryAsync(AsLars, held, new HistoryPage(1))).Value.Single();
        HistoryEntry registered = (await _hospital.Get<RegistrationService>().HistoryAsync(AsKari, Kari, fire, new HistoryPage(1))).Value.Single();
        (approved.Origin.By, approved.Origin.Position, approved.Origin.DeputyFor, approved.Origin.OnBehalfOf).Should().Be((Tor, LarsPosition, Lars, Lars));
        (registered.Origin.By, registered.Origin.DeputyFor, registered.Origin.OnBehalfOf).Should().Be((Tor, Lars, Kari));
    }

    [Fact]
    [Rule("DEP-10")]
    public async Task A_deputy_names_no_deputy_delegates_nothing_and_reaches_no_second_deputyship()
    {
        await _hospital.BecomesA(Occupation.Resident, Kari);
        await _hospital.SetAsync(AsLars, Lars, Tor);
        await _hospital.SetAsync(AsBerit, Berit, Lars);
        await _hospital.SetAsync(AsOdd, Odd, Tor);
        Actor deputy = await _hospital.AsDeputyOfLars(Tor);
        DeputyService deputies = _hospital.Get<DeputyService>();
        DelegatedApproverService approvers = _hospital.Get<DelegatedApproverService>();

        (await _hospital.SetAsync(deputy, Lars, Nils)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await deputies.RemoveAsync(deputy, LarsPosition, Tor)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await _hospital.SetAsync(deputy, Odd, Nils)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await approvers.SetAsync(deputy, LarsPosition, Nils, "")).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await approvers.ListAsync(deputy, LarsPosition)).Refusal.Rule.Should().Be(GeneralRules.NotFound);

        Actor asBerit = (await SignIn.ActAsync(Lars, PositionOf(Berit))).Value;
        (await _hospital.SetAsync(asBerit, Lars, Nils)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied, "a deputy sets none for a subordinate leader either");
        AccessPolicy.Employees(deputy, AccessAction.EmployeeOverview, Today).Leader.Should().Be(LarsPosition, "neither those of Odd nor those of Berit are reached");
        (await SignIn.ActAsync(Tor, PositionOf(Berit))).Refusal.Rule.Should().Be(GeneralRules.NotFound, "it is Lars who replaces Berit");
    }

    [Fact]
    [Rule("DEP-10")]
    public async Task A_deputy_with_leaders_below_sets_no_deputies_for_them()
    {
        await _hospital.LedBy(Eva, Kari);
        await _hospital.SetAsync(AsLars, Lars, Tor);
        Actor deputy = await _hospital.AsDeputyOfLars(Tor);

        (await _hospital.SetAsync(deputy, Kari, Nils)).Refusal.Should().Be(GeneralRules.AccessDenied.Refuse(("action", "leaders-deputy-set")));
        (await _hospital.Get<DeputyService>().ListAsync(deputy, PositionOf(Kari))).Value.MayChange.Should().BeFalse();
    }
}
