using System.Collections.Immutable;
using Competence.Access;
using Competence.Conformance.Stores;
using Competence.FollowUp;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>The leader that applies is followed at once by chains, lists and sign-in, and a position that an announced move carries on keeps what lies on it.</summary>
public abstract class LeaderConformance : StoreSuite
{
    [Fact]
    public virtual async Task A_leader_set_by_hand_takes_the_replaced_one_s_place_in_the_chain_and_gives_it_back_when_removed()
    {
        SmallRegion region = await Given.RegionAsync(employees: 2);
        (Position ida, Position below, Position lars, Position guro) =
            (region.Employees[0].Position, region.Employees[1].Position, region.Leader.Position, region.Neighbour.Position);
        below = await ApplyAsync(below, new PositionEvent.LeaderChanged(ida.Id));
        guro = await ApplyAsync(guro, new PositionEvent.LeaderChanged(region.Stranger.Position.Id));

        ida = await ApplyAsync(ida, new PositionEvent.ManualLeaderSet(guro.Id));

        Assert.Equal([guro.Id, region.Stranger.Position.Id], await LeadersAsync(ida.Id));
        Assert.Equal([ida.Id, guro.Id, region.Stranger.Position.Id], await LeadersAsync(below.Id));
        Assert.Equal([guro.Id, region.Stranger.Position.Id], (await Session.Get<IAccessFacts>().PositionsAsync([ida.Id])).Single().Leaders);
        Assert.Equal((false, true), (await LeadsAsync(lars.Id), await LeadsAsync(guro.Id)));
        Assert.Empty(await LedByAsync(lars.Id));
        Assert.Equal(new HashSet<PositionId> { ida.Id, below.Id }, [.. await LedByAsync(guro.Id)]);

        ida = await ApplyAsync(ida, new PositionEvent.ManualLeaderRemoved());

        Assert.Equal([lars.Id], await LeadersAsync(ida.Id));
        Assert.Equal([ida.Id, lars.Id], await LeadersAsync(below.Id));
        Assert.Equal((true, false), (await LeadsAsync(lars.Id), await LeadsAsync(guro.Id)));
        Assert.Empty(await LedByAsync(guro.Id));
    }

    [Fact]
    public virtual async Task The_leader_of_the_master_data_is_kept_beside_the_one_set_by_hand_and_changes_in_the_background()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        Position ida = await ApplyAsync(region.Employees[0].Position, new PositionEvent.ManualLeaderSet(region.Neighbour.Position.Id));
        ida = await ApplyAsync(ida, new PositionEvent.LeaderChanged(region.Stranger.Position.Id));

        Assert.Equal(ida, await FindAsync<PositionId, Position>(ida.Id));
        Assert.Equal([region.Neighbour.Position.Id], await LeadersAsync(ida.Id));
        List<StoredPosition> stored = await Session.Get<IStoredOrganisation>().PositionsAsync().ToListAsync();
        Assert.Equal(region.Stranger.Position.Id, stored.Single(position => position.Id == ida.Id).Leader);

        await ApplyAsync(ida, new PositionEvent.ManualLeaderRemoved());

