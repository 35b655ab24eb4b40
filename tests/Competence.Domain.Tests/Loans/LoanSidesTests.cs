using System.Collections.Immutable;
using Competence.Assignments;
using Competence.FollowUp;
using Competence.Loans;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Domain.Tests.Loans;

/// <summary>What the two sides of a loan see of each other's plans: nothing; through services and lists, while the loan lasts and after it.</summary>
public sealed class LoanSidesTests : IAsyncLifetime
{
    private static readonly LocalDate Start = new(2024, 5, 1);
    private static readonly LocalDate End = new(2024, 5, 31);

    private LoanScene _scene = null!;
    private Loan _loan = null!;
    private Requirement _shared = null!;
    private Requirement _onlyOrdinary = null!;
    private Requirement _onlyLoan = null!;
    private Plan _planOfLoan = null!;
    private Assignment _ordinary = null!;
    private Assignment _lent = null!;

    private PersonId Ida => _scene.Ida.Id;

    public async ValueTask InitializeAsync()
    {
        _scene = await LoanScene.OpenAsync();
        _loan = await _scene.Lent(_scene.To(_scene.UnitC, Start, End), LoanScene.Friday);
        _shared = await _scene.Given.RequirementAsync(_scene.Region.Ward, new RequirementContent { Name = "Hygiene" });
        _onlyOrdinary = await _scene.Given.RequirementAsync(_scene.Region.Ward, new RequirementContent { Name = "Pumper" });
        _onlyLoan = await _scene.Given.RequirementAsync(_scene.Region.OtherWard, new RequirementContent { Name = "Dialyse" });
        Plan plan = await _scene.Given.PlanAsync(_scene.Region.Ward, "Sengepost", [_shared, _onlyOrdinary]);
        _planOfLoan = await _scene.Given.PlanAsync(_scene.Region.OtherWard, "Dialysepost", [_shared, _onlyLoan]);
        _ordinary = await _scene.Assign(await _scene.As(_scene.Lars), _scene.Ida.Position.Id, plan);
        _lent = await _scene.Assign(await _scene.As(_scene.Berit), _loan.TemporaryPosition, _planOfLoan);
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return default;
    }

    [Fact]
    [Rule("LOA-04", "LOA-29")]
    public async Task Each_leader_has_the_employee_at_the_own_position_and_follows_up_there()
    {
        (await OverviewAsync(await _scene.As(_scene.Lars))).Should().Contain(_scene.Ida.Position.Id).And.NotContain(_loan.TemporaryPosition);
        (await OverviewAsync(await _scene.As(_scene.Berit))).Should().Contain(_loan.TemporaryPosition).And.NotContain(_scene.Ida.Position.Id);
        (_ordinary.Position, _lent.Position).Should().Be((_scene.Ida.Position.Id, _loan.TemporaryPosition));

        AssignmentOutcome other = (await _scene.Get<AssignmentService>().AssignAsync(
            await _scene.As(_scene.Berit), [new AssignmentCellRequest(_scene.Ida.Position.Id, _planOfLoan.Id)])).Value.Cells.Single().Outcome;
        other.Should().BeOfType<AssignmentOutcome.Refused>().Which.Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Rule("ACC-81", "LOA-30")]
    public async Task Neither_leader_sees_the_plans_of_the_other_side(bool lends)
    {
        Actor leader = await _scene.As(lends ? _scene.Lars : _scene.Berit);
        (Assignment own, Assignment hidden) = lends ? (_ordinary, _lent) : (_lent, _ordinary);

        (await ListedAsync(leader)).Should().Equal(own.Id);
        (await _scene.Get<AssignmentService>().OfPersonAsync(leader, Ida)).Value.Select(one => one.Id).Should().Equal(own.Id);
        (await AnswersAsync(leader, own)).Should().OnlyContain(rule => rule == null);
        (await AnswersAsync(leader, hidden)).Should().OnlyContain(rule => rule == GeneralRules.NotFound);
        (await _scene.Get<AssignmentService>().DeactivateAsync(leader, hidden.Id)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Rule("ACC-81", "LOA-30")]
    public async Task Neither_leader_reads_or_writes_a_requirement_that_only_the_other_side_holds(bool lends)
    {
        Actor leader = await _scene.As(lends ? _scene.Lars : _scene.Berit);
        (Requirement own, Requirement hidden) = lends ? (_onlyOrdinary, _onlyLoan) : (_onlyLoan, _onlyOrdinary);
        (PlanId ownPlan, PlanId hiddenPlan) = lends ? (_ordinary.Plan, _lent.Plan) : (_lent.Plan, _ordinary.Plan);

        (await RegistrationAnswersAsync(leader, own.Id, ownPlan)).Should().OnlyContain(rule => rule == null);
        (await RegistrationAnswersAsync(leader, hidden.Id, hiddenPlan)).Should().OnlyContain(rule => rule == GeneralRules.NotFound);
        (await _scene.Get<RegistrationService>().MarkNotRelevantAsync(leader, Ida, hiddenPlan, _shared.Id, "Nei")).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await _scene.Get<RegistrationService>().FulfilAsync(leader, Ida, _shared.Id, new RegistrationEntry(PerformedOn: Start), hiddenPlan)).Refusal.Rule
            .Should().Be(GeneralRules.NotFound);
    }

