using Competence.Loans;
using Competence.Organisation;
using Competence.Testing.Building;

namespace Competence.Domain.Tests.Loans;

/// <summary>What may be registered and edited, beyond the worked examples.</summary>
public sealed class LoanDecisionTests
{
    private static readonly LocalDate Start = new(2024, 5, 20);
    private static readonly LocalDate End = new(2024, 5, 31);

    [Fact]
    [Rule("LOA-01", "LOA-11", "LOA-37", "LOA-42")]
    public async Task A_loan_to_another_trust_gives_a_temporary_position_under_the_leader_of_the_unit_and_the_ordinary_one_stays()
    {
        using LoanScene scene = await LoanScene.OpenAsync();

        Loan loan = await scene.Lend(scene.To(scene.UnitC, Start, End));

        loan.Terms.Leader.Should().Be(scene.Berit.Position.Id);
        Position temporary = (await scene.Temporary(loan))!;
        (temporary.Person, temporary.Unit, temporary.Trust, temporary.Leader, temporary.Start, temporary.End, temporary.LentFrom).Should().Be(
            (scene.Ida.Id, scene.UnitC, scene.Region.OtherTrust.Id, scene.Berit.Position.Id, Start, End, scene.Ida.Position.Id));
        temporary.IsTemporary.Should().BeTrue();
        (await scene.Get<IRepository<PositionId, Position>>().FindAsync(scene.Ida.Position.Id)).Should().Be(scene.Ida.Position);
    }

    [Fact]
    [Rule("LOA-02")]
    public async Task Loans_to_several_units_at_once_have_a_temporary_position_each()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan first = await scene.Lend(scene.To(scene.UnitB, Start, End));
        Loan second = await scene.Lend(scene.To(scene.UnitC, Start, End));

