using Competence.Assignments;
using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

/// <summary>
/// A next employment in the same trust that begins the day after the one before: it is not here ahead of its time, and a resident in part 1 gets no
/// days of grace before it. Odd is a resident in part 1 at the first ward until Saturday 31 August 2024.
/// </summary>
public class AdjacentEmploymentTests
{
    private static readonly LocalDate Begin = new(2024, 7, 1), Monday = new(2024, 9, 2);
    private static readonly PositionText PartOne = new(
        "7003", "Odd", "Ås", "", Title: "Doctor", Occupation: "part-one-resident", Start: "2024-03-01", End: "2024-08-31", Registered: "2024-01-15");

    private static readonly PositionText Next = PartOne with { CostCentre = "1002", Occupation = "resident", Start = "2024-09-01", End = "", Registered = "2024-06-03" };
    private static readonly PositionText Lars = new("7002", "Lars", "Vik", "", CostCentre: "1002");

    [Theory]
    [InlineData("2024-08-31", "T1", "1002", "2024-09-01", false)]
    [InlineData("2024-08-31", "T1", "1002", "2024-09-02", true)]
    [InlineData("2024-08-31", "T1", "1002", "2024-08-31", true)]
    [InlineData("2024-08-31", "T2", "1001", "2024-09-01", true)]
    [InlineData("2024-08-30", "T1", "1002", "2024-09-01", true)]
    [InlineData("", "T1", "1002", "2024-09-01", true)]
    [Rule("ORG-19", "ORG-46", "ORG-48")]
    public async Task Only_what_begins_the_day_after_another_employment_in_the_trust_is_not_created_ahead(
        string oldEnd, string trust, string costCentre, string start, bool isAhead)
    {
        PositionText old = PartOne with { Occupation = "employee", End = oldEnd };
        PositionText next = Next with { Occupation = "employee", Trust = trust, CostCentre = costCentre, Start = start };
        NightlyRuns runs = await Begun(old);

        ImportReport early = await runs.Run(new LocalDate(2024, 8, 5), old, next, Lars);
        ImportReport onTime = await runs.Run(Monday, old, next, Lars);

        (early.Created, early.Skipped).Should().Be(isAhead ? (1, 0) : (0, 1));
        (onTime.Created, onTime.Deactivated).Should().Be((isAhead ? 0 : 1, oldEnd.Length > 0 ? 1 : 0));
    }

    [Fact]
    [Rule("ORG-46")]
    public async Task It_comes_in_the_run_that_ends_the_old_position_also_when_that_is_earlier_than_it_was_to_be()
    {
        NightlyRuns runs = await Begun(PartOne);
        (await runs.Run(new LocalDate(2024, 8, 5), PartOne, Next, Lars)).Skipped.Should().Be(1);

        ImportReport report = await runs.Run(new LocalDate(2024, 8, 6), Next, Lars);

        (report.Created, report.Deactivated).Should().Be((1, 1));
    }

    [Fact]
    [Rule("ORG-46")]
    public async Task Of_three_in_a_row_each_waits_for_the_one_before()
    {
        PositionText second = Next with { End = "2024-09-15" }, third = Next with { CostCentre = "1003", Start = "2024-09-16" };
        NightlyRuns runs = await Begun(PartOne);

        (await runs.Run(new LocalDate(2024, 8, 20), PartOne, second, third, Lars)).Skipped.Should().Be(2);
        (await runs.Run(Monday, PartOne, second, third, Lars)).Should().Match<ImportReport>(report => report.Created == 1 && report.Deactivated == 1 && report.Skipped == 1);
        (await runs.Run(new LocalDate(2024, 9, 16), PartOne, second, third, Lars)).Should().Match<ImportReport>(report => report.Created == 1 && report.Deactivated == 1);
    }

    [Fact]
    [Rule("ORG-46")]
    public async Task Both_unknown_until_now_the_second_waits_for_the_first()
    {
        NightlyRuns runs = await Begun();

        ImportReport report = await runs.Run(new LocalDate(2024, 8, 5), PartOne, Next, Lars);

        (report.Created, report.Skipped).Should().Be((1, 1));
        (await runs.PositionOf(PartOne)).IsActive.Should().BeTrue();
    }