        Assert.Equal([region.Stranger.Position.Id], await LeadersAsync(ida.Id));
    }

    [Fact]
    public virtual async Task When_the_one_set_by_hand_has_left_the_replaced_leader_does_not_step_back_in()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        PositionId lars = region.Leader.Position.Id;
        Position ida = await ApplyAsync(region.Employees[0].Position, new PositionEvent.ManualLeaderSet(region.Neighbour.Position.Id));

        await ApplyAsync(region.Neighbour.Position, new PositionEvent.Deactivated(Today));

        Assert.DoesNotContain(lars, await LeadersAsync(ida.Id));
        Assert.False(await LeadsAsync(lars));
        Assert.Empty(await LedByAsync(lars));
    }

    [Fact]
    public virtual async Task A_position_that_is_reactivated_by_hand_is_led_by_the_one_set_by_hand_as_before_its_end()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        PositionId guro = region.Neighbour.Position.Id;
        Position ida = await ApplyAsync(region.Employees[0].Position, new PositionEvent.ManualLeaderSet(guro));
        ImmutableArray<PositionId> leaders = await LeadersAsync(ida.Id);

        ida = await ApplyAsync(ida, new PositionEvent.Deactivated(Today));
        Assert.False(await LeadsAsync(guro));

        PositionEvent.ReactivatedByHand back = new(Today, Today.PlusDays(30));
        Assert.True((await Session.CommitAsync(work => work.Save(ida.Apply(back), back))).IsAccepted);

        Assert.Equal(ida.Apply(back), await FindAsync<PositionId, Position>(ida.Id));
        Assert.Equal(leaders, await LeadersAsync(ida.Id));
        Assert.Equal((false, true), (await LeadsAsync(region.Leader.Position.Id), await LeadsAsync(guro)));
        Assert.Equal([ida.Id], await LedByAsync(guro));
    }

    [Fact]
    public virtual async Task Leading_by_the_master_data_is_told_from_leading_by_hand_only()
    {
        SmallRegion region = await Given.RegionAsync(employees: 2);
        IAccessFacts facts = Session.Get<IAccessFacts>();
        (PositionId lars, PositionId guro) = (region.Leader.Position.Id, region.Neighbour.Position.Id);

        await ApplyAsync(region.Employees[0].Position, new PositionEvent.ManualLeaderSet(guro));
        Assert.Equal((true, false), (await facts.LeadsByMasterDataAsync(lars), await facts.LeadsByMasterDataAsync(guro)));

        Position other = await ApplyAsync(region.Employees[1].Position, new PositionEvent.LeaderChanged(guro));
        Assert.Equal((false, true), (await facts.LeadsByMasterDataAsync(lars), await facts.LeadsByMasterDataAsync(guro)));

        await ApplyAsync(other, new PositionEvent.Deactivated(Today));
        Assert.Equal((false, true), (await facts.LeadsByMasterDataAsync(guro), await facts.LeadsEmployeesAsync(guro, Today)));
    }

    [Fact]
    public virtual async Task A_position_that_is_carried_on_frees_its_old_identity_and_takes_the_new_one()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        Position ida = region.Employees[0].Position;
        PositionIdentity before = ida.Identity;

        ida = await ApplyAsync(ida, new PositionEvent.CostCentreReplaced(region.NextWard.Number, region.NextWard.Id));

        Assert.Equal(ida, await FindAsync<PositionId, Position>(ida.Id));
        Assert.Equal([region.NextWard.Id, region.Trust.Id, region.Region.Id], (await Session.Get<IAccessFacts>().PositionsAsync([ida.Id])).Single().UnitPath);
        Assert.Contains(await Session.Get<IRowSource<PositionRow>>().StreamAsync(new PositionsOfUnitSpec(region.NextWard.Id, Today)).ToListAsync(), row => row.Id == ida.Id);
        Assert.Equal(GeneralRules.StorageConflict, (await CreateAsync(ida, ida.Identity)).Refusal.Rule);
        Assert.True((await CreateAsync(ida, before)).IsAccepted);
    }

    [Fact]
    public virtual async Task An_announced_move_comes_back_as_it_was_stored_and_an_import_finds_those_that_wait_or_were_carried_on()
    {
        SmallRegion region = await Given.RegionAsync(employees: 4);
        AnnouncedMove[] moves = [.. region.Employees.Select(employee => employee.Position).Select(position => AnnouncedMove.From(
            new AnnouncedMoveEvent.Registered(position.Id, position.Person, position.Identity, region.NextWard.Number, Today.PlusDays(20))))];
        foreach (AnnouncedMove move in moves)
        {
            AnnouncedMoveEvent.Registered fact = new(move.Position, move.Person, move.Present, move.CostCentre, move.On);
            await Session.CommitAsync(work => work.Save(move, fact));
        }

        moves[1] = await ApplyAsync(moves[1], new AnnouncedMoveEvent.TookEffect(Today));
        moves[2] = await ApplyAsync(moves[2], new AnnouncedMoveEvent.Withdrawn());
        moves[3] = await ApplyAsync(moves[3], new AnnouncedMoveEvent.TookEffect(Today));
        PositionIdentity moved = moves[3].Target;
        moves[3] = await ApplyAsync(moves[3], new AnnouncedMoveEvent.Registered(moves[3].Position, moves[3].Person, moved, "9æ \"1", Today.PlusDays(20)));
        moves[3] = await ApplyAsync(moves[3], new AnnouncedMoveEvent.TookEffect(Today.PlusDays(20)));
        moves[3] = await ApplyAsync(moves[3], new AnnouncedMoveEvent.Registered(moves[3].Position, moves[3].Person, moves[3].Target, "7", Today.PlusDays(40)));
        moves[3] = await ApplyAsync(moves[3], new AnnouncedMoveEvent.Withdrawn());
        Assert.Equal([new FormerCostCentre(moved.CostCentre, Today.PlusDays(20)), new FormerCostCentre(region.Ward.Number, Today)], moves[3].Former);

        foreach (AnnouncedMove move in moves)
        {
            Assert.Equal(move, await FindAsync<PositionId, AnnouncedMove>(move.Position));
        }

        List<AnnouncedMove> found = await Session.Get<IStoredOrganisation>().MovesAsync().ToListAsync();
        Assert.Equal(new HashSet<AnnouncedMove> { moves[0], moves[1], moves[3] }, [.. found]);
        AnnouncedMoveRow row = (await Session.Get<IRowSource<AnnouncedMoveRow>>().StreamAsync(new AnnouncedMovesSpec(AnnouncedMoveState.Waiting)).ToListAsync()).Single();
        Person ida = region.Employees[0].Person;
        Assert.Equal(
            new AnnouncedMoveRow(moves[0].Position, ida.Id, ida.Name, ida.SortName, region.Trust.Number, region.Ward.Number, region.NextWard.Number, Today.PlusDays(20), AnnouncedMoveState.Waiting),
            row);
    }

    private ValueTask<Result<Commit>> CreateAsync(Position like, PositionIdentity identity)
    {
        PositionEvent.Created fact = new(Given.NewId<PositionId>(), like.Person, identity, like.Trust, like.Unit, like.Employment, null);
        return Session.CommitAsync(work => work.Save(Position.From(fact), fact));
    }

    private ValueTask<ImmutableArray<PositionId>> LeadersAsync(PositionId position) => Session.Get<IOrganisationTree>().LeadersAsync(position);

    private ValueTask<bool> LeadsAsync(PositionId position) => Session.Get<IAccessFacts>().LeadsEmployeesAsync(position, Today);

    private async ValueTask<IEnumerable<PositionId>> LedByAsync(PositionId leader) =>
        (await Session.Get<IEmployeeReports>().PageAsync(new EmployeeQuery(new EmployeeScope(leader, DirectOnly: false, []) { Today = Today }, Today, Page: new PageRequest(1, 50))))
            .Items.Select(row => row.Position);

    private async ValueTask<Position> ApplyAsync(Position position, PositionEvent fact)
    {
        Position next = position.Apply(fact);
        Assert.True((await Session.CommitAsync(work =>
        {
            work.Save(next, fact);
            work.Stage(new RefreshLeaderClosure());
        })).IsAccepted);
        return next;
    }

    private async ValueTask<AnnouncedMove> ApplyAsync(AnnouncedMove move, AnnouncedMoveEvent fact)
    {
        AnnouncedMove next = move.Apply(fact);
        Assert.True((await Session.CommitAsync(work => work.Save(next, fact))).IsAccepted);
        return next;
    }
}
