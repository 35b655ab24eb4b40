using Competence.Access;
using Competence.Conformance.Stores;
using Competence.FollowUp;
using Competence.Loans;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>Loans are found by person and position, their temporary positions follow the calendar, and the import never meets them.</summary>
public abstract class LoanConformance : StoreSuite
{
    private SmallRegion _region = null!;

    private Employee Kari => _region.Employees[0];

    private ILoans Loans => Session.Get<ILoans>();

    [Fact]
    public virtual async Task Loans_are_found_by_person_and_by_either_position_each_once_in_the_order_of_their_ids()
    {
        await BeginAsync();
        Loan first = await LendAsync(Kari, _region.NextWard, Today.PlusDays(1), Today.PlusDays(5), "Ærlig kommentar");
        Loan second = await LendAsync(Kari, _region.OtherWard, Today, null, null);
        Loan other = await LendAsync(_region.Employees[1], _region.NextWard, Today, Today, null);

        Assert.Equal([first, second], (await Loans.OfPersonAsync(Kari.Id)).Loans);
        Assert.Empty((await Loans.OfPersonAsync(_region.Leader.Id)).Loans);
        Assert.Equal([first, second], await Loans.OfPositionsAsync([Kari.Position.Id, first.TemporaryPosition]));
        Assert.Equal([second, other], await Loans.OfPositionsAsync([other.OrdinaryPosition, second.TemporaryPosition]));
        Assert.Empty(await Loans.OfPositionsAsync([]));
        Assert.Equal(first, await Session.Get<IRepository<LoanId, Loan>>().FindAsync(first.Id));
    }

    [Fact]
    public virtual async Task Storing_a_loan_makes_what_was_decided_from_the_person_before_it_a_conflict()
    {
        await BeginAsync();
        PersonLoans seen = await Loans.OfPersonAsync(Kari.Id);
        Loan loan = await LendAsync(Kari, _region.NextWard, Today.PlusDays(1), null, null);
        LoanEvent.Ended ended = new(Today.PlusDays(9), LoanEnding.ByHand);

        Assert.Equal(GeneralRules.StorageConflict, (await EndAsync(seen.Revision)).Refusal.Rule);
        PersonLoans now = await Loans.OfPersonAsync(Kari.Id);
        Assert.Equal([loan], now.Loans);
        Assert.True((await EndAsync(now.Revision)).IsAccepted);
        Assert.Equal([loan.Apply(ended)], (await Loans.OfPersonAsync(Kari.Id)).Loans);

        ValueTask<Result<Commit>> EndAsync(PersonRevision revision) => Session.CommitAsync(work =>
        {
            work.Expect(Kari.Id, revision);
            work.Save(loan.Apply(ended), ended);
        });
    }

    [Fact]
    public virtual async Task A_removed_loan_is_gone_with_its_temporary_position()
    {
        await BeginAsync();
        Loan loan = await LendAsync(Kari, _region.NextWard, Today.PlusDays(1), null, null);
        Position temporary = (await Session.Get<IRepository<PositionId, Position>>().FindAsync(loan.TemporaryPosition))!;

        await Session.CommitAsync(work =>
        {
            work.Remove(loan, new LoanEvent.Deleted());
            work.Remove(temporary, new PositionEvent.LoanWithdrawn());
        });

        Assert.Empty((await Loans.OfPersonAsync(Kari.Id)).Loans);
        Assert.Equal([Kari.Position.Id], (await Session.Get<IAccessFacts>().PositionsAsync(Kari.Id)).Select(position => position.Position));
        Assert.Equal(2, (await Session.Get<IHistory>().ListAsync(loan.Subject, new HistoryPage(10, Audience: Audience.Audit))).Length);
    }