    [Fact]
    [Rule("LOA-31")]
    public async Task What_is_done_on_a_requirement_of_both_sides_is_done_on_both()
    {
        Actor berit = await _scene.As(_scene.Berit);
        (await _scene.Get<RegistrationService>().FulfilAsync(berit, Ida, _shared.Id, new RegistrationEntry(PerformedOn: Start))).IsAccepted.Should().BeTrue();

        Actor lars = await _scene.As(_scene.Lars);
        (await _scene.Get<RegistrationService>().FindAsync(lars, Ida, _shared.Id)).Value.Registration.FulfilledOn.Should().Be(Start);
        PlanView view = (await _scene.Get<PlanViewService>().OpenAsync(lars, _ordinary.Id)).Value;
        view.SubPlans.SelectMany(subPlan => subPlan.Items).Single(item => item.Requirement == _shared.Id).Status.Should().Be(RequirementStatus.Fulfilled);
    }

    [Fact]
    [Rule("LOA-32", "ORG-32", "ORG-33", "ORG-35")]
    public async Task The_employee_chooses_between_the_positions_and_sees_the_plans_of_the_chosen_one()
    {
        SignInChoices choices = await _scene.Get<SignInService>().ChoicesAsync(Ida);
        choices.Items.Select(choice => (choice.Position, choice.Unit, choice.Loan?.Start, choice.Loan?.End)).Should().BeEquivalentTo(
            [(_scene.Ida.Position.Id, _scene.UnitA, null, null), (_loan.TemporaryPosition, _scene.UnitC, (LocalDate?)Start, (LocalDate?)End)]);
        choices.Only.Should().BeNull();

        Actor lent = await _scene.As(_scene.Ida, _loan.TemporaryPosition);
        lent.As.Should().Be(new ActingAs.Loan(_loan.TemporaryPosition, _scene.Ida.Position.Id, _scene.UnitC));
        (await ListedAsync(lent)).Should().Equal(_lent.Id);
        (await ListedAsync(await _scene.As(_scene.Ida))).Should().Equal(_ordinary.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Rule("LOA-33", "LOA-35")]
    public async Task When_the_loan_has_run_out_the_borrowing_leader_has_nothing_and_nobody_enters_the_position(bool nightHasRun)
    {
        _scene.Today = End.PlusDays(1);
        if (nightHasRun)
        {
            (await _scene.Night()).Should().Be(1);
        }

        Actor berit = await _scene.As(_scene.Berit);
        (await OverviewAsync(berit)).Should().NotContain(_loan.TemporaryPosition);
        (await _scene.Get<PlanViewService>().MyPlansAsync(berit, Ida)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await AnswersAsync(berit, _lent)).Should().OnlyContain(rule => rule == GeneralRules.NotFound);
        (await RegistrationAnswersAsync(berit, _onlyLoan.Id, _lent.Plan)).Should().OnlyContain(rule => rule == GeneralRules.NotFound);
        (await _scene.Loans.BorrowedAsync(berit, _loan.TemporaryPosition)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await _scene.Get<OrganisationService>().FindPersonAsync(berit, Ida)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        AssignmentOutcome assigned = (await _scene.Get<AssignmentService>().AssignAsync(
            berit, [new AssignmentCellRequest(_loan.TemporaryPosition, _ordinary.Plan)])).Value.Cells.Single().Outcome;
        assigned.Should().BeOfType<AssignmentOutcome.Refused>().Which.Refusal.Rule.Should().Be(GeneralRules.NotFound);

        (await _scene.Get<SignInService>().ChoicesAsync(Ida)).Only!.Position.Should().Be(_scene.Ida.Position.Id);
        (await _scene.Get<SignInService>().ActAsync(Ida, _loan.TemporaryPosition)).Refusal.Rule.Should().Be(SignInRules.PositionEnded);
    }

    [Fact]
    [Rule("LOA-33", "LOA-34", "LOA-35", "ACC-81", "ASG-37")]
    public async Task The_plans_of_a_loan_that_ran_out_are_put_away_for_the_employee_only()
    {
        _scene.Today = End.PlusDays(1);
        await _scene.Night();

        Assignment after = (await _scene.Find(_lent))!;
        (after.State, after.Deactivation!.Cause).Should().Be((AssignmentState.Deactivated, DeactivationCause.LoanEnded));
        (await _scene.Find(_ordinary))!.IsActive.Should().BeTrue();

        PersonPlans own = (await _scene.Get<PlanViewService>().MyPlansAsync(await _scene.As(_scene.Ida), Ida)).Value;
        own.Deactivated.Select(plan => plan.Assignment).Should().Equal(_lent.Id);
        (await ListedAsync(await _scene.As(_scene.Lars))).Should().Equal([_ordinary.Id], "the lending leader sees none of it, also afterwards");
        (await AnswersAsync(await _scene.As(_scene.Lars), _lent)).Should().OnlyContain(rule => rule == GeneralRules.NotFound);
        (await _scene.Get<AssignmentService>().ReactivateAsync(await _scene.As(_scene.Lars), _lent.Id)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Fact]
    [Rule("ACC-81", "LOA-30")]
    public async Task A_borrowing_leader_does_not_see_plans_of_an_ordinary_position_that_has_ended()
    {
        Position second = await _scene.Given.PositionAsync(_scene.Ida.Person, _scene.Region.NextWard, _scene.Guro.Position.Id);
        Assignment former = await _scene.Given.AssignmentAsync(second, _planOfLoan);
        PositionEvent.Deactivated ended = new(_scene.Today);
        await _scene.Given.CommitAsync(work => work.Save(second.Apply(ended), ended));

        (await ListedAsync(await _scene.As(_scene.Berit))).Should().Equal(_lent.Id);
        (await AnswersAsync(await _scene.As(_scene.Berit), former)).Should().OnlyContain(rule => rule == GeneralRules.NotFound);
        (await AnswersAsync(await _scene.As(_scene.Lars), former)).Should().OnlyContain(rule => rule == null);
    }

    [Fact]
    [Rule("ASG-35", "LOA-30")]
    public async Task A_plan_of_an_ordinary_position_that_has_ended_is_taken_out_to_an_ordinary_one_and_never_to_the_one_on_loan()
    {
        (await _scene.Get<AssignmentService>().DeactivateAsync(await _scene.As(_scene.Lars), _ordinary.Id)).IsAccepted.Should().BeTrue();
        Position second = await _scene.Given.PositionAsync(_scene.Ida.Person, _scene.Region.NextWard, _scene.Guro.Position.Id);
        PositionEvent.Deactivated ended = new(_scene.Today);
        await _scene.Given.CommitAsync(work => work.Save(_scene.Ida.Position.Apply(ended), ended));
        RoleGrant[] roles = [.. new[] { _scene.UnitC, _scene.UnitB }.Select(unit => new RoleGrant(Role.SuperUser, new RoleScope.OfUnit(unit), Start))];

        Assignment back = (await _scene.Get<AssignmentService>().ReactivateAsync(_scene.Region.Neighbour.ActorWith(roles), _ordinary.Id)).Value;

        back.Position.Should().Be(second.Id);
    }

    [Fact]
    [Rule("LOA-30")]
    public async Task The_overview_counts_what_the_own_side_holds_and_no_more()
    {
        EmployeeRow lent = await RowAsync(await _scene.As(_scene.Berit), _loan.TemporaryPosition);
        EmployeeRow ordinary = await RowAsync(await _scene.As(_scene.Lars), _scene.Ida.Position.Id);

        (lent.ActivePlans, lent.ToDo).Should().Be((1, 2));
        (ordinary.ActivePlans, ordinary.ToDo).Should().Be((1, 2));
    }

    private static Rule? RuleOf<T>(Result<T> result)
        where T : notnull => result.Match<Rule?>(_ => null, refusal => refusal.Rule);

    private async Task<PositionId[]> OverviewAsync(Actor actor) =>
        [.. (await _scene.Get<EmployeeOverviewService>().ListAsync(actor, directOnly: false, "", new PageRequest(1, 50))).Items.Select(row => row.Position)];

    private async Task<EmployeeRow> RowAsync(Actor actor, PositionId position) =>
        (await _scene.Get<EmployeeOverviewService>().ListAsync(actor, directOnly: false, "", new PageRequest(1, 50))).Items.Single(row => row.Position == position);

    private async Task<ImmutableArray<AssignmentId>> ListedAsync(Actor actor)
    {
        PersonPlans plans = (await _scene.Get<PlanViewService>().MyPlansAsync(actor, Ida)).Value;
        return [.. plans.Active.SelectMany(group => group.Plans).Concat(plans.Deactivated).Select(plan => plan.Assignment)];
    }

    private async Task<Rule?[]> AnswersAsync(Actor actor, Assignment assignment) =>
    [
        RuleOf(await _scene.Get<PlanViewService>().OpenAsync(actor, assignment.Id)),
        RuleOf(await _scene.Get<AssignmentService>().HistoryAsync(actor, assignment.Id, new HistoryPage(10))),
    ];

    private async Task<Rule?[]> RegistrationAnswersAsync(Actor actor, RequirementId requirement, PlanId plan) =>
    [
        RuleOf(await _scene.Get<RegistrationService>().FindAsync(actor, Ida, requirement)),
        RuleOf(await _scene.Get<RegistrationService>().HistoryAsync(actor, Ida, requirement, new HistoryPage(10))),
        RuleOf(await _scene.Get<RegistrationService>().SetDeadlineAsync(actor, Ida, requirement, new LocalDate(2024, 12, 31))),
        RuleOf(await _scene.Get<RegistrationService>().MarkNotRelevantAsync(actor, Ida, plan, requirement, "Ikke aktuelt")),
    ];
}
