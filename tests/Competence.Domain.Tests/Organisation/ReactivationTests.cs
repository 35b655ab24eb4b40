using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

/// <summary>Positions that are taken out again or deactivated by hand, through the runs that follow.</summary>
public class ReactivationTests
{
    private static readonly Actor Operator = new(default, new ActingAs.Operator(), []);
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly LocalDate Tuesday = Monday.PlusDays(1);
    private static readonly PositionText Ida = new();
    private static readonly PositionText Other = new("7002", "Lars", "Vik", "", CostCentre: "1002");

    [Theory]
    [InlineData("employee", "2024-05-13", "2024-05-14", "2024-05-14", "2024-05-15")]
    [InlineData("employee", "2024-05-13", "2024-05-24", "2024-05-26", "2024-05-27")]
    [InlineData("part-one-resident", "2024-08-31", "2024-10-01", "2024-10-31", "2024-11-01")]
    [Rule("ORG-85", "ORG-86", "ORG-87", "ORG-88")]
    public async Task A_reactivated_position_is_active_until_the_day_of_the_rulebooks_table(
        string occupation, string end, string reactivated, string lastDay, string deactivatedBy)
    {
        foreach (bool isInFile in new[] { true, false })
        {
            PositionText ended = Ida with { Occupation = occupation, End = end, Start = "2023-01-01" };
            PositionText[] file = isInFile ? [ended, Other] : [Other];
            NightlyRuns runs = await new NightlyRuns().WithUnits();
            await runs.Run(new LocalDate(2024, 5, 1), ended, Other);
            (await runs.Run(Day(reactivated), file)).Deactivated.Should().Be(1);

            Position back = (await ReactivateAsync(runs, ended)).Value;

            (back.IsActive, back.ActiveUntil).Should().Be((true, Day(lastDay)));
            for (LocalDate day = Day(reactivated).PlusDays(1); day < Day(deactivatedBy); day = day.PlusDays(1))
            {
                if (ImportCalendar.MondayToFriday.HasRun(day))
                {
                    (await runs.Run(day, file)).Deactivated.Should().Be(0);
                }
            }

            (await runs.PositionOf(ended)).IsActive.Should().BeTrue();
            (await runs.Run(Day(deactivatedBy), file)).Deactivated.Should().Be(1);
            Position after = await runs.PositionOf(ended);
            (after.IsActive, after.ActiveUntil, after.DeactivatedOn).Should().Be((false, null, Day(deactivatedBy)));
        }
    }

    [Fact]
    [Rule("ORG-88")]
    public async Task A_reactivated_resident_in_part_1_who_is_deactivated_by_hand_stays_deactivated()
    {
        PositionText ended = Ida with { Occupation = "part-one-resident", End = "2026-01-16" };
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(new LocalDate(2026, 1, 12), ended);
        await runs.Run(Monday, ended);
        await ReactivateAsync(runs, ended);

        runs.Today = Tuesday;
        (await DeactivateAsync(runs, ended)).Value.IsActive.Should().BeFalse();

        await runs.Run(Tuesday.PlusDays(1), ended);
        (await runs.PositionOf(ended)).IsActive.Should().BeFalse();
    }

    [Theory]
    [InlineData("2026-02-20", false)]
    [InlineData("2026-02-27", false)]
    [InlineData("2026-03-04", true)]
    [InlineData("", true)]
    [Rule("ORG-24", "ORG-88", "ORG-92")]
    public async Task A_resident_in_part_1_who_is_deactivated_by_hand_in_the_30_days_after_the_employment_is_opened_again_by_a_prolonged_one_only(
        string end, bool isReopened)
    {
        PositionText ended = Ida with { Occupation = "part-one-resident", End = "2026-02-20" };
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(new LocalDate(2026, 2, 16), ended);
        await runs.Run(Monday, ended);
        (await DeactivateAsync(runs, ended)).Value.IsActive.Should().BeFalse();

        (await runs.Run(Tuesday, ended with { End = end })).Reopened.Should().Be(isReopened ? 1 : 0);

        (await runs.PositionOf(ended)).IsActive.Should().Be(isReopened);
        (await runs.Run(Tuesday.PlusDays(1), ended with { End = end })).Unchanged.Should().Be(1);
        (await runs.PositionOf(ended)).IsActive.Should().Be(isReopened);
    }