        first.TemporaryPosition.Should().NotBe(second.TemporaryPosition);
        scene.Today = Start;
        (await scene.Get<SignInService>().ChoicesAsync(scene.Ida.Id)).Items.Select(choice => choice.Position)
            .Should().BeEquivalentTo([scene.Ida.Position.Id, first.TemporaryPosition, second.TemporaryPosition]);
    }

    [Theory]
    [InlineData(20, 31, false)]
    [InlineData(31, 31, false)]
    [InlineData(11, 20, false)]
    [InlineData(25, null, false)]
    [InlineData(11, null, false)]
    [InlineData(11, 19, true)]
    [Rule("LOA-03")]
    public async Task Two_loans_to_one_unit_have_no_day_in_common(int start, int? end, bool isTaken)
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        await scene.Lend(scene.To(scene.UnitB, Start, End));
        LoanRequest other = scene.To(scene.UnitB, new LocalDate(2024, 5, start), end is { } day ? new LocalDate(2024, 5, day) : null);

        Result<Loan> outcome = await scene.TryLend(other);

        outcome.IsAccepted.Should().Be(isTaken);
        (await scene.TryLend(other with { Unit = scene.UnitC })).IsAccepted.Should().BeTrue("another unit is another matter");
        if (!isTaken)
        {
            outcome.Refusal.Should().Be(LoanRules.Overlap.Refuse(("start", Start)));
        }
    }

    [Fact]
    [Rule("LOA-03")]
    public async Task An_edit_does_not_make_loans_to_one_unit_overlap_either()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        await scene.Lend(scene.To(scene.UnitB, Start, End));
        Loan elsewhere = await scene.Lend(scene.To(scene.UnitC, Start, End));
        Loan before = await scene.Lend(scene.To(scene.UnitB, new LocalDate(2024, 5, 11), new LocalDate(2024, 5, 12)));

        (await scene.Edit(elsewhere, scene.To(scene.UnitB, Start, End))).Refusal.Rule.Should().Be(LoanRules.Overlap);
        (await scene.Edit(before, scene.To(scene.UnitB, new LocalDate(2024, 5, 11), null))).Refusal.Rule.Should().Be(LoanRules.Overlap);
        scene.Today = Start;
        (await scene.Edit(elsewhere, scene.To(scene.UnitB, Start, End))).Refusal.Rule.Should().Be(LoanRules.Overlap, "the new loan would begin tomorrow");
    }

    [Fact]
    [Rule("LOA-03")]
    public async Task Nobody_is_lent_to_the_unit_of_an_own_active_ordinary_position_and_may_be_to_that_of_an_ended_one()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Position second = await scene.Given.PositionAsync(scene.Ida.Person, scene.Region.NextWard, scene.Guro.Position.Id);

        (await scene.TryLend(scene.To(scene.UnitA, Start, End))).Refusal.Rule.Should().Be(LoanRules.OwnUnit);
        (await scene.TryLend(scene.To(scene.UnitB, Start, End))).Refusal.Rule.Should().Be(LoanRules.OwnUnit);
        Loan loan = await scene.Lend(scene.To(scene.UnitC, Start, End));
        (await scene.Edit(loan, scene.To(scene.UnitB, Start, End))).Refusal.Rule.Should().Be(LoanRules.OwnUnit);

        PositionEvent.Deactivated ended = new(scene.Today);
        await scene.Given.CommitAsync(work => work.Save(second.Apply(ended), ended));
        (await scene.TryLend(scene.To(scene.UnitB, Start, End))).IsAccepted.Should().BeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Rule("LOA-19", "LOA-03")]
    public async Task A_loan_that_stays_where_it_is_gets_another_end_though_one_could_not_be_lent_there_any_more(bool isOngoing)
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan loan = await scene.Lend(scene.To(scene.UnitB, Start, End));
        Loan next = await scene.Lend(scene.To(scene.UnitB, End.PlusDays(5), End.PlusDays(9)));
        scene.Today = isOngoing ? Start : scene.Today;
        await scene.Given.PositionAsync(scene.Ida.Person, scene.Region.NextWard, scene.Guro.Position.Id);
        PositionEvent.Deactivated ended = new(scene.Today);
        await scene.Given.CommitAsync(work => work.Save(scene.Guro.Position.Apply(ended), ended));
        LoanRequest same = scene.To(scene.UnitB, Start, End.PlusDays(2), loan.Terms.Leader);

        (await scene.Edit(loan, same)).Value.Terms.Should().Be(loan.Terms with { End = End.PlusDays(2) });
        (await scene.Temporary(loan))!.End.Should().Be(End.PlusDays(2));
        (await scene.Edit(loan, same with { End = next.Terms.Start })).Refusal.Rule.Should().Be(LoanRules.Overlap);
        (await scene.Edit(loan, same with { Leader = scene.Berit.Position.Id })).Refusal.Rule.Should().Be(LoanRules.OwnUnit);
    }

    [Fact]
    [Rule("LOA-16", "DEP-26")]
    public async Task The_leader_of_a_temporary_position_is_that_of_the_loan_and_none_is_set_by_hand()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan loan = await scene.Lend(scene.To(scene.UnitB, Start, End));
        scene.Today = Start;
        LeaderService leaders = scene.Get<LeaderService>();

        (await leaders.SetAsync(await scene.As(scene.Guro), loan.TemporaryPosition, scene.Berit.Position.Id)).Refusal
            .Should().Be(PositionRules.IsTemporary.Refuse(("position", loan.TemporaryPosition)));

        (await scene.Temporary(loan))!.ApplyingLeader.Should().Be(scene.Guro.Position.Id);
        (await leaders.SetAsync(await scene.As(scene.Lars), scene.Ida.Position.Id, scene.Berit.Position.Id)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("LOA-10")]
    public async Task The_end_may_be_the_day_of_the_start_and_not_before_it()
    {
        using LoanScene scene = await LoanScene.OpenAsync();

        (await scene.TryLend(scene.To(scene.UnitB, Start, Start.PlusDays(-1)))).Refusal.Rule.Should().Be(LoanRules.EndBeforeStart);
        Loan loan = await scene.Lend(scene.To(scene.UnitB, Start, Start));
        (await scene.Edit(loan, scene.To(scene.UnitB, Start, Start.PlusDays(-1)))).Refusal.Rule.Should().Be(LoanRules.EndBeforeStart);
    }

    [Fact]
    [Rule("LOA-11", "LOA-42")]
    public async Task The_borrowing_unit_is_an_open_unit_of_a_trust()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        OrganisationUnit closed = await scene.Given.UnitAsync(UnitKind.CostCentre, scene.Region.Trust, "Nedlagt");
        OrganisationUnitEvent.Closed fact = new();
        await scene.Given.CommitAsync(work => work.Save(closed.Apply(fact), fact));

        foreach (UnitId unit in new[] { closed.Id, scene.Region.Region.Id, scene.Given.NewId<UnitId>() })
        {
            (await scene.TryLend(scene.To(unit, Start, End, scene.Guro.Position.Id))).Refusal.Rule.Should().Be(LoanRules.UnitNotOpen);
        }

        (await scene.TryLend(scene.To(scene.Region.OtherTrust.Id, Start, End, scene.Guro.Position.Id))).IsAccepted.Should().BeTrue("any unit of a trust will do");
    }

    [Fact]
    [Rule("LOA-12")]
    public async Task The_leader_may_be_another_one_and_must_be_somebody()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        OrganisationUnit empty = await scene.Given.UnitAsync(UnitKind.Clinic, scene.Region.Trust, "Tom klinikk");

        (await scene.TryLend(scene.To(empty.Id, Start, End))).Refusal.Rule.Should().Be(LoanRules.LeaderMissing);
        (await scene.TryLend(scene.To(empty.Id, Start, End, scene.Ida.Position.Id))).Refusal.Rule.Should().Be(LoanRules.LeaderUnfit);
        (await scene.TryLend(scene.To(empty.Id, Start, End, scene.Given.NewId<PositionId>()))).Refusal.Rule.Should().Be(LoanRules.LeaderUnfit);
        (await scene.Lend(scene.To(empty.Id, Start, End, scene.Berit.Position.Id))).Terms.Leader.Should().Be(scene.Berit.Position.Id);
        (await scene.Lend(scene.To(scene.UnitB, Start, End, scene.Region.Neighbour.Position.Id))).Terms.Leader.Should().Be(scene.Region.Neighbour.Position.Id);
    }

    [Fact]
    [Rule("LOA-11", "LOA-12")]
    public async Task The_leader_of_a_unit_is_told_before_saving_and_others_are_found_by_name()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Actor lars = await scene.As(scene.Lars);

        LeaderChoice filledIn = (await scene.Loans.LeaderOfUnitAsync(lars, scene.UnitB)).Value;
        Page<LeaderChoice> found = (await scene.Loans.SearchLeadersAsync(lars, scene.Berit.Person.Name)).Value;
        Page<LeaderChoice> everybody = (await scene.Loans.SearchLeadersAsync(lars, "")).Value;

        filledIn.Should().Be(new LeaderChoice(scene.Guro.Position.Id, scene.Guro.Person.Name, scene.Region.NextWard.DisplayName));
        (everybody.Items.Length, everybody.Total).Should().Be((Math.Min(LoanService.MostLeaders, everybody.Total), everybody.Total));
        everybody.Total.Should().BeGreaterThan(found.Total);
        found.Items.Should().Contain(new LeaderChoice(scene.Berit.Position.Id, scene.Berit.Person.Name, scene.Region.OtherWard.DisplayName));
        (await scene.Loans.LeaderOfUnitAsync(lars, scene.Region.Region.Id)).Refusal.Rule.Should().Be(LoanRules.LeaderMissing);
        (await scene.Loans.LeaderOfUnitAsync(lars, scene.Given.NewId<UnitId>())).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Fact]
    [Rule("LOA-17", "LOA-19")]
    public async Task Planned_and_ongoing_loans_open_with_their_values_and_are_edited_finished_ones_are_not()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan loan = await scene.Lend(scene.To(scene.UnitB, Start, End, comment: " Går på natt "));
        Actor lars = await scene.As(scene.Lars);

        LoanFile file = (await scene.Loans.FindAsync(lars, loan.Id)).Value;
        (file.Summary.Unit, file.Summary.Leader, file.Summary.Start, file.Summary.End, file.Comment).Should().Be(
            (scene.UnitB, scene.Guro.Position.Id, Start, End, "Går på natt"));

        LoanRequest later = scene.To(scene.UnitB, Start.PlusDays(1), End.PlusDays(1), loan.Terms.Leader, "Går på dag");
        (await scene.Edit(loan, later)).Value.Terms.Should().Be(new LoanTerms(scene.UnitB, loan.Terms.Leader, later.Start, later.End, "Går på dag"));
        Position moved = (await scene.Temporary(loan))!;
        (moved.Start, moved.End).Should().Be((later.Start, later.End));

        scene.Today = later.Start;
        (await scene.Edit(loan, later with { End = null })).Value.Terms.End.Should().BeNull();
        (await scene.Edit(loan, later with { End = later.Start, Leader = scene.Berit.Position.Id })).Value.Terms.Leader.Should().Be(scene.Berit.Position.Id);
        (await scene.Temporary(loan))!.Leader.Should().Be(scene.Berit.Position.Id);

        scene.Today = later.Start.PlusDays(1);
        (await scene.Edit(loan, later)).Refusal.Rule.Should().Be(LoanRules.Finished);
        (await scene.Loans.EndAsync(lars, loan.Id)).Refusal.Rule.Should().Be(LoanRules.Finished);
        (await scene.Loans.DeleteAsync(lars, loan.Id)).Refusal.Rule.Should().Be(LoanRules.OnlyPlannedDeleted);
    }

    [Fact]
    [Rule("LOA-08")]
    public async Task A_planned_loan_is_not_moved_to_begin_today_and_its_comment_may_be_as_long_as_comments_may()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan loan = await scene.Lend(scene.To(scene.UnitB, Start, End));
        string longest = new('x', Loan.LongestComment);

        (await scene.Edit(loan, scene.To(scene.UnitB, scene.Today, End))).Refusal.Should().Be(LoanRules.StartTooEarly.Refuse(("earliest", scene.Today.PlusDays(1))));
        (await scene.Edit(loan, scene.To(scene.UnitB, scene.Today.PlusDays(1), End, comment: longest))).Value.Terms.Comment.Should().Be(longest);
    }

    [Fact]
    [Rule("LOA-20")]
    public async Task The_end_of_an_ongoing_loan_is_not_moved_to_yesterday()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan loan = await scene.Lent(scene.To(scene.UnitB, new LocalDate(2024, 5, 1), End), LoanScene.Friday);

        (await scene.Edit(loan, scene.To(scene.UnitB, loan.Terms.Start, LoanScene.Friday.PlusDays(-1), loan.Terms.Leader))).Refusal
            .Should().Be(LoanRules.EndPassed.Refuse(("earliest", LoanScene.Friday)));
    }

    [Fact]
    public async Task A_planned_loan_is_not_ended_and_an_edit_that_changes_nothing_leaves_no_trace()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan loan = await scene.Lend(scene.To(scene.UnitB, Start, End));

        (await scene.Loans.EndAsync(await scene.As(scene.Lars), loan.Id)).Refusal.Rule.Should().Be(LoanRules.NotBegun);
        (await scene.Edit(loan, scene.To(scene.UnitB, Start, End, loan.Terms.Leader, "  "))).Value.Should().Be(loan);
        (await scene.Edit(loan, scene.To(scene.UnitB, Start, End, comment: new string('x', Loan.LongestComment + 1)))).Refusal
            .Should().Be(GeneralRules.TextTooLong.Refuse(("field", "comment"), ("most", Loan.LongestComment)));
        (await scene.Loans.EditAsync(await scene.As(scene.Lars), loan.Id, scene.To(scene.UnitB, Start), version: 7)).Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
        (await scene.Stored()).Should().Equal(loan);
    }

    [Fact]
    [Rule("LOA-06")]
    public async Task Nobody_is_lent_on_from_a_temporary_position()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        Loan loan = await scene.Lent(scene.To(scene.UnitB, new LocalDate(2024, 5, 1), End), LoanScene.Friday);
        Employee guro = scene.Guro;

        (await scene.Loans.RegisterAsync(await scene.As(guro), loan.TemporaryPosition, scene.To(scene.UnitC, Start, End))).Refusal.Rule
            .Should().Be(LoanRules.OnlyFromOrdinary);
    }

    [Fact]
    [Rule("LOA-14", "LOA-15")]
    public async Task Ongoing_and_planned_loans_stand_in_one_list_and_those_that_ran_out_in_the_history()
    {
        using LoanScene scene = await LoanScene.OpenAsync(new LocalDate(2024, 4, 1));
        Loan early = await scene.Lend(scene.To(scene.UnitB, new LocalDate(2024, 4, 2), new LocalDate(2024, 4, 3)));
        Loan late = await scene.Lend(scene.To(scene.UnitB, new LocalDate(2024, 4, 4), new LocalDate(2024, 4, 5)));
        Loan planned = await scene.Lend(scene.To(scene.UnitB, Start, End));
        Loan ongoing = await scene.Lend(scene.To(scene.UnitC, new LocalDate(2024, 5, 1), End));
        scene.Today = LoanScene.Friday;

        EmployeeLoans list = (await scene.Loans.ListAsync(await scene.As(scene.Lars), scene.Ida.Position.Id)).Value;

        list.Current.Select(loan => (loan.Id, loan.Status, loan.LeaderName, loan.UnitName)).Should().Equal(
            (ongoing.Id, LoanStatus.Ongoing, scene.Berit.Person.Name, scene.Region.OtherWard.DisplayName),
            (planned.Id, LoanStatus.Planned, scene.Guro.Person.Name, scene.Region.NextWard.DisplayName));
        list.Finished.Select(loan => (loan.Id, loan.Status)).Should().Equal((late.Id, LoanStatus.Finished), (early.Id, LoanStatus.Finished));
    }
}
