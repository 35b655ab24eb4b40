using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using static Competence.Domain.Tests.Organisation.WardOfIda;

namespace Competence.Domain.Tests.Organisation;

/// <summary>What import runs make of announced moves. Ida is announced to move from the first ward to the second on Monday 9 March 2026, unless told otherwise.</summary>
public class ReorganisationTests
{
    private static readonly LocalDate Change = Monday.PlusDays(7);
    private static readonly PositionText IdaMoved = Ida with { CostCentre = "1002", Start = "2026-03-09", Registered = "2026-02-16" };
    private static readonly PositionText IdaEnding = Ida with { End = "2026-03-08" };
    private static readonly ImmutableArray<PositionText> Others = Everybody.Remove(Ida);

    [Fact]
    [Rule("ORG-75", "ORG-78", "ORG-80")]
    public async Task The_first_run_on_the_date_that_shows_Ida_at_the_new_cost_centre_carries_the_position_on_with_all_that_lies_on_it()
    {
        (WardOfIda ward, Position before) = await Announced();

        ImportReport report = await ward.Runs.Run(Change, [.. Others, IdaMoved]);

        (report.Created, report.Changed, report.Deactivated, report.Skipped).Should().Be((0, 1, 0, 0));
        Position after = await ward.Runs.PositionOf(IdaMoved);
        after.Should().Be(before with
        {
            Identity = before.Identity with { CostCentre = "1002" },
            Unit = (await ward.Runs.Unit("T1", "1002")).Id,
            Start = Change,
            Version = before.Version + 2,
        });
        ward.Runs.Endings.Told.Should().BeEmpty("plans are deactivated by the end of a position only");
        (await ward.Runs.Positions()).Should().HaveCount(Everybody.Length);
        (await MoveOf(ward, before)).State.Should().Be(AnnouncedMoveState.Done);
        (await ward.Runs.History(after.Subject)).Select(entry => entry.Fact).Should().Contain(new PositionEvent.CostCentreReplaced("1002", after.Unit));
        (await ward.Runs.History((await MoveOf(ward, before)).Subject)).Select(entry => entry.Fact).Should().EndWith(new AnnouncedMoveEvent.TookEffect(Change));
    }

    [Fact]
    [Rule("ORG-10", "ORG-75")]
    public async Task Without_an_announcement_the_old_position_ends_and_a_new_one_is_created()
    {
        WardOfIda ward = await OpenAsync();

        ImportReport report = await ward.Runs.Run(Change, [.. Others, IdaMoved]);

        (report.Created, report.Deactivated).Should().Be((1, 1));
    }