    [Theory]
    [InlineData("T1", "1002", "2024-09-01", "resident", false)]
    [InlineData("T1", "1002", "2024-09-01", "employee", false)]
    [InlineData("T1", "1002", "2024-09-01", "part-one-resident", false)]
    [InlineData("T2", "1001", "2024-09-01", "resident", true)]
    [InlineData("T1", "1002", "2024-09-02", "resident", true)]
    [InlineData("T1", "1002", "2024-08-31", "resident", true)]
    [Rule("ORG-24", "ORG-26")]
    public async Task A_part_1_position_that_is_followed_at_once_in_the_trust_has_no_days_of_grace(
        string trust, string costCentre, string start, string occupation, bool hasDays)
    {
        PositionText next = Next with { Trust = trust, CostCentre = costCentre, Start = start, Occupation = occupation };
        NightlyRuns runs = await Begun(PartOne);
        AssignmentId goals = await runs.Give(PartOne, await runs.Plan("Felles kompetansemål"));
        await runs.Run(new LocalDate(2024, 8, 30), PartOne, next, Lars);

        ImportReport report = await runs.Run(Monday, PartOne, next, Lars);

        (report.Deactivated, report.RotatedPlans).Should().Be(hasDays ? (0, 0) : (1, 1));
        (await runs.Place(goals)).Should().Be(((hasDays ? PartOne : next).Identity(), null));

        // What has happened stays so on every later night, with the ended line in the file or without it.
        (await runs.Run(Monday.PlusDays(1), PartOne, next, Lars)).Unchanged.Should().Be(3);
        (await runs.Run(new LocalDate(2024, 9, 30), next, Lars)).Deactivated.Should().Be(0);
        (await runs.PositionOf(PartOne)).IsActive.Should().Be(hasDays);
        (await runs.Run(new LocalDate(2024, 10, 1), next, Lars)).Deactivated.Should().Be(hasDays ? 1 : 0);
    }

    [Fact]
    [Rule("ORG-26", "ORG-44")]
    public async Task The_days_of_grace_end_when_a_next_employment_is_known_and_the_plans_go_there()
    {
        PositionText late = Next with { Registered = "2024-09-10" };
        NightlyRuns runs = await Begun(PartOne);
        AssignmentId goals = await runs.Give(PartOne, await runs.Plan("Felles kompetansemål"));
        (await runs.Run(Monday, PartOne, Lars)).Deactivated.Should().Be(0);
        (await runs.Run(new LocalDate(2024, 9, 10), PartOne, late, Lars)).Should().Match<ImportReport>(report => report.Deactivated == 0 && report.Skipped == 1);

        ImportReport report = await runs.Run(new LocalDate(2024, 9, 11), PartOne, late, Lars);

        (report.Created, report.Deactivated, report.RotatedPlans).Should().Be((1, 1, 1));
        (report.Unchanged, (await runs.Place(goals)).On).Should().Be((1, late.Identity()));
    }

    [Fact]
    [Rule("ORG-26", "ORG-44")]
    public async Task A_part_1_employment_that_is_dropped_from_the_file_rotates_too()
    {
        NightlyRuns runs = await Begun(PartOne);
        AssignmentId goals = await runs.Give(PartOne, await runs.Plan("Felles kompetansemål"));

        runs.Today = Monday;
        ImportPreview preview = (await runs.Get<OrganisationImportService>().PreviewPositionsAsync(NightlyRuns.Job, NightlyRuns.FileOf([Next, Lars]), Monday)).Value;
        ImportReport report = await runs.Run(Monday, Next, Lars);

        preview.Positions.Single().Reason.Should().Be(EndingReason.EmploymentOver);
        (report.Created, report.Deactivated, report.RotatedPlans).Should().Be((1, 1, 1));
        (await runs.Place(goals)).On.Should().Be(Next.Identity());
    }

    [Fact]
    [Rule("ORG-26")]
    public async Task A_part_1_employment_that_is_dropped_has_no_days_of_grace_beside_a_next_one_that_came_while_its_end_was_not_known()
    {
        NightlyRuns runs = await Begun(PartOne with { End = "" });
        (await runs.Run(new LocalDate(2024, 8, 5), PartOne with { End = "" }, Next, Lars)).Created.Should().Be(1);
        await runs.Run(new LocalDate(2024, 8, 6), PartOne, Next, Lars);

        (await runs.Run(Monday, Next, Lars)).Deactivated.Should().Be(1);
    }

