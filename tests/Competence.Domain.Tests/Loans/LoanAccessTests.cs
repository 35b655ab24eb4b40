using System.Collections.Immutable;
using Competence.Absences;
using Competence.FollowUp;
using Competence.Loans;
using Competence.Testing.Building;

namespace Competence.Domain.Tests.Loans;

/// <summary>Who registers, edits and reads loans.</summary>
public sealed class LoanAccessTests : IAsyncLifetime
{
    private static readonly LocalDate Start = new(2024, 5, 1);

    private LoanScene _scene = null!;
    private Loan _loan = null!;

    /// <summary>Somebody, and the rule that the lending side's methods answer with.</summary>
    public static TheoryData<string> WhoMayNot => ["colleague", "next ward", "next trust", "ended yesterday", "plans only", "job"];

    public static TheoryData<string> WhoMay => ["leader", "super user", "professional responsible B", "trust admin", "delegated leader", "deputy"];

    public async ValueTask InitializeAsync()
    {
        _scene = await LoanScene.OpenAsync();
        _loan = await _scene.Lent(_scene.To(_scene.UnitC, Start, new LocalDate(2024, 5, 31), comment: "Trenger opplæring"), LoanScene.Friday);
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return default;
    }

    [Theory]
    [MemberData(nameof(WhoMay))]
    [Rule("LOA-05", "ACC-20")]
    public async Task Every_role_with_the_overview_manages_loans(string who)
    {
        (await AnswersAsync(Somebody(who))).Should().OnlyContain(rule => rule == null);
    }

    [Theory]
    [MemberData(nameof(WhoMayNot))]
    [Rule("LOA-05")]
    public async Task Nobody_else_knows_of_any_loan(string who)
    {
        (await AnswersAsync(Somebody(who))).Should().OnlyContain(rule => rule == GeneralRules.NotFound);
        (await _scene.Stored()).Should().Equal(_loan);
    }

    [Fact]
    [Rule("LOA-06")]
    public async Task The_borrowing_leader_who_sees_the_employee_does_not_touch_the_loan()
    {
        (await AnswersAsync(await _scene.As(_scene.Berit))).Should().OnlyContain(rule => rule == GeneralRules.AccessDenied);
        (await AnswersAsync(await _scene.As(_scene.Ida))).Should().OnlyContain(rule => rule == GeneralRules.AccessDenied);
        (await _scene.Stored()).Should().Equal(_loan);
    }

    [Fact]
    [Rule("LOA-07", "LOA-13", "LOA-28")]
    public async Task The_borrowing_leader_reads_period_comment_and_registrar_with_unit()
    {
        BorrowedLoan read = (await _scene.Loans.BorrowedAsync(await _scene.As(_scene.Berit), _loan.TemporaryPosition)).Value;

        read.Should().Be(new BorrowedLoan(
            _loan.Id, Start, new LocalDate(2024, 5, 31), "Trenger opplæring", _scene.Lars.Person.Name, _scene.Region.Ward.DisplayName));
    }

