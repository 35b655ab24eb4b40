using Competence.Loans;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Domain.Tests.Organisation;

namespace Competence.Domain.Tests.Loans;

/// <summary>The switches follow the calendar, and the night tidies up after them.</summary>
public sealed class LoanNightTests
{
    private static readonly Actor Job = Actor.OfJob("loans");

    [Theory]
    [InlineData("2024-05-17", false)]
    [InlineData("2024-05-18", true)]
    [InlineData("2024-05-19", true)]
    [InlineData("2024-05-20", false)]
    [Rule("LOA-16", "LOA-32", "LOA-33")]
    public async Task A_loan_of_a_weekend_is_in_effect_on_its_days_without_any_run(string today, bool isInEffect)
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan loan = await scene.Lend(scene.To(scene.UnitB, new LocalDate(2024, 5, 18), new LocalDate(2024, 5, 19)));

        scene.Today = NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value;

        (await scene.Get<SignInService>().ActAsync(scene.Ida.Id, loan.TemporaryPosition)).IsAccepted.Should().Be(isInEffect);
        (await scene.Loans.BorrowedAsync(await scene.As(scene.Guro), loan.TemporaryPosition)).IsAccepted.Should().Be(isInEffect);
        Competence.Access.EmployeeScope scope = Competence.Access.AccessPolicy.Employees(await scene.As(scene.Guro), Competence.Access.AccessAction.EmployeeOverview, scene.Today);
        Page<Competence.FollowUp.EmployeeRow> overview = await scene.Get<Competence.FollowUp.IEmployeeReports>()
            .PageAsync(new Competence.FollowUp.EmployeeQuery(scope, scene.Today, "", new PageRequest(1, 50)));
        overview.Items.Any(row => row.Position == loan.TemporaryPosition).Should().Be(isInEffect);
    }

    [Fact]
    [Rule("LOA-16")]
    public async Task Who_only_leads_a_borrowed_employee_is_a_leader_on_the_days_of_the_loan()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        await scene.Lend(scene.To(scene.UnitB, new LocalDate(2024, 5, 18), new LocalDate(2024, 5, 19), scene.Region.Neighbour.Position.Id));

        List<bool> leads = [];
        foreach (int day in new[] { 17, 18, 19, 20 })
        {
            scene.Today = new LocalDate(2024, 5, day);
            leads.Add(((ActingAs.Position)(await scene.As(scene.Region.Neighbour)).As).LeadsEmployees);
        }

        leads.Should().Equal(false, true, true, false);
    }

    [Fact]
    [Rule("LOA-16", "LOA-35")]
    public async Task The_night_puts_away_what_has_run_out_once_also_after_nights_without_a_run()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan first = await scene.Lend(scene.To(scene.UnitB, new LocalDate(2024, 5, 11), new LocalDate(2024, 5, 12)));
        Loan second = await scene.Lend(scene.To(scene.UnitC, new LocalDate(2024, 5, 11), new LocalDate(2024, 5, 20)));
        scene.Today = new LocalDate(2024, 5, 12);
        (await scene.Night()).Should().Be(0, "the last day is not over");

        scene.Today = new LocalDate(2024, 5, 15);
        (await scene.Night()).Should().Be(1);
        (await scene.Night()).Should().Be(0);

        (await scene.Temporary(first))!.IsActive.Should().BeFalse();
        (await scene.Temporary(second))!.IsActive.Should().BeTrue();
        (await scene.Get<LoanNightService>().RunAsync(await scene.As(scene.Lars))).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await scene.Get<LoanNightService>().RunAsync(Job)).Value.Should().Be(0);
    }

    [Fact]
    [Rule("LOA-37")]
    public async Task The_import_neither_ends_a_temporary_position_nor_takes_it_for_a_new_ordinary_one()
    {
        (NightlyRuns runs, PositionText ida, Loan loan) = await ImportedAsync();
        PositionText another = ida with { CostCentre = "1002" };

        ImportReport report = await runs.Run(NightlyRuns.Monday.PlusDays(2), Lars, Guro, Nurse, ida, another);

        (report.Created, report.Deactivated).Should().Be((1, 0));
        Position temporary = (await runs.Get<IRepository<PositionId, Position>>().FindAsync(loan.TemporaryPosition))!;
        Position ordinary = await runs.PositionOf(another);
        temporary.IsActive.Should().BeTrue();
        temporary.Identity.Should().Be(ordinary.Identity);
        temporary.Id.Should().NotBe(ordinary.Id);
    }

    [Fact]
    [Rule("LOA-38")]
    public async Task When_the_ordinary_position_ends_planned_loans_are_deleted_and_ongoing_ones_end_the_same_day()
    {
        (NightlyRuns runs, PositionText ida, Loan ongoing) = await ImportedAsync();
        UnitId far = (await runs.Unit("T2", "1001")).Id;
        Loan planned = (await runs.Get<LoanService>().RegisterAsync(
            await Acting(runs, Lars), (await runs.PositionOf(ida)).Id,
            new LoanRequest(far, (await runs.PositionOf(Guro)).Id, NightlyRuns.Monday.PlusDays(20), null, null))).Value;
        LocalDate day = NightlyRuns.Monday.PlusDays(2);

        await runs.Run(day, Lars, Guro, Nurse);

        Loan[] left = [.. (await runs.Get<ILoans>().OfPersonAsync(ongoing.Person)).Loans];
        left.Select(loan => (loan.Id, loan.Terms.End, loan.StatusOn(day))).Should().Equal((ongoing.Id, day, LoanStatus.Ongoing));
        (await runs.Get<IRepository<PositionId, Position>>().FindAsync(planned.TemporaryPosition)).Should().BeNull();
        (await runs.Get<SignInService>().ChoicesAsync(ongoing.Person)).Items.Select(choice => choice.Position).Should().Equal(ongoing.TemporaryPosition);
        runs.Today = day.PlusDays(1);
        (await runs.Get<SignInService>().ChoicesAsync(ongoing.Person)).Items.Should().BeEmpty();
        (await runs.History(ongoing.Subject))[^1].Fact.Should().Be(new LoanEvent.Ended(day, LoanEnding.PositionEnded));
    }

    [Fact]
    [Rule("LOA-38")]
    public async Task A_loan_that_was_registered_while_the_ordinary_position_ended_is_taken_back_by_the_night()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan ongoing = await scene.Lend(scene.To(scene.UnitB, LoanScene.Friday.PlusDays(1)));
        Loan planned = await scene.Lend(scene.To(scene.UnitC, LoanScene.Friday.PlusDays(9)));
        scene.Today = LoanScene.Friday.PlusDays(3);
        (await scene.Night()).Should().Be(0);
        PositionEvent.Deactivated ended = new(scene.Today);
        await scene.Given.CommitAsync(work => work.Save(scene.Ida.Position.Apply(ended), ended));

        (await scene.Night()).Should().Be(1);

        (await scene.Stored()).Select(loan => (loan.Id, loan.Terms.End)).Should().Equal((ongoing.Id, scene.Today));
        (await scene.Temporary(planned)).Should().BeNull();
        (await scene.Night()).Should().Be(0);
        scene.Today = scene.Today.PlusDays(1);
        (await scene.Night()).Should().Be(1);
        (await scene.Temporary(ongoing))!.IsActive.Should().BeFalse();
    }

    private static readonly PositionText Lars = new("7002", "Lars", "Vik", "", Title: "Head nurse");
    private static readonly PositionText Guro = new("7003", "Guro", "Ås", "", CostCentre: "1002", Title: "Head nurse");
    private static readonly PositionText Nurse = new PositionText("7004", "Per", "Li", "", CostCentre: "1002").LedBy(Guro);

    /// <summary>Ida is lent by Lars to the second ward from Tuesday; it is Wednesday.</summary>
    private static async Task<(NightlyRuns Runs, PositionText Ida, Loan Loan)> ImportedAsync()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        PositionText ida = new PositionText().LedBy(Lars);
        await runs.Run(NightlyRuns.Monday, Lars, Guro, Nurse, ida);
        Loan loan = (await runs.Get<LoanService>().RegisterAsync(
            await Acting(runs, Lars), (await runs.PositionOf(ida)).Id,
            new LoanRequest((await runs.Unit("T1", "1002")).Id, null, NightlyRuns.Monday.PlusDays(1), NightlyRuns.Monday.PlusDays(30), null))).Value;
        loan.Terms.Leader.Should().Be((await runs.PositionOf(Guro)).Id);
        runs.Today = NightlyRuns.Monday.PlusDays(2);
        return (runs, ida, loan);
    }

    private static async Task<Actor> Acting(NightlyRuns runs, PositionText line) =>
        (await runs.Get<SignInService>().ActAsync((await runs.PersonOf(line)).Id, (await runs.PositionOf(line)).Id)).Value;
}