    [Fact]
    [Rule("ORG-26")]
    public async Task An_ended_part_1_line_that_is_new_makes_no_position_beside_the_next_one()
    {
        NightlyRuns runs = await Begun();

        ImportReport report = await runs.Run(new LocalDate(2024, 9, 10), PartOne, Next, Lars);

        (report.Created, report.Skipped).Should().Be((1, 1));
    }

    [Fact]
    [Rule("ORG-25", "ORG-26")]
    public async Task Days_of_grace_stay_while_the_next_line_is_wrong()
    {
        NightlyRuns runs = await Begun(PartOne);
        AssignmentId goals = await runs.Give(PartOne, await runs.Plan("Felles kompetansemål"));

        ImportReport wrong = await runs.Run(Monday, PartOne, Next with { CostCentre = "9999" }, Lars);
        ImportReport right = await runs.Run(Monday.PlusDays(1), PartOne, Next, Lars);

        (wrong.RejectedLines, wrong.Deactivated).Should().Be((1, 0));
        (right.Created, right.Deactivated, right.RotatedPlans).Should().Be((1, 1, 1));
        (await runs.Place(goals)).On.Should().Be(Next.Identity());
    }

    [Fact]
    [Rule("ORG-26", "ORG-88")]
    public async Task A_part_1_position_that_was_reactivated_by_hand_keeps_its_30_days_beside_the_next_one()
    {
        NightlyRuns runs = await Begun(PartOne);
        await runs.Run(Monday, PartOne, Next, Lars);
        Actor somebody = new((await runs.PersonOf(Lars)).Id, new ActingAs.Operator(), []);
        (await runs.Get<ReactivationService>().ReactivateAsync(somebody, (await runs.PositionOf(PartOne)).Id)).IsAccepted.Should().BeTrue();

        (await runs.Run(new LocalDate(2024, 10, 2), PartOne, Next, Lars)).Deactivated.Should().Be(0);
        (await runs.Run(new LocalDate(2024, 10, 3), PartOne, Next, Lars)).Deactivated.Should().Be(1);
    }

    [Fact]
    [Rule("ORG-46")]
    public async Task An_end_that_is_set_with_a_new_registration_makes_the_next_one_wait_at_once()
    {
        NightlyRuns runs = await Begun(PartOne with { End = "" });

        ImportReport report = await runs.Run(new LocalDate(2024, 8, 5), PartOne with { Registered = "2024-08-05" }, Next, Lars);

        (report.Changed, report.Created, report.Skipped).Should().Be((1, 0, 1));
    }

    [Fact]
    [Rule("ORG-46")]
    public async Task While_it_is_not_known_whether_the_old_employment_is_gone_the_next_one_waits()
    {
        NightlyRuns runs = await Begun(PartOne);

        ImportReport report = await runs.Run(new LocalDate(2024, 8, 5), Next with { ObjectId = "" }, Next, Lars);

        (report.RejectedLines, report.Created, report.Deactivated).Should().Be((1, 0, 0));
    }

    [Fact]
    [Rule("ORG-14", "ORG-44", "ORG-46")]
    public async Task A_later_employment_at_the_old_place_takes_its_turn_after_the_next_one_elsewhere()
    {
        PositionText old = PartOne with { Occupation = "resident" }, elsewhere = Next with { End = "2024-09-15" };
        PositionText back = old with { Start = "2024-09-16", End = "", Registered = "2024-06-03" };
        NightlyRuns runs = await Begun(old);
        AssignmentId goals = await runs.Give(old, await runs.Plan("Læringsmål"));

        (await runs.Run(new LocalDate(2024, 8, 20), back, elsewhere, Lars)).Should().Match<ImportReport>(report => report.Skipped == 1 && report.Unchanged == 2);
        (await runs.Run(Monday, back, elsewhere, Lars)).Should().Match<ImportReport>(
            report => report.Created == 1 && report.Deactivated == 1 && report.Reopened == 0 && report.RotatedPlans == 1);
        (await runs.Place(goals)).On.Should().Be(elsewhere.Identity());
        (await runs.Run(new LocalDate(2024, 9, 16), back, elsewhere, Lars)).Should().Match<ImportReport>(
            report => report.Reopened == 1 && report.Deactivated == 1 && report.RotatedPlans == 1);
        (await runs.Place(goals)).Should().Be((back.Identity(), null));
    }