    [Fact]
    [Rule("LOA-07")]
    public async Task The_registrar_is_who_registered_the_loan_whoever_it_was()
    {
        Actor admin = Holding(_scene.Guro, Role.TrustAdmin, _scene.Region.Trust.Id);
        Loan loan = (await _scene.Loans.RegisterAsync(admin, _scene.Region.Employees[1].Position.Id, _scene.To(_scene.UnitC, LoanScene.Friday.PlusDays(1)))).Value;
        _scene.Today = LoanScene.Friday.PlusDays(1);

        BorrowedLoan read = (await _scene.Loans.BorrowedAsync(await _scene.As(_scene.Berit), loan.TemporaryPosition)).Value;

        (read.RegisteredBy, read.RegisteredFrom).Should().Be((_scene.Guro.Person.Name, _scene.Region.NextWard.DisplayName));
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("colleague")]
    [InlineData("next ward")]
    [InlineData("ended yesterday")]
    [Rule("LOA-13", "LOA-40")]
    public async Task The_comment_is_read_by_no_one_else_on_the_lending_side(string who)
    {
        (await _scene.Loans.BorrowedAsync(Somebody(who), _loan.TemporaryPosition)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Fact]
    [Rule("LOA-13", "LOA-40")]
    public async Task The_comment_is_kept_from_the_employee_and_from_roles_at_the_borrowing_unit_and_stands_in_no_history()
    {
        Actor superUser = Holding(_scene.Region.Stranger, Role.SuperUser, _scene.UnitC);
        Actor deputy = new(_scene.Guro.Id, new ActingAs.Deputyship(_scene.Berit.Id, _scene.Berit.Position.Id, _scene.UnitC), []);

        (await _scene.Loans.BorrowedAsync(superUser, _loan.TemporaryPosition)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await _scene.Loans.BorrowedAsync(await _scene.As(_scene.Ida, _loan.TemporaryPosition), _loan.TemporaryPosition)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await _scene.Loans.BorrowedAsync(deputy, _loan.TemporaryPosition)).Value.Comment.Should().Be("Trenger opplæring");
        ImmutableArray<HistoryEntry> history = (await _scene.Loans.HistoryAsync(await _scene.As(_scene.Lars), _loan.Id, new HistoryPage(10))).Value;
        history.Select(entry => Competence.FollowUp.History.HistoryText.Describe(entry))
            .Should().NotBeEmpty().And.NotContain(line => line.Arguments.Any(argument => Equals(argument.Value, "Trenger opplæring")));
        (await _scene.Loans.FindAsync(await _scene.As(_scene.Lars), _loan.Id)).Value.Comment.Should().Be("Trenger opplæring", "who edits finds it in its field");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Rule("LOA-13", "LOA-40")]
    public async Task Whoever_stands_in_for_the_own_leader_or_holds_a_role_over_the_own_position_does_not_open_the_own_loan(bool asDeputy)
    {
        Actor lending = asDeputy
            ? new(_scene.Ida.Id, new ActingAs.Deputyship(_scene.Lars.Id, _scene.Lars.Position.Id, _scene.UnitA), [])
            : Holding(_scene.Ida, Role.SuperUser, _scene.UnitA);
        Actor borrowing = new(_scene.Ida.Id, new ActingAs.Deputyship(_scene.Berit.Id, _scene.Berit.Position.Id, _scene.UnitC), []);

        (await AnswersAsync(lending)).Should().OnlyContain(rule => rule == GeneralRules.AccessDenied);
        (await _scene.Loans.BorrowedAsync(borrowing, _loan.TemporaryPosition)).Refusal.Should().Be(GeneralRules.AccessDenied.Refuse(("action", "loan-view")));
        (await _scene.Stored()).Should().Equal(_loan);
    }

    [Fact]
    [Rule("LOA-13", "LOA-40")]
    public async Task What_happened_to_a_loan_stands_in_no_history_of_the_employee_and_is_told_to_the_lending_side_without_the_comment()
    {
        Actor lars = await _scene.As(_scene.Lars);
        await _scene.Loans.EditAsync(lars, _loan.Id, _scene.To(_scene.UnitC, Start, new LocalDate(2024, 6, 30), _loan.Terms.Leader, "Kjenner dialyse"));

        (await _scene.Get<IHistory>().ListAsync(_loan.Subject, new HistoryPage(10))).Should().BeEmpty();
        ImmutableArray<HistoryEntry> told = (await _scene.Loans.HistoryAsync(lars, _loan.Id, new HistoryPage(10))).Value;
        told.Select(entry => entry.Fact).Should().SatisfyRespectively(
            fact => ((LoanEvent.Changed)fact).Terms.Should().Be(_loan.Terms with { End = new LocalDate(2024, 6, 30), Comment = null }),
            fact => ((LoanEvent.Registered)fact).Terms.Should().Be(_loan.Terms with { Comment = null }));
    }

    [Theory]
    [InlineData("2024-05-31", "Trenger opplæring")]
    [InlineData("2024-06-01", null)]
    [Rule("LOA-13", "LOA-40")]
    public async Task The_comment_is_there_to_edit_until_the_loan_is_over(string today, string? comment)
    {
        _scene.Today = NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value;

        (await _scene.Loans.FindAsync(await _scene.As(_scene.Lars), _loan.Id)).Value.Comment.Should().Be(comment);
    }

    [Fact]
    [Rule("LOA-27", "LOA-28", "LOA-33", "LOA-34")]
    public async Task The_overview_says_lent_out_and_borrowed_on_the_days_of_the_loan()
    {
        (await AvailabilityAsync(_scene.Lars)).Should().Equal(Availability.LentOut);
        (await AvailabilityAsync(_scene.Berit)).Should().Equal(Availability.Borrowed);

        _scene.Today = Start.PlusDays(-1);
        (await AvailabilityAsync(_scene.Lars)).Should().Equal([Availability.Available], "the loan is planned");
        (await AvailabilityAsync(_scene.Berit)).Should().BeEmpty("the loan is planned");
        _scene.Today = new LocalDate(2024, 6, 1);
        (await AvailabilityAsync(_scene.Lars)).Should().Equal([Availability.Available], "the loan has run out");
        (await AvailabilityAsync(_scene.Berit)).Should().BeEmpty("the loan has run out");
    }

    [Fact]
    [Rule("ABS-20", "ABS-21")]
    public async Task Who_is_absent_and_lent_out_at_once_is_shown_absent_where_the_absence_is_and_both_are_listed()
    {
        Actor lars = await _scene.As(_scene.Lars);
        AbsenceService absences = _scene.Get<AbsenceService>();
        (await absences.RegisterAsync(lars, _scene.Ida.Position.Id, new AbsenceEntry(Start))).IsAccepted.Should().BeTrue();

        (await AvailabilityAsync(_scene.Lars)).Should().Equal(Availability.Absent);
        (await AvailabilityAsync(_scene.Berit)).Should().Equal([Availability.Borrowed], "the absence belongs to the ordinary position");
        (await absences.ListAsync(lars, _scene.Ida.Position.Id)).Value.Should().ContainSingle();
        (await _scene.Loans.ListAsync(lars, _scene.Ida.Position.Id)).Value.Current.Should().ContainSingle();
    }

    [Theory]
    [InlineData("leader", true)]
    [InlineData("super user", true)]
    [InlineData("colleague", false)]
    [InlineData("ended yesterday", false)]
    [InlineData("plans only", false)]
    public async Task Leaders_are_looked_up_by_who_manages_loans(string who, bool may)
    {
        Result<LeaderChoice> filledIn = await _scene.Loans.LeaderOfUnitAsync(Somebody(who), _scene.UnitB);
        Result<Page<LeaderChoice>> found = await _scene.Loans.SearchLeadersAsync(Somebody(who), "");

        (filledIn.IsAccepted, found.IsAccepted).Should().Be((may, may));
    }

    private static Actor Holding(Employee who, Role role, UnitId unit, LocalDate? to = null) =>
        who.ActorWith(new RoleGrant(role, new RoleScope.OfUnit(unit), new LocalDate(2020, 1, 1), to));

    private Actor Somebody(string who)
    {
        Employee other = _scene.Region.Neighbour;
        return who switch
        {
            "leader" => _scene.Lars.Actor,
            "super user" => Holding(other, Role.SuperUser, _scene.UnitA),
            "professional responsible B" => Holding(other, Role.ProfessionalResponsibleB, _scene.UnitA),
            "trust admin" => Holding(other, Role.TrustAdmin, _scene.Region.Trust.Id),
            "delegated leader" => Holding(other, Role.DelegatedLeader, _scene.UnitA),
            "deputy" => new Actor(other.Id, new ActingAs.Deputyship(_scene.Lars.Id, _scene.Lars.Position.Id, _scene.UnitA), []),
            "colleague" => _scene.Region.Employees[1].Actor,
            "next ward" => Holding(other, Role.SuperUser, _scene.UnitB),
            "next trust" => Holding(_scene.Region.Employees[2], Role.TrustAdmin, _scene.ThirdTrust.Id),
            "ended yesterday" => Holding(other, Role.SuperUser, _scene.UnitA, LoanScene.Friday.PlusDays(-1)),
            "plans only" => Holding(other, Role.ProfessionalResponsibleA, _scene.UnitA),
            "job" => Actor.OfJob("loans"),
            _ => throw new ArgumentOutOfRangeException(nameof(who), who, "Nobody."),
        };
    }

    /// <summary>What every method of the lending side answers; deleting is tried on a planned loan.</summary>
    private async Task<Rule?[]> AnswersAsync(Actor actor)
    {
        Loan planned = await _scene.Lend(_scene.To(_scene.UnitB, LoanScene.Friday.PlusDays(30)));
        LoanService loans = _scene.Loans;
        List<Rule?> answers =
        [
            RuleOf(await loans.ListAsync(actor, _scene.Ida.Position.Id)),
            RuleOf(await loans.FindAsync(actor, _loan.Id)),
            RuleOf(await loans.HistoryAsync(actor, _loan.Id, new HistoryPage(5))),
            RuleOf(await loans.RegisterAsync(actor, _scene.Ida.Position.Id, _scene.To(_scene.UnitB, LoanScene.Friday.PlusDays(1), LoanScene.Friday.PlusDays(2)))),
            RuleOf(await loans.EditAsync(actor, _loan.Id, _scene.To(_scene.UnitC, Start, new LocalDate(2024, 6, 30), _loan.Terms.Leader))),
            RuleOf(await loans.EndAsync(actor, _loan.Id)),
            RuleOf(await loans.DeleteAsync(actor, planned.Id)),
        ];
        await loans.DeleteAsync(_scene.Lars.Actor, planned.Id);
        return [.. answers];
    }

    private static Rule? RuleOf<T>(Result<T> result)
        where T : notnull => result.Match<Rule?>(_ => null, refusal => refusal.Rule);

    private async Task<IEnumerable<Availability>> AvailabilityAsync(Employee leader) =>
        (await _scene.Get<EmployeeOverviewService>().ListAsync(await _scene.As(leader), directOnly: true, "", new PageRequest(1, 100)))
            .Items.Where(row => row.Person == _scene.Ida.Id).Select(row => row.Availability);
}