    [Fact]
    [Rule("ORG-80")]
    public async Task The_same_file_again_changes_nothing_and_the_carried_position_is_followed_as_any()
    {
        (WardOfIda ward, Position before) = await Announced();
        await ward.Runs.Run(Change, [.. Others, IdaMoved]);
        Position moved = await ward.Runs.PositionOf(IdaMoved);

        ImportReport again = await ward.Runs.Run(Change.PlusDays(1), [.. Others, IdaMoved]);
        (again.Created, again.Changed, again.Deactivated, again.Unchanged).Should().Be((0, 0, 0, Everybody.Length));
        (await ward.Runs.PositionOf(IdaMoved)).Should().Be(moved);

        await ward.Runs.Run(Change.PlusDays(2), [.. Others, IdaMoved with { Title = "Head nurse" }]);
        (await ward.Runs.PositionOf(IdaMoved)).Should().Match<Position>(position => position.Id == before.Id && position.Title == "Head nurse");
        (await ward.Runs.Run(Change.PlusDays(3), Others)).Deactivated.Should().Be(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [Rule("ORG-80")]
    public async Task A_later_run_that_is_the_first_to_show_it_carries_it_on(int daysLater)
    {
        (WardOfIda ward, Position before) = await Announced();
        await ward.Runs.Run(Change.PlusDays(-3), Everybody);
        if (daysLater > 0)
        {
            await ward.Runs.Run(Change, Everybody);
        }

        await ward.Runs.Run(Change.PlusDays(daysLater), [.. Others, IdaMoved]);

        (await ward.Runs.PositionOf(IdaMoved)).Id.Should().Be(before.Id);
    }

    [Fact]
    [Rule("ORG-80")]
    public async Task If_the_master_data_never_shows_it_nothing_changes()
    {
        (WardOfIda ward, Position before) = await Announced();

        (await ward.Runs.Run(Change, Everybody)).Unchanged.Should().Be(Everybody.Length);
        (await ward.Runs.Run(Change.PlusWeeks(4), Everybody)).Unchanged.Should().Be(Everybody.Length);

        (await ward.Runs.PositionOf(Ida)).Should().Be(before);
        (await MoveOf(ward, before)).State.Should().Be(AnnouncedMoveState.Waiting);
    }

    [Fact]
    [Rule("ORG-80")]
    public async Task Before_its_date_a_move_does_not_take_effect_nor_is_there_a_new_position_beside_the_old_one()
    {
        (WardOfIda ward, Position before) = await Announced();

        ImportReport report = await ward.Runs.Run(Change.PlusDays(-3), [.. Others, IdaEnding, IdaMoved]);

        (report.Created, report.Skipped, report.Deactivated).Should().Be((0, 1, 0));
        (await ward.Runs.PositionOf(Ida)).Id.Should().Be(before.Id);

        await ward.Runs.Run(Change, [.. Others, IdaEnding, IdaMoved]);
        (await ward.Runs.PositionOf(IdaMoved)).Should().Match<Position>(position => position.Id == before.Id && position.IsActive && position.End == null);
        ward.Runs.Endings.Told.Should().BeEmpty();
        (await ward.Runs.Run(Change.PlusDays(1), [.. Others, IdaEnding, IdaMoved])).Should().Match<ImportReport>(it => it.Created == 0 && it.Skipped == 1);
    }

    [Fact]
    [Rule("ORG-81")]
    public async Task A_position_that_comes_in_addition_moves_nothing_and_what_is_there_stays_on_the_old_one()
    {
        (WardOfIda ward, Position before) = await Announced();

        ImportReport report = await ward.Runs.Run(Change, [.. Everybody, IdaMoved]);

        (report.Created, report.Deactivated).Should().Be((1, 0));
        (await ward.Runs.PositionOf(Ida)).Should().Be(before);
        (await ward.Runs.PositionOf(IdaMoved)).Id.Should().NotBe(before.Id);
        (await MoveOf(ward, before)).State.Should().Be(AnnouncedMoveState.Waiting);
    }

    [Fact]
    [Rule("ORG-81")]
    public async Task An_additional_position_needs_no_announcement()
    {
        WardOfIda ward = await OpenAsync();
        Position before = await ward.Runs.PositionOf(Ida);

        await ward.Runs.Run(Change, [.. Everybody, IdaMoved]);

        (await ward.Runs.PositionOf(Ida)).Should().Be(before);
        (await ward.Runs.PositionOf(IdaMoved)).IsActive.Should().BeTrue();
        ward.Runs.Endings.Told.Should().BeEmpty();
    }

    [Fact]
    public async Task A_position_that_has_ended_before_is_not_carried_on()
    {
        (WardOfIda ward, Position before) = await Announced();
        await ward.Runs.Run(Change.PlusDays(-3), Others);

        ImportReport report = await ward.Runs.Run(Change, [.. Others, IdaMoved]);

        (report.Created, report.Reopened).Should().Be((1, 0));
        (await ward.Runs.PositionOf(Ida)).Should().Match<Position>(position => position.Id == before.Id && !position.IsActive);
    }

    [Fact]
    public async Task A_withdrawn_move_is_none()
    {
        (WardOfIda ward, Position before) = await Announced();
        await ward.Runs.Get<AnnouncedMoveService>().WithdrawAsync(await Operator(ward), before.Id);

        ImportReport report = await ward.Runs.Run(Change, [.. Others, IdaMoved]);

        (report.Created, report.Deactivated).Should().Be((1, 1));
    }

    [Fact]
    public async Task A_new_line_that_is_not_taken_leaves_the_old_position_untouched_until_it_is()
    {
        (WardOfIda ward, Position before) = await Announced();

        ImportReport report = await ward.Runs.Run(Change, [.. Others, IdaMoved with { Title = "" }]);
        (report.Rejected.Length, report.Deactivated).Should().Be((1, 0));
        (await ward.Runs.PositionOf(Ida)).Should().Be(before);
        (await ward.Runs.Run(Change, [.. Others, IdaMoved with { LeaderObjectId = "9999" }])).Deactivated.Should().Be(0);
        (await ward.Runs.PositionOf(Ida)).Should().Be(before);

        await ward.Runs.Run(Change.PlusDays(1), [.. Others, IdaMoved]);
        (await ward.Runs.PositionOf(IdaMoved)).Id.Should().Be(before.Id);
    }

    [Fact]
    [Rule("ORG-78")]
    public async Task A_whole_team_that_moves_keeps_its_leader_by_the_old_name_of_the_leader_s_position_and_by_the_new_one()
    {
        WardOfIda ward = await OpenAsync();
        (PositionId lars, PositionId ida) = (await ward.Id(Lars), await ward.Id(Ida));
        PositionText larsMoved = Lars with { CostCentre = "1002" };
        PositionText perMoved = Per with { CostCentre = "1002" };
        await Announce(ward, Ida, Lars, Per);

        // Ida's line still names the leader's old cost centre, as master data may for a while; Per's names the new one.
        PositionText[] file = [Berit, larsMoved, IdaMoved, perMoved.LedBy(larsMoved), Guro, Far];
        (await ward.Runs.Run(Change, file)).Should().Match<ImportReport>(it => it.Created == 0 && it.Deactivated == 0 && it.Rejected.IsEmpty);
        (await ward.Runs.Run(Change.PlusDays(1), file)).Unchanged.Should().Be(file.Length);
        (await ward.Runs.Run(Change.PlusDays(2), file.Select(line => line == IdaMoved ? IdaMoved with { Title = "Nurse II" } : line))).Rejected.Should().BeEmpty();

        (await ward.Runs.PositionOf(IdaMoved)).Should().Match<Position>(position => position.Id == ida && position.Leader == lars);
        (await ward.Runs.PositionOf(perMoved)).Leader.Should().Be(lars);
        (await ward.OverviewOf(larsMoved)).Should().BeEquivalentTo("Ida", "Per");
    }

    [Fact]
    public async Task While_the_leader_s_new_position_is_held_back_the_new_name_means_the_old_position()
    {
        WardOfIda ward = await OpenAsync();
        PositionText larsMoved = Lars with { CostCentre = "1002", Start = "2026-03-09", Registered = "2026-02-16" };
        await Announce(ward, Lars);

        await ward.Runs.Run(Change.PlusDays(-3), [.. Everybody.Where(line => line != Ida), larsMoved, Ida.LedBy(larsMoved)]);

        (await ward.Runs.PositionOf(Ida)).Leader.Should().Be(await ward.Id(Lars));
    }

    [Fact]
    [Rule("ORG-75", "ORG-78")]
    public async Task Two_persons_move_to_the_same_cost_centre_and_a_person_of_the_same_numbers_in_another_trust_does_not()
    {
        PositionText farIda = Ida with { Trust = "T2" };
        WardOfIda ward = await OpenAsync(farIda);
        (PositionId ida, PositionId per, Position far) = (await ward.Id(Ida), await ward.Id(Per), await ward.Runs.PositionOf(farIda));
        PositionText perMoved = Per with { CostCentre = "1002" };
        await Announce(ward, Ida, Per);

        await ward.Runs.Run(Change, [.. Everybody.Where(line => line != Ida && line != Per), IdaMoved, perMoved, farIda]);

        (await ward.Id(IdaMoved), await ward.Id(perMoved)).Should().Be((ida, per));
        (await ward.Runs.PositionOf(farIda)).Should().Be(far);
    }

    [Fact]
    [Rule("ORG-10", "ORG-78")]
    public async Task After_the_move_the_old_identity_is_a_new_position_s_if_it_comes_back()
    {
        (WardOfIda ward, Position before) = await Announced();
        await ward.Runs.Run(Change, [.. Others, IdaMoved]);

        (await ward.Runs.Run(Change.PlusDays(1), [.. Everybody, IdaMoved])).Created.Should().Be(1);

        (await ward.Id(Ida)).Should().NotBe(before.Id);
        (await ward.Id(IdaMoved)).Should().Be(before.Id);
    }

    [Fact]
    [Rule("ORG-13", "ORG-75")]
    public async Task A_few_days_between_the_old_employment_and_the_new_one_do_not_break_an_announced_move()
    {
        (WardOfIda ward, Position before) = await Announced();
        await ward.Runs.Run(Change.PlusDays(-3), [.. Others, Ida with { End = "2026-03-06" }]);

        await ward.Runs.Run(Change, [.. Others, IdaMoved with { Start = "2026-03-11" }]);

        (await ward.Runs.PositionOf(IdaMoved)).Should().Match<Position>(position => position.Id == before.Id && position.IsActive);
        ward.Runs.Endings.Told.Should().BeEmpty();
    }

    [Fact]
    [Rule("ORG-75", "ORG-78")]
    public async Task The_leader_set_by_hand_and_the_roles_of_the_position_stay_where_they_are()
    {
        (WardOfIda ward, Position before) = await Announced();
        await ward.SetLeader(Lars, Ida, Guro);
        RoleGrant superUser = new(Role.SuperUser, new RoleScope.OfUnit(before.Unit), Monday);
        (await ward.Runs.Get<Competence.Access.RoleService>().GrantAsync(await Operator(ward), before.Id, superUser)).IsAccepted.Should().BeTrue();

        await ward.Runs.Run(Change, [.. Others, IdaMoved]);

        (await ward.OverviewOf(Guro)).Should().Equal("Ida");
        (await ward.Runs.Get<SignInService>().ActAsync(before.Person, before.Id)).Value.Grants.Should().Equal(superUser);
    }

    private static async Task<(WardOfIda Ward, Position Before)> Announced()
    {
        WardOfIda ward = await OpenAsync();
        await Announce(ward, Ida);
        return (ward, await ward.Runs.PositionOf(Ida));
    }

    private static async Task Announce(WardOfIda ward, params PositionText[] lines)
    {
        PlannedMove[] moves = await Task.WhenAll(lines.Select(async line => new PlannedMove(await ward.Id(line), "1002")));
        (await ward.Runs.Get<AnnouncedMoveService>().RegisterAsync(await Operator(ward), [.. moves], Change)).IsAccepted.Should().BeTrue();
    }

    private static async Task<Actor> Operator(WardOfIda ward) => new((await ward.Runs.PersonOf(Berit)).Id, new ActingAs.Operator(), []);

    private static async Task<AnnouncedMove> MoveOf(WardOfIda ward, Position position) =>
        (await ward.Runs.Get<IRepository<PositionId, AnnouncedMove>>().FindAsync(position.Id))!;
}
