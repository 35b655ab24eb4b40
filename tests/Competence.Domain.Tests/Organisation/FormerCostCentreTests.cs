using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using static Competence.Domain.Tests.Organisation.WardOfIda;

namespace Competence.Domain.Tests.Organisation;

/// <summary>Lars is carried on twice, and the file goes on naming him as Ida's leader by where he was first.</summary>
public class FormerCostCentreTests
{
    private static readonly LocalDate Change = Monday.PlusDays(7);

    [Theory]
    [InlineData(AnnouncedMoveState.Waiting)]
    [InlineData(AnnouncedMoveState.Withdrawn)]
    [InlineData(AnnouncedMoveState.Done)]
    [Rule("ORG-28", "ORG-78")]
    public async Task A_changed_line_may_name_its_leader_by_where_the_leader_was_before_each_of_the_moves(AnnouncedMoveState second)
    {
        WardOfIda ward = await OpenAsync();
        LocalDate later = Change.PlusDays(1), last = Change.PlusDays(2);
        (await ward.Runs.ImportUnits(Monday, [.. UnitText.TwoTrusts, new UnitText("T1", "1003", "Third ward", "cost-centre", "1000")])).IsAccepted.Should().BeTrue();
        Position lars = await ward.Runs.PositionOf(Lars);
        AnnouncedMoveService moves = ward.Runs.Get<AnnouncedMoveService>();
        Actor operating = new((await ward.Runs.PersonOf(Berit)).Id, new ActingAs.Operator(), []);
        PositionText[] led = [Berit, Ida, Per, Guro, Far];
        (await moves.RegisterAsync(operating, [new PlannedMove(lars.Id, "1002")], Change)).IsAccepted.Should().BeTrue();
        await ward.Runs.Run(Change, [.. led, Lars with { CostCentre = "1002", Start = "2026-03-09" }]);

        (await moves.RegisterAsync(operating, [new PlannedMove(lars.Id, "1003")], later)).IsAccepted.Should().BeTrue();
        PositionText now = Lars with { CostCentre = second == AnnouncedMoveState.Done ? "1003" : "1002", Start = "2026-03-09" };
        if (second == AnnouncedMoveState.Withdrawn)
        {
            (await moves.WithdrawAsync(operating, lars.Id)).IsAccepted.Should().BeTrue();
        }

        await ward.Runs.Run(later, [.. led, now]);
        (await ward.Runs.Get<IRepository<PositionId, AnnouncedMove>>().FindAsync(lars.Id))!.State.Should().Be(second);
        ImportReport report = await ward.Runs.Run(last, [.. led.Select(line => line == Ida ? Ida with { Title = "Midwife" } : line), now]);

        (report.Changed, report.RejectedLines).Should().Be((1, 0));
        (await ward.Runs.PositionOf(Ida)).Should().Match<Position>(ida => ida.Leader == lars.Id && ida.Title == "Midwife");
    }

    [Fact]
    [Rule("ORG-28", "ORG-78")]
    public async Task A_cost_centre_that_two_positions_of_a_person_left_means_the_one_that_left_it_last()
    {
        WardOfIda ward = await OpenAsync();
        (await ward.Runs.ImportUnits(Monday, [.. UnitText.TwoTrusts, new UnitText("T1", "1003", "Third ward", "cost-centre", "1000")])).IsAccepted.Should().BeTrue();
        AnnouncedMoveService moves = ward.Runs.Get<AnnouncedMoveService>();
        Actor operating = new((await ward.Runs.PersonOf(Berit)).Id, new ActingAs.Operator(), []);
        PositionText[] led = [Berit, Ida, Per, Guro, Far];
        PositionText first = Lars with { CostCentre = "1002", Start = "2026-03-09" }, again = Lars with { Start = "2026-03-10" }, second = again with { CostCentre = "1003" };
        (await moves.RegisterAsync(operating, [new PlannedMove(await ward.Id(Lars), "1002")], Change)).IsAccepted.Should().BeTrue();
        await ward.Runs.Run(Change, [.. led, first]);
        await ward.Runs.Run(Change.PlusDays(1), [.. led, first, again]);
        PositionId latest = await ward.Id(again);
        (await moves.RegisterAsync(operating, [new PlannedMove(latest, "1003")], Change.PlusDays(2))).IsAccepted.Should().BeTrue();

        await ward.Runs.Run(Change.PlusDays(2), [.. led, first, second]);
        await ward.Runs.Run(Change.PlusDays(3), [.. led.Select(line => line == Ida ? Ida with { Title = "Midwife" } : line), first, second]);

        (await ward.Runs.PositionOf(Ida)).Leader.Should().Be(latest);
    }
}
