using Competence.Loans;
using Competence.Organisation;

namespace Competence.Domain.Tests.Loans;

/// <summary>The two tables of worked examples of the rulebook, with their dates, through the service and the calendar.</summary>
public sealed class LoanExamplesTests
{
    private static readonly LocalDate Today = LoanScene.Friday;

    [Fact]
    [Rule("LOA-21", "LOA-23", "LOA-14", "LOA-16")]
    public async Task The_guides_example_the_unit_is_changed_while_the_loan_is_ongoing()
    {
        using LoanScene scene = await LoanScene.OpenAsync(new LocalDate(2023, 5, 22));
        Loan toA = await scene.Lend(scene.To(scene.UnitB, May(23), July(1), comment: "Kjenner dialyse"));

        scene.Today = May(23);
        (await scene.Stored()).Should().ContainSingle().Which.StatusOn(May(23)).Should().Be(LoanStatus.Ongoing);

        scene.Today = May(24);
        Loan toB = (await scene.Edit(toA, scene.To(scene.UnitC, May(23), July(1), toA.Terms.Leader, "Kjenner dialyse"))).Value;
        Loan[] after = [.. await scene.Stored()];
        after.Select(loan => (loan.Terms.Unit, loan.Terms.Start, loan.Terms.End, loan.StatusOn(May(24)))).Should().Equal(
            (scene.UnitB, May(23), May(24), LoanStatus.Ongoing),
            (scene.UnitC, May(25), July(1), LoanStatus.Planned));
        toB.Should().Be(after[1]);
        (toB.Terms.Leader, toB.Terms.Comment).Should().Be((scene.Berit.Position.Id, "Kjenner dialyse"));
        (await Active(scene)).Should().Equal(toA.TemporaryPosition);

        scene.Today = May(25);
        after.Select(loan => loan.StatusOn(May(25))).Should().Equal(LoanStatus.Finished, LoanStatus.Ongoing);
        (await Active(scene)).Should().Equal(toB.TemporaryPosition);

        static LocalDate May(int day) => new(2023, 5, day);
        static LocalDate July(int day) => new(2023, 7, day);
    }

    [Theory]
    [InlineData("2024-05-10", false)]
    [InlineData("2024-05-09", false)]
    [InlineData("2024-05-11", true)]
    [Rule("LOA-08", "LOA-09", "LOA-14")]
    public async Task A_new_loan_starts_tomorrow_at_the_earliest_and_may_be_open_ended(string start, bool isTaken)
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        LocalDate first = NodaTime.Text.LocalDatePattern.Iso.Parse(start).Value;

        Result<Loan> outcome = await scene.TryLend(scene.To(scene.UnitB, first));