    [Fact]
    [Rule("ORG-92")]
    public async Task A_position_of_the_master_data_that_was_deactivated_by_hand_is_opened_again_by_the_next_run()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida);

        Position off = (await DeactivateAsync(runs, Ida)).Value;
        (off.IsActive, off.IsDeactivatedByHand, off.DeactivatedOn).Should().Be((false, true, Monday));
        runs.Endings.Told.Should().Equal((off, Monday));
        (await runs.Run(Tuesday, Ida)).Reopened.Should().Be(1);

        Position on = await runs.PositionOf(Ida);
        (on.IsActive, on.IsDeactivatedByHand, on.DeactivatedOn, on.ActiveUntil).Should().Be((true, false, null, null));
        (await runs.Run(Tuesday.PlusDays(1), Ida)).Unchanged.Should().Be(1);
    }

    [Theory]
    [InlineData("", "2024-01-01", true)]
    [InlineData("", "2026-03-02", true)]
    [InlineData("2026-05-31", "2026-06-01", true)]
    [InlineData("2026-05-29", "2026-06-01", false)]
    [InlineData("", "2026-06-01", false)]
    [Rule("ORG-14", "ORG-92")]
    public async Task Only_the_employment_that_was_cut_off_by_hand_brings_back_what_the_cut_put_away(string end, string start, bool isReturned)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida with { End = end }, Other);
        PositionId ida = (await DeactivateAsync(runs, Ida)).Value.Id;
        (await runs.Run(Tuesday, Other)).Reopened.Should().Be(0);

        (await runs.Run(new LocalDate(2026, 6, 1), Ida with { Start = start }, Other)).Reopened.Should().Be(1);

        runs.Returns.Told.Should().Equal(isReturned ? [ida] : []);
    }

    [Fact]
    [Rule("ORG-14", "ORG-88")]
    public async Task A_later_employment_takes_the_place_of_a_reactivated_one_when_its_time_has_come_and_not_earlier()
    {
        PositionText ended = Ida with { Occupation = "part-one-resident", End = "2026-01-16" };
        PositionText later = ended with { Start = "2026-03-04", End = "", Registered = "2026-03-03" };
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(new LocalDate(2026, 1, 12), ended);
        await runs.Run(Monday, ended);
        await ReactivateAsync(runs, ended);

        (await runs.Run(Tuesday, later)).Unchanged.Should().Be(1);
        ImportReport report = await runs.Run(Tuesday.PlusDays(1), later);

        (report.Deactivated, report.Reopened).Should().Be((1, 1));
        Position position = await runs.PositionOf(Ida);
        (position.IsActive, position.Start, position.ActiveUntil).Should().Be((true, new LocalDate(2026, 3, 4), null));
    }

    [Fact]
    [Rule("ORG-86")]
    public async Task A_position_that_the_master_data_has_again_stays_after_its_reactivation()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida with { End = "2026-03-02" });
        await runs.Run(Tuesday, Ida with { End = "2026-03-02" });
        await ReactivateAsync(runs, Ida);

        (await runs.Run(Tuesday.PlusDays(1), Ida with { End = "2026-12-31" })).Deactivated.Should().Be(0);
        (await runs.Run(Tuesday.PlusDays(2), Ida with { End = "2026-12-31" })).Deactivated.Should().Be(0);

        (await runs.PositionOf(Ida)).IsActive.Should().BeTrue();
    }

    [Fact]
    [Rule("ORG-85", "ORG-92")]
    public async Task Only_what_is_deactivated_is_reactivated_and_only_what_is_active_is_deactivated()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida);
        PositionId id = (await runs.PositionOf(Ida)).Id;

        (await ReactivateAsync(runs, Ida)).Refusal.Should().Be(PositionRules.IsActive.Refuse(("position", id)));
        await DeactivateAsync(runs, Ida);
        (await DeactivateAsync(runs, Ida)).Refusal.Should().Be(PositionRules.IsDeactivated.Refuse(("position", id)));
    }

    [Theory]
    [InlineData("", "", "general.not-found")]
    [InlineData("", "T2", "general.not-found")]
    [InlineData("T1", "", "access.denied")]
    [InlineData("1002", "1002", "general.not-found")]
    [InlineData("T2", "T2", "general.not-found")]
    [InlineData("T1", "T2", "access.denied")]
    [InlineData("T1", "T1 until yesterday", "access.denied")]
    [InlineData("T1", "T1", "")]
    [InlineData("1001", "1001", "")]
    [Rule("ACC-71")]
    public async Task Only_a_trust_admin_with_the_add_on_for_the_position_reactivates_and_deactivates(string admin, string addOn, string refused)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida, Other);
        ImmutableArray<RoleGrant> grants = [.. await GrantsAsync(runs, Role.TrustAdmin, admin), .. await GrantsAsync(runs, Role.Reactivator, addOn)];
        Position other = await runs.PositionOf(Other);
        Actor actor = new(other.Person, new ActingAs.Position(other.Id, other.Unit), grants);
        PositionId ida = (await runs.PositionOf(Ida)).Id;

        Result<Position> off = await runs.Get<ReactivationService>().DeactivateAsync(actor, ida);
        CodeOf(off).Should().Be(refused);
        await DeactivateAsync(runs, Ida);
        CodeOf(await runs.Get<ReactivationService>().ReactivateAsync(actor, ida)).Should().Be(refused);
        CodeOf(await runs.Get<ReactivationService>().ReactivateAsync(actor, default)).Should().Be("general.not-found");

        static string CodeOf(Result<Position> result) => result.Match(_ => "", refusal => refusal.Code);
    }

    private static async Task<RoleGrant[]> GrantsAsync(NightlyRuns runs, Role role, string unit)
    {
        if (unit.Length == 0)
        {
            return [];
        }

        string[] parts = unit.Split(' ');
        UnitId id = (await runs.Unit(parts[0] == "T2" ? "T2" : "T1", parts[0])).Id;
        return [new RoleGrant(role, new RoleScope.OfUnit(id), Monday.PlusDays(-9), parts.Length > 1 ? Monday.PlusDays(-1) : null)];
    }

    private static async Task<Result<Position>> ReactivateAsync(NightlyRuns runs, PositionText line) =>
        await runs.Get<ReactivationService>().ReactivateAsync(Operator, (await runs.PositionOf(line)).Id);

    private static async Task<Result<Position>> DeactivateAsync(NightlyRuns runs, PositionText line) =>
        await runs.Get<ReactivationService>().DeactivateAsync(Operator, (await runs.PositionOf(line)).Id);

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
