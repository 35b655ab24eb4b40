using System.Collections.Immutable;
using Competence.Access;
using Competence.Conformance.Stores;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>The trees of units and leaders are answered whole, cycles and all, and an import finds what it needs.</summary>
public abstract class OrganisationConformance : StoreSuite
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
        Assert.Equal([region.Leader.Position.Id], own.Leaders);
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
            new StoredPosition(read, stored.Person, stored.Identity, long.MinValue, stored.Occupation, stored.End, stored.Leader, IsActive: true),
            positions.Single(position => position.Id == read));
        Assert.Equal(-8, positions.Single(position => position.Id == region.Leader.Position.Id).Fingerprint);
        Assert.Equal(0, positions.Single(position => position.Id == region.Stranger.Position.Id).Fingerprint);
    }

    private ValueTask<ImmutableArray<PositionId>> LeadersAsync(PositionId position) => Session.Get<IOrganisationTree>().LeadersAsync(position);

    private async ValueTask SaveAsync(Position next, PositionEvent fact) => Assert.True((await Session.CommitAsync(work =>
    {
        work.Save(next, fact);
        work.Stage(new RefreshLeaderClosure());
    })).IsAccepted);

    private async ValueTask IsConflictAsync(Action<IUnitOfWork> stage) =>
        Assert.Equal(GeneralRules.StorageConflict, (await Session.CommitAsync(stage)).Refusal.Rule);
}