    [Theory]
    [InlineData("part-one-resident", "2024-09-03", 4, true, true)]
    [InlineData("part-one-resident", "2024-09-03", 4, false, true)]
    [InlineData("part-one-resident", "", 10, false, false)]
    [InlineData("resident", "", 10, false, false)]
    [InlineData("employee", "2024-09-03", 5, true, false)]
    [InlineData("employee", "2024-09-03", 5, false, false)]
    [Rule("ORG-26")]
    public async Task A_part_1_position_that_was_followed_stays_ended_when_the_next_one_has_ended_too(
        string occupation, string end, int day, bool isInFile, bool isNextActive)
    {
        PositionText next = Next with { End = end, Occupation = occupation };
        NightlyRuns runs = await Begun(PartOne);
        await runs.Run(Monday, PartOne, next, Lars);
        for (LocalDate night = Monday.PlusDays(1); night < new LocalDate(2024, 9, day) && night.DayOfWeek <= IsoDayOfWeek.Friday; night = night.PlusDays(1))
        {
            await runs.Run(night, PartOne, next, Lars);
        }

        for (LocalDate night = new(2024, 9, day); night.DayOfWeek <= IsoDayOfWeek.Friday; night = night.PlusDays(1))
        {
            (await runs.Run(night, isInFile ? [PartOne, next, Lars] : [PartOne, Lars])).Reopened.Should().Be(0);
        }

        (await runs.PositionOf(PartOne)).IsActive.Should().BeFalse();
        (await runs.PositionOf(next)).IsActive.Should().Be(isNextActive);
    }

    [Fact]
    [Rule("ORG-24", "ORG-26")]
    public async Task A_next_employment_that_is_over_before_it_was_ever_opened_takes_no_days_of_grace_away()
    {
        PositionText old = PartOne with { Start = "2024-09-01", End = "2025-02-28", Registered = "2024-06-03" };
        PositionText weekend = Next with { Start = "2025-03-01", End = "2025-03-02", Occupation = "employee", Registered = "2025-02-03" };
        NightlyRuns runs = await Begun();
        await runs.Run(new LocalDate(2025, 2, 28), old, weekend, Lars);

        ImportReport monday = await runs.Run(new LocalDate(2025, 3, 3), old, weekend, Lars);
        ImportReport tuesday = await runs.Run(new LocalDate(2025, 3, 4), old, weekend, Lars);

        (monday.Created, monday.Skipped, monday.Deactivated, tuesday.Deactivated).Should().Be((0, 1, 0, 0));
        (await runs.PositionOf(old)).IsActive.Should().BeTrue();
        (await runs.Run(new LocalDate(2025, 3, 31), old, weekend, Lars)).Deactivated.Should().Be(1);
    }

    [Fact]
    [Rule("ORG-24", "ORG-26")]
    public async Task A_next_employment_that_was_withdrawn_before_it_began_takes_no_days_of_grace_away()
    {
        NightlyRuns runs = await Begun(PartOne with { End = "" });
        (await runs.Run(new LocalDate(2024, 8, 5), PartOne with { End = "" }, Next, Lars)).Created.Should().Be(1);
        (await runs.Run(new LocalDate(2024, 8, 20), PartOne, Lars)).Deactivated.Should().Be(1);

        (await runs.Run(Monday, PartOne, Lars)).Deactivated.Should().Be(0);
        (await runs.Run(Monday.PlusDays(1), PartOne, Lars)).Deactivated.Should().Be(0);
    }

    private static async Task<NightlyRuns> Begun(params PositionText[] lines)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        (await runs.ImportUnits(Begin, [.. UnitText.TwoTrusts, new("T1", "1003", "Third ward", "cost-centre", "1000")])).IsAccepted.Should().BeTrue();
        await runs.Run(Begin, [.. lines, Lars]);
        return runs;
    }
}