    [Fact]
    public virtual async Task A_temporary_position_is_known_as_one_and_shares_an_identity_with_an_ordinary_one_without_the_import_meeting_it()
    {
        await BeginAsync();
        Loan loan = await LendAsync(Kari, _region.NextWard, Today, Today.PlusDays(3), null);
        Loan again = await LendAsync(Kari, _region.NextWard, Today.PlusDays(4), null, null);
        Position ordinary = await Given.PositionAsync(Kari.Person, _region.NextWard, _region.Neighbour.Position.Id);

        PositionFacts temporary = (await Session.Get<IAccessFacts>().PositionsAsync(Kari.Id)).Single(position => position.Position == loan.TemporaryPosition);
        Assert.Equal(new LoanFacts(Kari.Position.Id, Today, Today.PlusDays(3)), temporary.Loan);
        Assert.Equal([_region.Neighbour.Position.Id], temporary.Leaders);
        Assert.Equal(ordinary.Identity, (await Session.Get<IRepository<PositionId, Position>>().FindAsync(loan.TemporaryPosition))!.Identity);
        Assert.Null((await Session.Get<IAccessFacts>().PositionsAsync([ordinary.Id])).Single().Loan);
        List<StoredPosition> stored = await Session.Get<IStoredOrganisation>().PositionsAsync().ToListAsync();
        Assert.DoesNotContain(stored, position => position.Id == loan.TemporaryPosition || position.Id == again.TemporaryPosition);
        Assert.Contains(stored, position => position.Id == ordinary.Id);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public virtual async Task A_temporary_position_is_led_and_listed_on_the_days_of_its_loan_only(int day, bool isActive)
    {
        await BeginAsync();
        Loan loan = await LendAsync(Kari, _region.OtherWard, Today, Today.PlusDays(3), null);
        PositionId leader = _region.Stranger.Position.Id;
        LocalDate asked = Today.PlusDays(day);

        Assert.Equal(isActive, await Session.Get<IAccessFacts>().LeadsEmployeesAsync(leader, asked));
        Assert.Equal(isActive, await ListsAsync(new EmployeeScope(leader, DirectOnly: true, []) { Today = asked }));
        Assert.Equal(isActive, await ListsAsync(new EmployeeScope(null, DirectOnly: true, [new UnitScope(_region.OtherTrust.Id, IncludeSubUnits: true)]) { Today = asked }));
        Assert.Equal(isActive, await ListsAsync(new EmployeeScope(null, DirectOnly: true, [], WholeRegion: true) { Today = asked }));
        List<PositionRow> ofUnit = await Session.Get<IRowSource<PositionRow>>().StreamAsync(new PositionsOfUnitSpec(_region.OtherWard.Id, asked)).ToListAsync();
        Assert.Equal(isActive, ofUnit.Any(row => row.Id == loan.TemporaryPosition));
        AccessQuery looked = new(new PositionScope([], WholeRegion: true), asked, Page: new PageRequest(1, 50));
        Assert.Equal(isActive, (await Session.Get<IAccessReports>().PageAsync(looked)).Items.Single(row => row.Position == loan.TemporaryPosition).IsActive);
        Assert.Single(await LookedUpAsync(looked with { IsActive = isActive }));
        Assert.Empty(await LookedUpAsync(looked with { IsActive = !isActive }));

        async ValueTask<IEnumerable<AccessRow>> LookedUpAsync(AccessQuery query) =>
            (await Session.Get<IAccessReports>().PageAsync(query)).Items.Where(row => row.Position == loan.TemporaryPosition);

        async ValueTask<bool> ListsAsync(EmployeeScope scope) =>
            (await Session.Get<IEmployeeReports>().PageAsync(new EmployeeQuery(scope, asked, "", new PageRequest(1, 50)))).Items
                .Any(row => row.Position == loan.TemporaryPosition);
    }

    [Theory]
    [InlineData(0, Availability.Available, null)]
    [InlineData(1, Availability.LentOut, Availability.Borrowed)]
    [InlineData(5, Availability.LentOut, Availability.Borrowed)]
    [InlineData(6, Availability.Available, null)]
    public virtual async Task The_overview_shows_who_is_lent_out_and_who_is_borrowed_on_the_days_of_the_loan_only(
        int day, Availability ordinary, Availability? temporary)
    {
        await BeginAsync();
        Loan loan = await LendAsync(Kari, _region.NextWard, Today.PlusDays(1), Today.PlusDays(5), null);
        LocalDate on = Today.PlusDays(day);

        Page<EmployeeRow> everybody = await Session.Get<IEmployeeReports>().PageAsync(
            new EmployeeQuery(EmployeeScope.None with { WholeRegion = true, Today = on }, on, Page: new PageRequest(1, 100)));

        Assert.Equal(ordinary, everybody.Items.Single(row => row.Position == Kari.Position.Id).Availability);
        Assert.Equal(temporary, everybody.Items.SingleOrDefault(row => row.Position == loan.TemporaryPosition)?.Availability);
        Assert.All(everybody.Items.Where(row => row.Person != Kari.Id), row => Assert.Equal(Availability.Available, row.Availability));
    }

    [Fact]
    public virtual async Task What_has_run_out_is_found_until_it_is_put_away()
    {
        await BeginAsync();
        Loan first = await LendAsync(Kari, _region.NextWard, Today.PlusDays(-9), Today.PlusDays(-2), null);
        Loan second = await LendAsync(Kari, _region.OtherWard, Today.PlusDays(-9), Today.PlusDays(-1), null);
        await LendAsync(_region.Employees[1], _region.NextWard, Today.PlusDays(-9), Today, null);
        await LendAsync(_region.Employees[1], _region.OtherWard, Today.PlusDays(-9), null, null);

        Assert.Equal([first.TemporaryPosition, second.TemporaryPosition], await Loans.RunOutAsync(Today, 10));
        Assert.Equal([first.TemporaryPosition], await Loans.RunOutAsync(Today, 1));
        Position temporary = (await Session.Get<IRepository<PositionId, Position>>().FindAsync(first.TemporaryPosition))!;
        PositionEvent.Deactivated fact = new(Today);
        await Session.CommitAsync(work => work.Save(temporary.Apply(fact), fact));
        Assert.Equal([second.TemporaryPosition], await Loans.RunOutAsync(Today, 10));
    }

    [Fact]
    public virtual async Task Ended_ordinary_positions_are_found_while_a_loan_of_theirs_lasts_beyond_the_day()
    {
        await BeginAsync();
        Employee second = _region.Employees[1], third = _region.Employees[2];
        await LendAsync(Kari, _region.NextWard, Today.PlusDays(-9), null, null);
        await LendAsync(Kari, _region.OtherWard, Today.PlusDays(5), Today.PlusDays(6), null);
        await LendAsync(second, _region.NextWard, Today.PlusDays(-9), Today.PlusDays(1), null);
        await LendAsync(third, _region.NextWard, Today.PlusDays(-9), Today, null);
        Assert.Empty(await Loans.LeftBehindAsync(Today, 10));

        PositionEvent.Deactivated fact = new(Today);
        foreach (Employee one in new[] { second, third, Kari })
        {
            await Session.CommitAsync(work => work.Save(one.Position.Apply(fact), fact));
        }

        PositionId[] left = [.. new[] { Kari.Position.Id, second.Position.Id }.Order()];
        Assert.Equal(left, await Loans.LeftBehindAsync(Today, 10));
        Assert.Equal([left[0]], await Loans.LeftBehindAsync(Today, 1));
        Assert.Equal([Kari.Position.Id], await Loans.LeftBehindAsync(Today.PlusDays(1), 10));
    }

    [Fact]
    public virtual async Task The_leader_of_a_unit_is_who_leads_most_from_within_it_and_loans_do_not_count()
    {
        await BeginAsync();
        Assert.Equal(_region.Leader.Position.Id, await Loans.LeaderOfUnitAsync(_region.Ward.Id));
        Assert.Null(await Loans.LeaderOfUnitAsync(_region.OtherWard.Id));
        Assert.Null(await Loans.LeaderOfUnitAsync(_region.Region.Id));

        await LendAsync(Kari, _region.OtherWard, Today.PlusDays(-1), null, null);
        Assert.Null(await Loans.LeaderOfUnitAsync(_region.OtherWard.Id));

        // Two are led from outside and one from within.
        await Given.EmployeeAsync(_region.OtherWard, _region.Leader);
        await Given.EmployeeAsync(_region.OtherWard, _region.Leader);
        Assert.Equal(_region.Leader.Position.Id, await Loans.LeaderOfUnitAsync(_region.OtherWard.Id));
        Employee led = await Given.EmployeeAsync(_region.OtherWard, _region.Stranger);
        Assert.Equal(_region.Stranger.Position.Id, await Loans.LeaderOfUnitAsync(_region.OtherWard.Id));

        PositionEvent.Deactivated fact = new(Today);
        await Session.CommitAsync(work => work.Save(led.Position.Apply(fact), fact));
        Assert.Equal(_region.Leader.Position.Id, await Loans.LeaderOfUnitAsync(_region.OtherWard.Id));
    }

    [Fact]
    public virtual async Task The_leader_of_a_unit_leads_by_hand_where_a_leader_is_set_by_hand()
    {
        await BeginAsync();
        Employee led = await Given.EmployeeAsync(_region.OtherWard, _region.Leader);
        PositionEvent.ManualLeaderSet set = new(_region.Stranger.Position.Id);
        Position now = led.Position.Apply(set);
        await Session.CommitAsync(work => work.Save(now, set));
        Assert.Equal(_region.Stranger.Position.Id, await Loans.LeaderOfUnitAsync(_region.OtherWard.Id));

        PositionEvent.ManualLeaderRemoved removed = new();
        await Session.CommitAsync(work => work.Save(now.Apply(removed), removed));
        Assert.Equal(_region.Leader.Position.Id, await Loans.LeaderOfUnitAsync(_region.OtherWard.Id));
    }

    private async ValueTask BeginAsync() => _region = await Given.RegionAsync();

    private async ValueTask<Loan> LendAsync(Employee who, OrganisationUnit unit, LocalDate start, LocalDate? end, string? comment)
    {
        PositionId leader = unit.Id == _region.NextWard.Id ? _region.Neighbour.Position.Id : _region.Stranger.Position.Id;
        OrganisationUnit trust = unit.Trust == _region.Trust.Id ? _region.Trust : _region.OtherTrust;
        LoanEvent.Registered fact = new(
            Given.NewId<LoanId>(), who.Id, who.Position.Id, Given.NewId<PositionId>(), new LoanTerms(unit.Id, leader, start, end, comment),
            _region.Leader.Id, _region.Ward.Id);
        PositionEvent.Lent lent = new(
            fact.TemporaryPosition, who.Id, new PositionIdentity(who.Person.ObjectId, trust.Number, unit.Number), trust.Id, unit.Id,
            new Employment(who.Position.Title, who.Position.Occupation, IsTemporary: true, start, end), leader, who.Position.Id);
        Loan loan = Loan.From(fact);
        await Given.CommitAsync(work =>
        {
            work.Save(loan, fact);
            work.Save(Position.From(lent), lent);
        });
        return loan;
    }
}
