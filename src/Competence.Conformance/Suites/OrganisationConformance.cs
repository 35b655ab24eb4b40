using System.Collections.Immutable;
using Competence.Access;
using Competence.Conformance.Stores;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>The trees of units and leaders are answered whole, cycles and all, and an import finds what it needs.</summary>
public abstract partial class OrganisationConformance : StoreSuite
{
    [Fact]
    public virtual async Task The_path_of_a_unit_goes_up_to_the_region_and_its_sub_tree_down_to_the_leaves()
    {
        SmallRegion region = await Given.RegionAsync(employees: 0);
        IOrganisationTree tree = Session.Get<IOrganisationTree>();

        Assert.Equal([region.Ward.Id, region.Trust.Id, region.Region.Id], await tree.PathAsync(region.Ward.Id));
        Assert.Equal([region.Region.Id], await tree.PathAsync(region.Region.Id));
        Assert.Equal(new HashSet<UnitId> { region.Trust.Id, region.Ward.Id, region.NextWard.Id }, [.. await tree.SubTreeAsync(region.Trust.Id)]);
        Assert.Equal([region.Ward.Id], await tree.SubTreeAsync(region.Ward.Id));
        Assert.Equal(6, (await tree.SubTreeAsync(region.Region.Id)).Length);
        Assert.Empty(await tree.PathAsync(Given.NewId<UnitId>()));
        Assert.Empty(await tree.SubTreeAsync(Given.NewId<UnitId>()));
    }

    [Fact]
    public virtual async Task A_number_is_one_unit_of_a_trust_one_trust_and_one_region()
    {
        SmallRegion region = await Given.RegionAsync(employees: 0);
        UnitId trust = Given.NewId<UnitId>();
        OrganisationUnitEvent.Created inTrust = new(
            Given.NewId<UnitId>(), region.Trust.Id, region.Trust.Id, UnitKind.CostCentre, region.Ward.Number, "En annen");
        OrganisationUnitEvent.Created asTrust = new(trust, region.Region.Id, trust, UnitKind.Trust, region.Trust.Number, "Et annet helseforetak");
        OrganisationUnitEvent.Created asRegion = new(Given.NewId<UnitId>(), null, null, UnitKind.Region, region.Region.Number, "En annen region");
        OrganisationUnitEvent.Created nextDoor = new(
            Given.NewId<UnitId>(), region.OtherTrust.Id, region.OtherTrust.Id, UnitKind.CostCentre, region.Ward.Number, "I nabohelseforetaket");
        OrganisationUnitEvent.Created likeTrust = new(Given.NewId<UnitId>(), null, null, UnitKind.Region, region.Trust.Number, "Som helseforetaket");

        await IsConflictAsync(work => work.Save(OrganisationUnit.From(inTrust), inTrust));
        await IsConflictAsync(work => work.Save(OrganisationUnit.From(asTrust), asTrust));
        await IsConflictAsync(work => work.Save(OrganisationUnit.From(asRegion), asRegion));
        await IsConflictAsync(work =>
        {
            work.Save(OrganisationUnit.From(likeTrust), likeTrust);
            work.Save(OrganisationUnit.From(likeTrust with { Id = Given.NewId<UnitId>() }), likeTrust);
        });

        Assert.True((await Session.CommitAsync(work => work.Save(OrganisationUnit.From(nextDoor), nextDoor))).IsAccepted);
        Assert.True((await Session.CommitAsync(work => work.Save(OrganisationUnit.From(likeTrust), likeTrust))).IsAccepted);
    }

    [Fact]
    public virtual async Task A_unit_that_moves_takes_everything_below_it_along()
    {
        SmallRegion region = await Given.RegionAsync(employees: 0);
        OrganisationUnit clinic = await Given.UnitAsync(UnitKind.Clinic, region.Trust, "Klinikk");
        OrganisationUnit section = await Given.UnitAsync(UnitKind.Section, clinic, "Seksjon");
        OrganisationUnitEvent.Moved moved = new(region.OtherTrust.Id);

        await Session.CommitAsync(work =>
        {
            work.Save(clinic.Apply(moved), moved);
            work.Stage(new RefreshUnitClosure());
        });

        IOrganisationTree tree = Session.Get<IOrganisationTree>();
        Assert.Equal([section.Id, clinic.Id, region.OtherTrust.Id, region.Region.Id], await tree.PathAsync(section.Id));
        Assert.DoesNotContain(section.Id, await tree.SubTreeAsync(region.Trust.Id));
        Assert.Contains(section.Id, await tree.SubTreeAsync(region.OtherTrust.Id));
    }