        if (isTaken)
        {
            (outcome.Value.StatusOn(Today), outcome.Value.Terms.End).Should().Be((LoanStatus.Planned, null));
        }
        else
        {
            outcome.Refusal.Should().Be(LoanRules.StartTooEarly.Refuse(("earliest", new LocalDate(2024, 5, 11))));
            (await scene.Stored()).Should().BeEmpty();
        }
    }

    [Fact]
    [Rule("LOA-18")]
    public async Task The_start_of_an_ongoing_loan_is_locked()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan loan = await Ongoing(scene, Day(31));

        Result<Loan> outcome = await scene.Edit(loan, scene.To(scene.UnitB, Day(2), Day(31), loan.Terms.Leader));

        outcome.Refusal.Should().Be(LoanRules.StartLocked.Refuse(("start", Day(1))));
    }

    [Fact]
    [Rule("LOA-25")]
    public async Task An_ongoing_loan_is_not_deleted()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan loan = await Ongoing(scene, Day(31));

        (await scene.Loans.DeleteAsync(await scene.As(scene.Lars), loan.Id)).Refusal.Rule.Should().Be(LoanRules.OnlyPlannedDeleted);

        (await scene.Stored()).Should().Equal(loan);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Rule("LOA-16", "LOA-20", "LOA-26")]
    public async Task An_ongoing_loan_with_today_as_end_date_is_active_all_of_today_and_gone_tomorrow(bool byEdit)
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan loan = await Ongoing(scene, Day(31));

        Result<Loan> ended = byEdit
            ? await scene.Edit(loan, scene.To(scene.UnitB, Day(1), Day(10), loan.Terms.Leader))
            : await scene.Loans.EndAsync(await scene.As(scene.Lars), loan.Id);

        ended.Value.Terms.End.Should().Be(Day(10));
        (await Active(scene)).Should().Equal(loan.TemporaryPosition);
        scene.Today = Day(11);
        (await Active(scene)).Should().BeEmpty();
    }

    [Fact]
    [Rule("LOA-24", "LOA-41")]
    public async Task A_planned_loan_goes_to_another_unit_for_its_full_period_with_the_leader_of_that_unit()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan loan = await scene.Lend(scene.To(scene.UnitB, Day(20), Day(31)));

        Loan moved = (await scene.Edit(loan, scene.To(scene.UnitC, Day(20), Day(31), loan.Terms.Leader))).Value;

        moved.Id.Should().Be(loan.Id);
        moved.Terms.Should().Be(new LoanTerms(scene.UnitC, scene.Berit.Position.Id, Day(20), Day(31), null));
        moved.StatusOn(Today).Should().Be(LoanStatus.Planned);
        Position temporary = (await scene.Temporary(loan))!;
        (temporary.Unit, temporary.Trust, temporary.Leader).Should().Be((scene.UnitC, scene.Region.OtherTrust.Id, scene.Berit.Position.Id));
        scene.Today = Day(20);
        (await Active(scene)).Should().Equal(loan.TemporaryPosition);
    }

    [Fact]
    [Rule("LOA-25")]
    public async Task A_planned_loan_that_is_deleted_is_gone_and_never_takes_effect()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan loan = await scene.Lend(scene.To(scene.UnitB, Day(20), Day(31)));

        (await scene.Loans.DeleteAsync(await scene.As(scene.Lars), loan.Id)).IsAccepted.Should().BeTrue();

        (await scene.Loans.ListAsync(await scene.As(scene.Lars), scene.Ida.Position.Id)).Value.Should().Be(new EmployeeLoans([], []));
        scene.Today = Day(20);
        (await Active(scene)).Should().BeEmpty();
        (await scene.Temporary(loan)).Should().BeNull();
    }

    [Fact]
    [Rule("LOA-21", "LOA-22", "LOA-23")]
    public async Task An_open_ended_loan_goes_on_at_another_unit_without_end()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan loan = await Ongoing(scene, end: null);

        (await scene.Edit(loan, scene.To(scene.UnitC, Day(1), null, loan.Terms.Leader))).IsAccepted.Should().BeTrue();

        (await scene.Stored()).Select(one => (one.Terms.Unit, one.Terms.Start, one.Terms.End)).Should().Equal(
            (scene.UnitB, Day(1), Day(10)), (scene.UnitC, Day(11), null));
    }

    [Fact]
    [Rule("LOA-22")]
    public async Task A_loan_that_ends_today_changes_unit_only_with_a_later_end_date()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan loan = await Ongoing(scene, Day(10));

        (await scene.Edit(loan, scene.To(scene.UnitC, Day(1), Day(10)))).Refusal
            .Should().Be(LoanRules.LaterEndNeeded.Refuse(("earliest", Day(11))));
        (await scene.Stored()).Should().Equal(loan);

        (await scene.Edit(loan, scene.To(scene.UnitC, Day(1), Day(11)))).Value.Terms.End.Should().Be(Day(11));
        (await scene.Stored()).Select(one => (one.Terms.Start, one.Terms.End)).Should().Equal((Day(1), Day(10)), (Day(11), Day(11)));
    }

    private static LocalDate Day(int day) => new(2024, 5, day);

    private static Task<Loan> Ongoing(LoanScene scene, LocalDate? end) => scene.Lent(scene.To(scene.UnitB, Day(1), end), Today);

    /// <summary>The temporary positions that Ida may choose today; no nightly run has happened.</summary>
    private static async Task<IEnumerable<PositionId>> Active(LoanScene scene) =>
        (await scene.Get<SignInService>().ChoicesAsync(scene.Ida.Id)).Items.Where(choice => choice.Loan is not null).Select(choice => choice.Position);
}
