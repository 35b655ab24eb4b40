using System.Collections.Immutable;
using Competence.Access;
using Competence.Conformance.Stores;
using Competence.Delegation;
using Competence.FollowUp;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>Deputyships and delegated approvers come back as they were stored and are found by leader, by deputy and by position.</summary>
public abstract class DelegationConformance : StoreSuite
{
    private IDelegations Delegations => Session.Get<IDelegations>();

    [Fact]
    public virtual async Task A_deputyship_comes_back_with_and_without_a_last_day_open_and_ended()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        Deputyship dated = await ChosenAsync(region.Leader, region.Neighbour, Today.PlusDays(10));
        Deputyship endless = await ChosenAsync(region.Leader, region.Stranger, lastDay: null);
        DeputyshipEvent.Ended ended = new(DeputyshipEnd.LeadsNobody, Today);
        await StoreAsync(endless.Apply(ended), ended);

        Assert.Equal(dated, await FindAsync<DeputyshipKey, Deputyship>(dated.Key));
        Assert.Equal(endless.Apply(ended), await FindAsync<DeputyshipKey, Deputyship>(endless.Key));
        Assert.Null(await FindAsync<DeputyshipKey, Deputyship>(dated.Key with { Deputy = region.Leader.Id }));
        Assert.Null(await FindAsync<DeputyshipKey, Deputyship>(dated.Key with { LeaderPosition = region.Stranger.Position.Id }));
        DeputyshipKey[] asked = [dated.Key, dated.Key with { LeaderPosition = region.Stranger.Position.Id }, endless.Key, dated.Key];
        Assert.Equal(
            new HashSet<DeputyshipKey> { dated.Key, endless.Key },
            [.. (await Session.Get<IRepository<DeputyshipKey, Deputyship>>().FindManyAsync([.. asked])).Select(one => one.Key)]);
    }

    [Fact]
    public virtual async Task A_delegated_approver_comes_back_and_is_listed_until_removed()
    {
        SmallRegion region = await Given.RegionAsync(employees: 2);
        DelegatedApprover[] chosen = new DelegatedApprover[3];
        foreach ((int place, Employee employee) in new[] { region.Stranger, region.Neighbour, region.Employees[0] }.Index())
        {
            chosen[place] = await DelegatedAsync(region.Leader, employee, $"Læringsmål «{place}» 100 %");
        }

        DelegatedApprover elsewhere = await DelegatedAsync(region.Neighbour, region.Stranger, "");
        DelegatedApproverEvent.Removed removed = new();
        await StoreAsync(chosen[1].Apply(removed), removed);

        Assert.Equal(
            new[] { chosen[0], chosen[2] }.OrderBy(one => one.Key.Approver), await Delegations.ApproversAsync(region.Leader.Position.Id));
        Assert.Equal([elsewhere], await Delegations.ApproversAsync(region.Neighbour.Position.Id));
        Assert.Equal(chosen[1].Apply(removed), await FindAsync<DelegatedApproverKey, DelegatedApprover>(chosen[1].Key));
        Assert.Null(await FindAsync<DelegatedApproverKey, DelegatedApprover>(elsewhere.Key with { Approver = region.Leader.Id }));
        DelegatedApproverKey[] asked = [chosen[0].Key, elsewhere.Key with { Approver = region.Leader.Id }, elsewhere.Key];
        Assert.Equal(
            new HashSet<DelegatedApprover> { chosen[0], elsewhere },
            [.. await Session.Get<IRepository<DelegatedApproverKey, DelegatedApprover>>().FindManyAsync([.. asked])]);
    }

    [Fact]
    public virtual async Task Open_deputyships_are_found_by_leader_by_deputy_and_by_either_position()
    {
        SmallRegion region = await Given.RegionAsync(employees: 3);
        Deputyship expired = await ChosenAsync(region.Leader, region.Employees[0], Today.PlusDays(-1));
        Deputyship lasting = await ChosenAsync(region.Leader, region.Stranger, lastDay: null);
        Deputyship other = await ChosenAsync(region.Neighbour, region.Stranger, Today);
        Deputyship gone = await ChosenAsync(region.Leader, region.Employees[1], lastDay: null);
        DeputyshipEvent.Removed removed = new();
        await StoreAsync(gone.Apply(removed), removed);

        PositionId leader = region.Leader.Position.Id;
        PositionId neighbour = region.Neighbour.Position.Id;
        Assert.Equal(InOrder(expired, lasting), await Delegations.OfLeadersAsync([leader]));
        Assert.Equal(InOrder(expired, lasting, other), await Delegations.OfLeadersAsync([leader, neighbour, leader]));
        Assert.Empty(await Delegations.OfLeadersAsync([]));
        Assert.Equal(InOrder(lasting, other), await Delegations.OfDeputyAsync(region.Stranger.Id));
        Assert.Empty(await Delegations.OfDeputyAsync(region.Employees[1].Id));
        Assert.Equal(InOrder(lasting, other), await Delegations.OnPositionsAsync([region.Stranger.Position.Id]));
        Assert.Equal(InOrder(expired, lasting, other), await Delegations.OnPositionsAsync([leader, region.Stranger.Position.Id]));
        Assert.Empty(await Delegations.OnPositionsAsync([region.Employees[1].Position.Id]));
        Assert.Empty(await Delegations.OnPositionsAsync([]));
    }

    [Fact]
    public virtual async Task Lasting_deputyships_are_read_on_in_order_without_those_that_expired()
    {
        SmallRegion region = await Given.RegionAsync(employees: 3);
        await ChosenAsync(region.Leader, region.Employees[0], Today.PlusDays(-1));
        Deputyship[] lasting = InOrder(
            await ChosenAsync(region.Leader, region.Employees[1], Today), await ChosenAsync(region.Leader, region.Employees[2], null),
            await ChosenAsync(region.Neighbour, region.Employees[0], null), await ChosenAsync(region.Neighbour, region.Leader, Today.PlusDays(1)));

        List<Deputyship> read = [];
        ImmutableArray<Deputyship> page;
        while (!(page = await Delegations.LastingAsync(Today, read.LastOrDefault()?.Key, 3)).IsEmpty)
        {
            Assert.InRange(page.Length, 1, 3);
            read.AddRange(page);
        }

        Assert.Equal(lasting, read);
    }

    [Fact]
    public virtual async Task Who_leads_somebody_directly_leads_and_a_resident_or_apprentice_is_a_candidate()
    {
        SmallRegion region = await Given.RegionAsync(employees: 2);
        Employee below = await Given.EmployeeAsync(region.Ward, region.Employees[0]);
        PositionId leader = region.Leader.Position.Id;
        PositionId middle = region.Employees[0].Position.Id;
        Assert.Equal(
            new HashSet<Leadership> { new(leader, LeadsCandidates: false), new(middle, LeadsCandidates: false) },
            [.. await Delegations.LeadershipsAsync([leader, middle, below.Position.Id, region.Stranger.Position.Id, leader], Today)]);
        Assert.Empty(await Delegations.LeadershipsAsync([], Today));

        foreach (Occupation candidate in new[] { Occupation.Resident, Occupation.PartOneResident, Occupation.Apprentice })
        {
            PositionEvent.EmploymentChanged changed = new(below.Position.Employment with { Occupation = candidate });
            Position current = (await FindAsync<PositionId, Position>(below.Position.Id))!;
            await StoreAsync(current.Apply(changed), changed);
            Assert.Equal([new Leadership(middle, LeadsCandidates: true)], await Delegations.LeadershipsAsync([middle], Today));
            Assert.Equal([new Leadership(leader, LeadsCandidates: false)], await Delegations.LeadershipsAsync([leader], Today));
        }

        PositionEvent.Deactivated ended = new(Today);
        Position last = (await FindAsync<PositionId, Position>(below.Position.Id))!;
        await StoreAsync(last.Apply(ended), ended);
        Assert.Empty(await Delegations.LeadershipsAsync([middle], Today));
    }

    [Fact]
    public virtual async Task Who_leads_by_hand_leads_and_who_was_replaced_does_not()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        PositionEvent.ManualLeaderSet set = new(region.Neighbour.Position.Id);

        await StoreAsync(region.Employees[0].Position.Apply(set), set);

        Assert.Equal(
            [new Leadership(region.Neighbour.Position.Id, LeadsCandidates: false)],
            await Delegations.LeadershipsAsync([region.Leader.Position.Id, region.Neighbour.Position.Id], Today));
    }

    [Fact]
    public virtual async Task The_overview_counts_the_deputies_that_work_of_those_who_lead_and_sorts_by_them()
    {
        SmallRegion region = await Given.RegionAsync(employees: 3);
        (Employee middle, Employee single) = (region.Employees[0], region.Employees[1]);
        await Given.EmployeeAsync(region.Ward, middle);
        await ChosenAsync(region.Leader, region.Employees[2], Today.PlusDays(-1));
        await ChosenAsync(region.Leader, region.Neighbour, Today);
        await ChosenAsync(region.Leader, single, lastDay: null);
        await ChosenAsync(middle, region.Employees[2], Today);
        await ChosenAsync(single, region.Neighbour, lastDay: null);
        Deputyship gone = await ChosenAsync(region.Leader, region.Stranger, lastDay: null);
        DeputyshipEvent.Removed removed = new();
        await StoreAsync(gone.Apply(removed), removed);
        Employee left = await Given.EmployeeAsync(region.NextWard);
        await ChosenAsync(middle, left, lastDay: null);
        PositionEvent.Deactivated ended = new(Today);
        await StoreAsync(left.Position.Apply(ended), ended);

        Assert.Equal((2, 1, null), (await DeputiesAsync(region.Leader), await DeputiesAsync(middle), await DeputiesAsync(single)));

        PositionEvent.Deactivated over = new(Today);
        await StoreAsync(region.Employees[2].Position.Apply(over), over);
        Assert.Equal((2, 0, null), (await DeputiesAsync(region.Leader), await DeputiesAsync(middle), await DeputiesAsync(single)));
        ImmutableArray<EmployeeRow> sorted = await OverviewAsync(new EmployeeOrder(EmployeeColumn.Deputies, Descending: true));
        Assert.Equal([region.Leader.Position.Id, middle.Position.Id], sorted[..2].Select(row => row.Position));
        Assert.Equal(
            [middle.Position.Id, region.Leader.Position.Id], (await OverviewAsync(new EmployeeOrder(EmployeeColumn.Deputies)))[^2..].Select(row => row.Position));
    }

    [Fact]
    public virtual async Task What_a_deputy_did_comes_back_with_the_leader_replaced_whosever_matter_it_was()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        Person person = region.Employees[0].Person;
        Actor deputy = new(region.Stranger.Id, new ActingAs.Deputyship(region.Leader.Id, region.Leader.Position.Id, region.Ward.Id), []);
        EventOrigin origin = EventOrigin.Of(deputy, Given.Moment.Now.Plus(Duration.FromMinutes(1)), person.Id);
        await Session.CommitAsync(work => work.Record(person.Subject, new PersonEvent.EmailChanged("a@example.no")), origin);

        HistoryEntry entry = (await Session.Get<IHistory>().ListAsync(person.Subject, new HistoryPage(1))).Single();

        Assert.Equal(origin, entry.Origin);
        Assert.Equal((region.Leader.Id, person.Id), (entry.Origin.DeputyFor, entry.Origin.OnBehalfOf));
        Assert.Equal(origin, (await Session.Get<IOutbox>().PendingAsync(int.MaxValue)).Single(pending => pending.Id == entry.Id).Origin);
    }

    [Fact]
    public virtual async Task Nothing_is_kept_that_misses_a_part_of_its_key()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        IUnitOfWork work = Session.Get<IUnitOfWorkFactory>().Begin();
        DeputyshipEvent.Removed removed = new();
        DelegatedApproverEvent.Removed ended = new();
        PositionId position = region.Leader.Position.Id;

        Assert.ThrowsAny<ArgumentException>(() => work.Save(Deputyship.None(new DeputyshipKey(position, default)) with { Version = 1 }, removed));
        Assert.ThrowsAny<ArgumentException>(() => work.Save(Deputyship.None(new DeputyshipKey(default, region.Leader.Id)) with { Version = 1 }, removed));
        Assert.ThrowsAny<ArgumentException>(() => work.Save(DelegatedApprover.None(new DelegatedApproverKey(position, default)) with { Version = 1 }, ended));
        Assert.ThrowsAny<ArgumentException>(() => work.Save(DelegatedApprover.None(new DelegatedApproverKey(default, region.Leader.Id)) with { Version = 1 }, ended));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public virtual async Task The_overview_counts_on_every_day_the_deputyships_that_work_whatever_has_ended(int seed)
    {
        Random random = new(seed);
        SmallRegion region = await Given.RegionAsync(employees: 4);
        Employee below = await Given.EmployeeAsync(region.Ward, region.Employees[0]);
        Employee[] everybody = [region.Leader, region.Neighbour, region.Stranger, below, .. region.Employees];
        foreach ((Employee leader, Employee deputy) in
            from leader in everybody from deputy in everybody where leader != deputy && random.Next(2) == 0 select (leader, deputy))
        {
            Deputyship chosen = await ChosenAsync(leader, deputy, random.Next(4) == 0 ? null : Today.PlusDays(random.Next(-2, 3)));
            if (random.Next(5) == 0)
            {
                DeputyshipEvent.Ended ended = new(DeputyshipEnd.LeadsNobody, Today);
                await StoreAsync(chosen.Apply(ended), ended);
            }
        }

        PositionEvent.Deactivated over = new(Today);
        foreach (Employee one in new[] { region.Stranger, region.Employees[random.Next(1, 4)], below }.Take(random.Next(1, 4)))
        {
            await StoreAsync(one.Position.Apply(over), over);
        }

        for (int day = -3; day <= 4; day++)
        {
            LocalDate today = Today.PlusDays(day);
            ImmutableArray<EmployeeRow> rows = await OverviewAsync(default, today);
            Assert.True(rows.Length >= 4);
            Assert.Contains(rows, row => row.Deputies is not null);
            foreach (EmployeeRow row in rows)
            {
                Assert.Equal(await WorkingAsync(row.Position, today), row.Deputies);
            }
        }
    }

    private async ValueTask<int?> WorkingAsync(PositionId leader, LocalDate today)
    {
        DeputyReader reader = new(Delegations, Session.Get<IAccessFacts>());
        return (await Delegations.LeadershipsAsync([leader], today)).IsEmpty
            ? null
            : (await reader.WorkingAsync(await Delegations.OfLeadersAsync([leader]), today)).Length;
    }

    private async ValueTask<int?> DeputiesAsync(Employee employee) =>
        (await OverviewAsync(default)).Single(row => row.Position == employee.Position.Id).Deputies;

    private ValueTask<ImmutableArray<EmployeeRow>> OverviewAsync(EmployeeOrder order) => OverviewAsync(order, Today);

    private async ValueTask<ImmutableArray<EmployeeRow>> OverviewAsync(EmployeeOrder order, LocalDate today) => (await Session.Get<IEmployeeReports>().PageAsync(
        new EmployeeQuery(EmployeeScope.None with { WholeRegion = true, Today = today }, today, Order: order))).Items;

    private static Deputyship[] InOrder(params Deputyship[] all) => [.. all.OrderBy(one => one.Key.LeaderPosition).ThenBy(one => one.Key.Deputy)];

    private async ValueTask<Deputyship> ChosenAsync(Employee leader, Employee deputy, LocalDate? lastDay)
    {
        DeputyshipEvent.Chosen fact = new(leader.Id, deputy.Position.Id, lastDay);
        Deputyship next = Deputyship.None(new DeputyshipKey(leader.Position.Id, deputy.Id)).Apply(fact);
        await StoreAsync(next, fact);
        return next;
    }

    private async ValueTask<DelegatedApprover> DelegatedAsync(Employee leader, Employee approver, string description)
    {
        DelegatedApproverEvent.Chosen fact = new(leader.Id, description);
        DelegatedApprover next = DelegatedApprover.None(new DelegatedApproverKey(leader.Position.Id, approver.Id)).Apply(fact);
        await StoreAsync(next, fact);
        return next;
    }

    private async ValueTask StoreAsync<TState>(TState next, DomainEvent fact)
        where TState : class, IAggregate => Assert.True((await Session.CommitAsync(work =>
        {
            work.Save(next, fact);
            work.Stage(new RefreshLeaderClosure());
        })).IsAccepted);
}