    [Fact]
    public virtual async Task A_closed_unit_stays_in_the_tree()
    {
        SmallRegion region = await Given.RegionAsync(employees: 0);
        OrganisationUnitEvent.Closed closed = new();
        await Session.CommitAsync(work =>
        {
            work.Save(region.Ward.Apply(closed), closed);
            work.Stage(new RefreshUnitClosure());
        });

        Assert.Contains(region.Ward.Id, await Session.Get<IOrganisationTree>().SubTreeAsync(region.Trust.Id));
    }

    [Fact]
    public virtual async Task The_chain_of_leaders_goes_up_the_nearest_first_through_deactivated_positions_too()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        Employee top = await Given.EmployeeAsync(region.Ward);
        PositionEvent.LeaderChanged led = new(top.Position.Id);
        PositionEvent.Deactivated ended = new(Today);
        Position leader = region.Leader.Position.Apply(led);
        await SaveAsync(leader, led);
        await SaveAsync(leader.Apply(ended), ended);

        Assert.Equal([region.Leader.Position.Id, top.Position.Id], await LeadersAsync(region.Employees[0].Position.Id));
        Assert.Equal([top.Position.Id], await LeadersAsync(region.Leader.Position.Id));
        Assert.Empty(await LeadersAsync(top.Position.Id));
        Assert.Empty(await LeadersAsync(Given.NewId<PositionId>()));
    }

    [Fact]
    public virtual async Task A_circle_of_leaders_stops_before_it_comes_round()
    {
        SmallRegion region = await Given.RegionAsync(employees: 2);
        PositionId leader = region.Leader.Position.Id;
        PositionId first = region.Employees[0].Position.Id;
        PositionEvent.LeaderChanged round = new(first);
        await SaveAsync(region.Leader.Position.Apply(round), round);

        Assert.Equal([leader], await LeadersAsync(first));
        Assert.Equal([first], await LeadersAsync(leader));
        Assert.Equal([leader, first], await LeadersAsync(region.Employees[1].Position.Id));

        PositionEvent.LeaderChanged self = new(leader);
        Position ownLeader = (await FindAsync<PositionId, Position>(leader))!.Apply(self);
        await SaveAsync(ownLeader, self);
        Assert.Empty(await LeadersAsync(leader));
        Assert.Equal([leader], await LeadersAsync(first));
    }

    [Fact]
    public virtual async Task What_access_is_decided_from_is_the_same_by_person_and_by_position()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        Employee head = await Given.EmployeeAsync(region.Ward);
        PositionEvent.LeaderChanged under = new(head.Position.Id);
        await SaveAsync(region.Leader.Position.Apply(under), under);
        Position second = await Given.PositionAsync(region.Employees[0].Person, region.OtherWard);
        PositionEvent.Deactivated ended = new(Today);
        await SaveAsync(second.Apply(ended), ended);
        IAccessFacts facts = Session.Get<IAccessFacts>();

        ImmutableArray<PositionFacts> ofPerson = await facts.PositionsAsync(region.Employees[0].Id);
        ImmutableArray<PositionFacts> ofPositions = await facts.PositionsAsync([second.Id, region.Employees[0].Position.Id, Given.NewId<PositionId>()]);

        Assert.Equal(new[] { region.Employees[0].Position.Id, second.Id }.Order(), ofPerson.Select(fact => fact.Position));
        Assert.Equal(2, ofPositions.Length);
        PositionFacts own = ofPerson.Single(fact => fact.Position == region.Employees[0].Position.Id);
        Assert.Equal((region.Employees[0].Id, true), (own.Person, own.IsOpen));
        Assert.Equal([region.Ward.Id, region.Trust.Id, region.Region.Id], own.UnitPath);
        Assert.Equal([region.Leader.Position.Id, head.Position.Id], own.Leaders);
        PositionFacts other = ofPositions.Single(fact => fact.Position == second.Id);
        Assert.False(other.IsOpen);
        Assert.Empty(other.Leaders);
        Assert.Empty(await facts.PositionsAsync(Given.NewId<PersonId>()));
        Assert.Empty(await facts.PositionsAsync(ImmutableArray<PositionId>.Empty));
    }

    [Fact]
    public virtual async Task Only_who_leads_an_active_position_leads_employees()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        IAccessFacts facts = Session.Get<IAccessFacts>();
        Assert.True(await facts.LeadsEmployeesAsync(region.Leader.Position.Id, Given.Moment.Today));
        Assert.False(await facts.LeadsEmployeesAsync(region.Employees[0].Position.Id, Given.Moment.Today));

        PositionEvent.Deactivated ended = new(Today);
        await SaveAsync(region.Employees[0].Position.Apply(ended), ended);

        Assert.False(await facts.LeadsEmployeesAsync(region.Leader.Position.Id, Given.Moment.Today));
    }

    [Fact]
    public virtual async Task An_import_finds_all_units_and_positions_with_the_lines_they_were_read_from()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        PositionId read = region.Employees[0].Position.Id;
        await Session.CommitAsync(work => work.Stage(new RememberPositionLines([new RememberedLine(read, long.MinValue), new RememberedLine(region.Leader.Position.Id, 7)])));
        await Session.CommitAsync(work => work.Stage(new RememberPositionLines([new RememberedLine(region.Leader.Position.Id, -8)])));

        List<OrganisationUnit> units = await Session.Get<IStoredOrganisation>().UnitsAsync().ToListAsync();
        List<StoredPosition> positions = await Session.Get<IStoredOrganisation>().PositionsAsync().ToListAsync();

        Assert.Equal(new HashSet<OrganisationUnit> { region.Region, region.Trust, region.Ward, region.NextWard, region.OtherTrust, region.OtherWard }, [.. units]);
        Assert.Equal(6, units.Count);
        Assert.Equal(4, positions.Count);
        Position stored = region.Employees[0].Position;
        Assert.Equal(
            new StoredPosition(read, stored.Person, stored.Identity, long.MinValue, stored.Occupation, stored.Start, stored.End, stored.Leader, IsActive: true),
            positions.Single(position => position.Id == read));
        Assert.Equal(-8, positions.Single(position => position.Id == region.Leader.Position.Id).Fingerprint);
        Assert.Equal(0, positions.Single(position => position.Id == region.Stranger.Position.Id).Fingerprint);
    }

    [Fact]
    public virtual async Task What_was_done_to_a_position_by_hand_is_kept_and_an_import_finds_until_when_it_stays()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        PositionId id = region.Employees[0].Position.Id;
        PositionEvent.DeactivatedByHand ended = new(Today);
        PositionEvent.ReactivatedByHand back = new(Today, Today.PlusDays(2));
        Position deactivated = region.Employees[0].Position.Apply(ended);
        await SaveAsync(deactivated, ended);
        Assert.Equal(deactivated, await FindAsync<PositionId, Position>(id));
        Assert.Equal((null, true), ((await StoredAsync()).ActiveUntil, (await StoredAsync()).IsDeactivatedByHand));

        Position reactivated = deactivated.Apply(back);
        await SaveAsync(reactivated, back);

        Assert.Equal(reactivated, await FindAsync<PositionId, Position>(id));
        Assert.Equal(
            (true, Today.PlusDays(2), false), ((await StoredAsync()).IsActive, (await StoredAsync()).ActiveUntil, (await StoredAsync()).IsDeactivatedByHand));

        async ValueTask<StoredPosition> StoredAsync() =>
            await Session.Get<IStoredOrganisation>().PositionsAsync().SingleAsync(position => position.Id == id);
    }

    [Fact]
    public virtual async Task Access_management_finds_positions_in_its_units_by_name_address_and_unit_and_by_what_they_are()
    {
        SmallRegion region = await Given.RegionAsync(employees: 2);
        Employee[] ofTrust = [region.Leader, .. region.Employees, region.Neighbour];
        PositionEvent.Deactivated ended = new(Today);
        await SaveAsync(region.Neighbour.Position.Apply(ended), ended);
        Person person = region.Employees[0].Person;
        PersonEvent.EmailChanged email = new("Kari.Moen@Example.org");
        PersonEvent.TelephoneChanged telephone = new("22 00 00 01");
        Assert.True((await Session.CommitAsync(work =>
        {
            work.Save(person.Apply(email), email);
            work.Save(person.Apply(email).Apply(telephone), telephone);
        })).IsAccepted);
        PositionScope trust = new([new UnitScope(region.Trust.Id, IncludeSubUnits: true)]);
        AccessQuery all = new(trust, Today, Page: new PageRequest(1, 50));

        Assert.Equal(
            ofTrust.OrderBy(one => one.Person.SortName).ThenBy(one => one.Position.Id).Select(one => one.Position.Id), await FoundAsync(all));
        Assert.Equal(5, (await FoundAsync(all with { Scope = new PositionScope([], WholeRegion: true) })).Length);
        Assert.Empty(await FoundAsync(all with { Scope = new PositionScope([]) }));
        Assert.Empty(await FoundAsync(all with { Scope = new PositionScope([new UnitScope(region.Trust.Id, IncludeSubUnits: false)]) }));
        Assert.Equal([region.Neighbour.Position.Id], await FoundAsync(all with { IsActive = false }));
        Assert.DoesNotContain(region.Neighbour.Position.Id, await FoundAsync(all with { IsActive = true }));
        Assert.Equal([region.Neighbour.Position.Id], await FoundAsync(all with { Search = region.NextWard.Name.ToUpperInvariant() }));
        Assert.Contains(region.Leader.Position.Id, await FoundAsync(all with { Search = region.Leader.Person.Name[..4].ToUpperInvariant() }));
        Assert.Equal([region.Employees[0].Position.Id], await FoundAsync(all with { Search = "kari.moen@EXAMPLE" }));

        Page<AccessRow> second = await Session.Get<IAccessReports>().PageAsync(all with { Page = new PageRequest(2, 3) });
        Assert.Equal((4, 1), (second.Total, second.Items.Length));
        Position held = region.Employees[0].Position;
        AccessRow row = (await Session.Get<IAccessReports>().PageAsync(all with { Search = "kari.moen@" })).Items.Single();
        Assert.Equal(new AccessRow(held.Id, person.Id, person.Name, email.Email, held.Title, region.Ward.DisplayName, IsActive: true) { Telephone = "22 00 00 01" }, row);
    }

    [Fact]
    public virtual async Task Access_management_finds_positions_by_a_role_that_holds_on_the_day()
    {
        SmallRegion region = await Given.RegionAsync(employees: 2);
        await GrantAsync(region.Employees[0].Position, new PositionRolesEvent.Granted(Role.SuperUser, new RoleScope.OfUnit(region.Ward.Id), Today.PlusDays(-9), Today));
        await GrantAsync(region.Employees[1].Position, new PositionRolesEvent.Granted(Role.TrustAdmin, new RoleScope.OfRegion(), Today, null));
        AccessQuery superUsers = new(new PositionScope([], WholeRegion: true), Today, Role: Role.SuperUser);

        Assert.Equal([region.Employees[0].Position.Id], await FoundAsync(superUsers));
        Assert.Empty(await FoundAsync(superUsers with { Today = Today.PlusDays(1) }));
        Assert.Empty(await FoundAsync(superUsers with { Today = Today.PlusDays(-10) }));
        Assert.Equal([region.Employees[1].Position.Id], await FoundAsync(superUsers with { Role = Role.TrustAdmin }));
        Assert.Equal([region.Employees[1].Position.Id], await FoundAsync(superUsers with { Role = Role.TrustAdmin, Today = Today.PlusYears(9) }));
    }

    private async ValueTask GrantAsync(Position position, PositionRolesEvent.Granted fact) =>
        Assert.True((await Session.CommitAsync(work => work.Save(PositionRoles.None(position.Id, position.Person).Apply(fact), fact))).IsAccepted);

    private async ValueTask<ImmutableArray<PositionId>> FoundAsync(AccessQuery query) =>
        [.. (await Session.Get<IAccessReports>().PageAsync(query)).Items.Select(row => row.Position)];

    private ValueTask<ImmutableArray<PositionId>> LeadersAsync(PositionId position) => Session.Get<IOrganisationTree>().LeadersAsync(position);

    private async ValueTask SaveAsync(Position next, PositionEvent fact) => Assert.True((await Session.CommitAsync(work =>
    {
        work.Save(next, fact);
        work.Stage(new RefreshLeaderClosure());
    })).IsAccepted);

    private async ValueTask IsConflictAsync(Action<IUnitOfWork> stage) =>
        Assert.Equal(GeneralRules.StorageConflict, (await Session.CommitAsync(stage)).Refusal.Rule);
}
