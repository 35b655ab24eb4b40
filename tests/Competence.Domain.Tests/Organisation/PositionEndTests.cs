using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

public class PositionEndTests
{
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly PositionText Ida = new();
    private static readonly PositionText Other = new("7002", "Lars", "Vik", "", CostCentre: "1002");

    [Fact]
    [Rule("ORG-15", "ORG-23")]
    public async Task The_first_run_after_the_end_date_deactivates_the_position_keeps_its_data_and_says_so()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        PositionText ending = Ida with { End = "2026-03-06" };
        await runs.Run(Monday, ending);
        Position before = await runs.PositionOf(ending);

        (await runs.Run(Monday.PlusDays(4), ending)).Unchanged.Should().Be(1);
        ImportReport report = await runs.Run(Monday.PlusDays(7), ending);

        report.Should().Be(new ImportReport(Monday.PlusDays(7), 1, 0, 0, Deactivated: 1, 0, 0, 0, 0, []));
        Position after = before with { IsActive = false, DeactivatedOn = Monday.PlusDays(7), Version = 2 };
        (await runs.PositionOf(ending)).Should().Be(after);
        runs.Endings.Told.Should().Equal((after, Monday.PlusDays(7)));
        (await runs.PersonOf(ending)).Version.Should().Be(1);
    }

    [Fact]
    [Rule("ORG-23")]
    public async Task Who_leaves_a_cost_centre_that_is_closed_is_deactivated_and_who_stays_is_followed_but_nobody_is_opened_there()
    {
        PositionText per = Ida with { ObjectId = "7003" };
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida, per, Other);
        (await runs.ImportUnits(Monday, UnitText.TwoTrusts.Where(unit => unit.Number != "1001"))).IsAccepted.Should().BeTrue();

        ImportReport report = await runs.Run(Monday.PlusDays(7), Ida with { End = "2026-03-06" }, per with { Title = "Head nurse" }, Other);

        (report.Rejected.Length, report.Deactivated, report.Changed).Should().Be((0, 1, 1));
        (await runs.PositionOf(Ida)).IsActive.Should().BeFalse();
        ImportReport later = await runs.Run(Monday.PlusDays(8), Ida with { Start = "2026-03-10" }, per with { Title = "Head nurse" }, Other);
        later.Rejected.Single().Reason.Rule.Should().Be(ImportRules.CostCentreUnknown);
        (await runs.PositionOf(Ida)).IsActive.Should().BeFalse();
    }

    [Fact]
    [Rule("ORG-24", "ORG-25")]
    public async Task A_resident_in_part_1_stays_30_days_longer()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        PositionText ending = Ida with { End = "2026-03-02", Occupation = "part-one-resident" };
        await runs.Run(Monday, ending);

        (await runs.Run(new LocalDate(2026, 4, 1), ending)).Deactivated.Should().Be(0);
        (await runs.Run(new LocalDate(2026, 4, 2), ending)).Deactivated.Should().Be(1);
    }

    [Fact]
    [Rule("ORG-24", "ORG-25")]
    public async Task A_resident_in_part_1_keeps_the_30_days_though_the_master_data_drops_the_ended_employment()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        PositionText ending = Ida with { End = "2026-03-02", Occupation = "part-one-resident" };
        await runs.Run(Monday, ending, Other);

        (await runs.Run(Monday.PlusDays(1), Other)).Deactivated.Should().Be(0);
        (await runs.Run(new LocalDate(2026, 4, 1), Other)).Deactivated.Should().Be(0);
        (await runs.Run(new LocalDate(2026, 4, 2), Other)).Deactivated.Should().Be(1);
    }

    [Theory]
    [InlineData("2026-03-03", "part-one-resident")]
    [InlineData("", "part-one-resident")]
    [InlineData("2026-03-03", "resident")]
    [Rule("ORG-24")]
    public async Task An_employment_that_is_gone_before_its_end_ends_at_once(string end, string occupation)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida with { End = end, Occupation = occupation }, Other);

        (await runs.Run(Monday.PlusDays(1), Other)).Deactivated.Should().Be(1);
    }

    [Fact]
    [Rule("ORG-38")]
    public async Task A_position_that_is_gone_from_the_file_is_deactivated_and_reopened_when_it_is_back()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida, Other);
        Position first = await runs.PositionOf(Ida);

        (await runs.Run(Monday.PlusDays(1), Other)).Should().Be(new ImportReport(Monday.PlusDays(1), 1, 0, 0, Deactivated: 1, 0, Unchanged: 1, 0, 0, []));
        ImportReport back = await runs.Run(Monday.PlusDays(2), Ida, Other);

        back.Should().Be(new ImportReport(Monday.PlusDays(2), 2, 0, 0, 0, Reopened: 1, Unchanged: 1, 0, 0, []));
        (await runs.PositionOf(Ida)).Should().Be(first with { Version = 3 });
        runs.Endings.Told.Select(told => told.Position.Id).Should().Equal(first.Id);
    }

    [Fact]
    [Rule("ORG-14")]
    public async Task After_a_gap_the_same_position_is_reopened_with_the_later_terms()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida with { End = "2026-03-02" }, Other);
        Position first = await runs.PositionOf(Ida);
        await runs.Run(Monday.PlusDays(1), Ida with { End = "2026-03-02" }, Other);

        PositionText later = Ida with { Start = "2026-06-01", Registered = "2026-03-10", Title = "Head nurse" };
        (await runs.Run(new LocalDate(2026, 5, 1), later, Other)).Unchanged.Should().Be(2);
        (await runs.Run(new LocalDate(2026, 5, 4), later, Other)).Reopened.Should().Be(1);

        Position again = await runs.PositionOf(Ida);
        again.Should().Be(first with { Title = "Head nurse", Start = new LocalDate(2026, 6, 1), End = null, Version = 4 });
        runs.Endings.Told.Should().ContainSingle();
    }

    [Fact]
    [Rule("ORG-14", "ORG-38")]
    public async Task A_later_employment_after_a_gap_does_not_keep_the_old_one_alive()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida with { End = "2026-03-04" }, Other);
        PositionText later = Ida with { Start = "2026-03-06", Registered = "2026-02-01" };

        ImportReport running = await runs.Run(Monday.PlusDays(2), later, Other);
        (running.Unchanged, (await runs.PositionOf(Ida)).End).Should().Be((2, new LocalDate(2026, 3, 4)));

        ImportReport over = await runs.Run(Monday.PlusDays(3), later, Other);
        (over.Deactivated, over.Reopened, over.Unchanged).Should().Be((1, 1, 1));
        Position position = await runs.PositionOf(Ida);
        (position.IsActive, position.Start, position.End).Should().Be((true, new LocalDate(2026, 3, 6), null));
        runs.Endings.Told.Should().ContainSingle().Which.Position.IsActive.Should().BeFalse();
    }

    [Fact]
    [Rule("ORG-14")]
    public async Task A_later_employment_whose_time_has_not_come_leaves_the_position_deactivated()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida with { End = "2026-03-04" }, Other);
        PositionText later = Ida with { Start = "2026-09-01", Registered = "2026-02-01" };

        ImportReport over = await runs.Run(Monday.PlusDays(3), later, Other);

        (over.Deactivated, over.Reopened).Should().Be((1, 0));
        (await runs.PositionOf(Ida)).End.Should().Be(new LocalDate(2026, 3, 4));
        (await runs.Run(new LocalDate(2026, 8, 3), later, Other)).Reopened.Should().Be(1);
    }

    [Fact]
    [Rule("ORG-13")]
    public async Task An_adjacent_employment_that_comes_with_the_run_that_would_deactivate_continues_the_position()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida with { End = "2026-03-03" });

        ImportReport report = await runs.Run(Monday.PlusDays(2), Ida with { Start = "2026-03-04" });

        (report.Changed, report.Deactivated, report.Reopened).Should().Be((1, 0, 0));
        (await runs.PositionOf(Ida)).IsActive.Should().BeTrue();
    }

    [Fact]
    [Rule("ORG-23")]
    public async Task An_end_date_that_is_set_back_deactivates_the_position_in_the_same_run()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida);

        ImportReport report = await runs.Run(Monday.PlusDays(4), Ida with { End = "2026-03-03" });

        (report.Deactivated, report.Changed).Should().Be((1, 0));
        (await runs.PositionOf(Ida)).End.Should().Be(new LocalDate(2026, 3, 3));
        (await runs.Run(Monday.PlusDays(7), Ida with { End = "2026-03-03" })).Unchanged.Should().Be(1);
    }

    [Fact]
    [Rule("ORG-21", "ORG-23")]
    public async Task An_employment_that_ended_before_it_was_ever_here_is_passed_over()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        (await runs.Run(Monday, Ida with { End = "2026-02-27" })).Skipped.Should().Be(1);

        (await runs.Positions()).Should().BeEmpty();
    }
}
