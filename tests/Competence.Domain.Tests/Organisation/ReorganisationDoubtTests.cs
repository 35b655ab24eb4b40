using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using static Competence.Domain.Tests.Organisation.WardOfIda;

namespace Competence.Domain.Tests.Organisation;

/// <summary>
/// Announced moves and files that tell only half of them, or tell it late. Ida is announced to move from the first ward to the second on
/// Monday 9 March 2026.
/// </summary>
public class ReorganisationDoubtTests
{
    private static readonly LocalDate Change = Monday.PlusDays(7);
    private static readonly LocalDate Next = Change.PlusDays(1);
    private static readonly PositionText IdaMoved = Ida with { CostCentre = "1002", Start = "2026-03-09", Registered = "2026-02-16" };
    private static readonly PositionText IdaEnding = Ida with { End = "2026-03-08" };
    private static readonly PositionText LarsMoved = Lars with { CostCentre = "1002" };
    private static readonly ImmutableArray<PositionText> Others = Everybody.Remove(Ida);
    private static readonly UnitText[] ThreeWards = [.. UnitText.TwoTrusts, new("T1", "1003", "Third ward", "cost-centre", "1000")];

    [Fact]
    [Rule("ORG-75", "ORG-80")]
    public async Task A_move_away_from_a_cost_centre_that_is_closed_takes_effect_and_the_ended_line_is_not_complained_of()
    {
        (WardOfIda ward, Position before) = await Announced();
        ward.Runs.Today = Change;
        (await ward.Runs.ImportUnits(Change, UnitText.TwoTrusts.Where(unit => (unit.Trust, unit.Number) != ("T1", "1001")))).IsAccepted.Should().BeTrue();

        (await ward.Runs.Run(Change, [.. Others, IdaEnding, IdaMoved])).Rejected.Should().BeEmpty();

        (await ward.Id(IdaMoved)).Should().Be(before.Id);
        (await ward.Runs.Run(Next, [.. Others, IdaEnding, IdaMoved])).Rejected.Should().BeEmpty();
    }

    [Fact]
    [Rule("ORG-44", "ORG-78")]
    public async Task A_residents_position_that_is_carried_on_does_not_rotate_and_keeps_every_plan()
    {
        (WardOfIda ward, Position before) = await Announced();
        PositionText resident = Ida with { Occupation = "resident" };
        await ward.Runs.Run(Monday.PlusDays(1), [.. Others, resident]);
        AssignmentId goals = await ward.Runs.Give(resident, await ward.Runs.Plan("Læringsmål"));

        ImportReport report = await ward.Runs.Run(Change, [.. Others, IdaEnding with { Occupation = "resident" }, IdaMoved with { Occupation = "resident" }]);

        (report.Created, report.Deactivated, report.RotatedPlans).Should().Be((0, 0, 0));
        (await ward.Runs.Assignment(goals)).Should().Match<Assignment>(held => held.Position == before.Id && held.IsActive && held.Version == 1);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "2026-03-08")]
    [InlineData("Nurse", "2026-13-08")]
    [Rule("ORG-80", "ORG-81")]
    public async Task While_the_old_line_is_rejected_neither_a_move_nor_an_additional_position_is_made_of_the_new_one(string title, string end)
    {
        (WardOfIda ward, Position before) = await Announced();

        ImportReport report = await ward.Runs.Run(Change, [.. Others, Ida with { Title = title, End = end }, IdaMoved]);

        (report.Created, report.Changed, report.Deactivated, report.Skipped, report.Rejected.Length).Should().Be((0, 0, 0, 1, 1));
        (await ward.Runs.PositionOf(Ida)).Should().Be(before);
        await ward.Runs.Run(Next, [.. Others, IdaEnding, IdaMoved]);
        (await ward.Id(IdaMoved)).Should().Be(before.Id);
    }

    [Fact]
    [Rule("ORG-80", "ORG-81")]
    public async Task While_a_line_that_does_not_tell_whose_it_is_may_be_the_old_one_nothing_is_carried_on()
    {
        (WardOfIda ward, Position before) = await Announced();

        ImportReport report = await ward.Runs.Run(Change, [.. Others, Ida with { ObjectId = "" }, IdaMoved]);

        (report.Created, report.Changed, report.Deactivated, report.Skipped).Should().Be((0, 0, 0, 1));
        (await ward.Runs.PositionOf(Ida)).Should().Be(before);
        (await ward.Runs.Run(Next, [.. Everybody, IdaMoved])).Created.Should().Be(1, "the old one goes on: it was an additional position");
        (await ward.Runs.PositionOf(Ida)).Should().Be(before);
    }

    [Fact]
    [Rule("ORG-80")]
    public async Task A_line_that_does_not_tell_whose_it_is_does_not_keep_what_is_over_from_moving()
    {
        (WardOfIda ward, Position before) = await Announced();
        await ward.Runs.Run(Change.PlusDays(-3), [.. Others, IdaEnding]);

        await ward.Runs.Run(Change, [.. Others, Ida with { ObjectId = "" }, IdaMoved]);

        (await ward.Id(IdaMoved)).Should().Be(before.Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Rule("ORG-21", "ORG-80")]
    public async Task A_new_employment_that_is_registered_on_the_very_day_carries_the_position_on_the_next_day(bool isOldLineThere)
    {
        (WardOfIda ward, Position before) = await Announced();
        PositionText late = IdaMoved with { Registered = "2026-03-09" };
        PositionText[] file = isOldLineThere ? [.. Others, IdaEnding, late] : [.. Others, late];

        ImportReport report = await ward.Runs.Run(Change, file);

        (report.Created, report.Deactivated, report.Skipped).Should().Be((0, 0, 1));
        (await ward.Runs.PositionOf(Ida)).Should().Be(before);
        await ward.Runs.Run(Next, file);
        (await ward.Runs.PositionOf(late)).Should().Match<Position>(position => position.Id == before.Id && position.IsActive);
        ward.Runs.Endings.Told.Should().BeEmpty();
    }

    [Fact]
    [Rule("ORG-23", "ORG-80")]
    public async Task A_new_employment_that_is_far_away_keeps_nothing_alive()
    {
        (WardOfIda ward, Position before) = await Announced();

        (await ward.Runs.Run(Change, [.. Others, IdaMoved with { Start = "2026-06-01" }])).Deactivated.Should().Be(1);

        (await ward.Runs.PositionOf(Ida)).Should().Match<Position>(position => position.Id == before.Id && !position.IsActive);
    }

    [Fact]
    [Rule("ORG-80")]
    public async Task A_new_line_that_is_not_taken_leaves_the_old_position_untouched_also_when_its_ended_line_is_there()
    {
        (WardOfIda ward, Position before) = await Announced();

        (await ward.Runs.Run(Change, [.. Others, IdaEnding, IdaMoved with { Title = "" }])).Deactivated.Should().Be(0);

        (await ward.Runs.PositionOf(Ida)).Should().Be(before);
    }

    [Fact]
    [Rule("ORG-24", "ORG-78")]
    public async Task The_days_of_grace_of_a_resident_in_part_1_are_not_had_a_second_time_at_the_old_cost_centre()
    {
        (WardOfIda ward, Position before) = await Announced();
        PositionText[] file =
        [
            .. Others, IdaEnding with { Occupation = "part-one-resident" }, IdaMoved with { Occupation = "part-one-resident" },
        ];
        await ward.Runs.Run(Change, file);
        (await ward.Id(IdaMoved)).Should().Be(before.Id);

        ImportReport report = await ward.Runs.Run(Next, file);

        (report.Created, report.Skipped).Should().Be((0, 1));
    }

    [Fact]
    [Rule("ORG-28", "ORG-78")]
    public async Task A_team_keeps_its_leader_when_the_leader_s_next_move_is_announced_and_withdrawn()
    {
        WardOfIda ward = await OpenAsync();
        PositionId lars = await ward.Id(Lars);
        await Announce(ward, lars, "1002", Change);
        PositionText[] file = [.. Everybody.Remove(Lars), LarsMoved];
        await ward.Runs.Run(Change, file);

        await Announce(ward, lars, "1003", Change.PlusDays(30));
        (await ward.Runs.Run(Next, file)).Changed.Should().Be(0);
        (await ward.Runs.Get<AnnouncedMoveService>().WithdrawAsync(await Operator(ward), lars)).IsAccepted.Should().BeTrue();
        (await ward.Runs.Run(Next.PlusDays(1), file)).Changed.Should().Be(0);

        (await ward.Runs.PositionOf(Ida)).Leader.Should().Be(lars);
        (await ward.OverviewOf(LarsMoved)).Should().BeEquivalentTo("Ida", "Per");
    }

    [Fact]
    [Rule("ORG-28", "ORG-78")]
    public async Task Of_two_positions_that_moved_away_from_one_place_the_old_name_means_the_later_one()
    {
        WardOfIda ward = await OpenAsync();
        ward.Runs.Today = Change;
        (await ward.Runs.ImportUnits(Change, ThreeWards)).IsAccepted.Should().BeTrue();
        await Announce(ward, await ward.Id(Lars), "1002", Change);
        await ward.Runs.Run(Change, [.. Everybody.Remove(Lars), LarsMoved]);
        await ward.Runs.Run(Next, [.. Everybody, LarsMoved]);
        PositionId second = await ward.Id(Lars);
        await Announce(ward, second, "1003", Next.PlusDays(1));
        PositionText[] file = [.. Everybody.Remove(Lars), LarsMoved, Lars with { CostCentre = "1003" }];

        await ward.Runs.Run(Next.PlusDays(1), file);
        await ward.Runs.Run(Next.PlusDays(2), file);

        (await ward.Id(Lars with { CostCentre = "1003" })).Should().Be(second);
        (await ward.Runs.PositionOf(Ida)).Leader.Should().Be(second);
    }

    private static async Task<(WardOfIda Ward, Position Before)> Announced()
    {
        WardOfIda ward = await OpenAsync();
        Position ida = await ward.Runs.PositionOf(Ida);
        await Announce(ward, ida.Id, "1002", Change);
        return (ward, ida);
    }

    private static async Task Announce(WardOfIda ward, PositionId position, string costCentre, LocalDate on) =>
        (await ward.Runs.Get<AnnouncedMoveService>().RegisterAsync(await Operator(ward), [new PlannedMove(position, costCentre)], on)).IsAccepted.Should().BeTrue();

    private static async Task<Actor> Operator(WardOfIda ward) => new((await ward.Runs.PersonOf(Berit)).Id, new ActingAs.Operator(), []);
}
