using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

public class SafetyStopTests
{
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly Actor Operator = new(PersonId.From(new Guid(3, 0, 0, new byte[8])), new ActingAs.Operator(), []);

    /// <summary>Active positions, how many of them are in the file, the accepted share, and how many may end when it is stopped.</summary>
    public static TheoryData<int, int, int?, int?> Runs => new()
    {
        { 0, 3, null, null },       // The first file: nothing is active, so nothing can end.
        { 10, 5, null, null },      // A small region: five may always end, whatever their share.
        { 10, 4, null, 5 },
        { 200, 190, null, null },   // Exactly 5 %.
        { 200, 189, null, 10 },
        { 219, 209, null, null },   // 5 % of 219 is 10.95: ten may end.
        { 219, 208, null, 10 },
        { 10, 4, 60, null },        // An operator accepts 60 %.
        { 10, 4, 59, 5 },
        { 10, 6, 10, 1 },           // What is accepted for this run takes the place of the options, also where it is less.
        { 10, 1, 100, null },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    [Rule("ORG-16")]
    public async Task A_run_that_would_end_too_many_positions_changes_nothing(int active, int kept, int? accepted, int? most)
    {
        NightlyRuns runs = await Small();
        PositionText[] lines = [.. Enumerable.Range(0, Math.Max(active, kept)).Select(number => new PositionText($"{1000 + number}"))];
        if (active > 0)
        {
            await runs.Run(Monday, lines);
        }

        Result<ImportRun> result = await runs.Get<OrganisationImportService>().ImportPositionsAsync(
            Operator, NightlyRuns.FileOf(lines[..kept]), Monday, acceptedPercent: accepted);

        (await runs.Positions()).Count(position => position.IsActive).Should().Be(most is null ? kept : active);
        if (most is null)
        {
            result.Value.Endings.Should().Be(new ImportEndings(active, Math.Max(0, active - kept), accepted));
        }
        else
        {
            int ending = active - kept;
            result.Refusal.Should().Be(ImportRules.TooManyWouldEnd.Refuse(
                ("ending", ending), ("active", active), ("percent", (int)Math.Ceiling(100.0 * ending / active)), ("most", most)));
        }
    }

    [Fact]
    public async Task The_share_that_the_refusal_names_is_one_that_lets_the_run_through()
    {
        foreach (int kept in Enumerable.Range(1, 30))
        {
            NightlyRuns runs = await Small();
            PositionText[] lines = [.. Enumerable.Range(0, 37).Select(number => new PositionText($"{1000 + number}"))];
            await runs.Run(Monday, lines);
            OrganisationImportService import = runs.Get<OrganisationImportService>();

            Refusal refused = (await import.ImportPositionsAsync(Operator, NightlyRuns.FileOf(lines[..kept]), Monday)).Refusal;
            int percent = (int)refused.Arguments.Single(fact => fact.Name == "percent").Value!;

            (await import.ImportPositionsAsync(Operator, NightlyRuns.FileOf(lines[..kept]), Monday, acceptedPercent: percent - 1)).IsAccepted.Should().BeFalse();
            (await import.ImportPositionsAsync(Operator, NightlyRuns.FileOf(lines[..kept]), Monday, acceptedPercent: percent)).IsAccepted.Should().BeTrue();
        }
    }

    [Fact]
    [Rule("ORG-10", "ORG-14")]
    public async Task Who_moves_counts_as_ending_and_who_is_opened_again_in_the_same_run_does_not()
    {
        NightlyRuns runs = await new NightlyRuns(configure: options => (options.LargestShareOfEndings, options.EndingsAlwaysTaken) = (0.05, 0)).WithUnits();
        PositionText moving = new("7001"), returning = new("7002", End: "2026-03-02");
        await runs.Run(Monday, moving, returning);
        PositionText moved = moving with { CostCentre = "1002" }, returned = returning with { Start = "2026-03-04", End = "" };
        runs.Today = Monday.PlusDays(1);

        ImportPreview preview = (await runs.Get<OrganisationImportService>().PreviewPositionsAsync(
            NightlyRuns.Job, NightlyRuns.FileOf([moved, returned]), Monday.PlusDays(1))).Value;

        (preview.Report.Deactivated, preview.Report.Reopened, preview.Endings.Ending).Should().Be((2, 1, 1));
        preview.Positions.Should().ContainSingle().Which.Id.Should().Be((await runs.PositionOf(moving)).Id);
    }

    [Fact]
    [Rule("ORG-01")]
    public async Task A_run_that_would_close_too_many_units_changes_nothing_unless_an_operator_accepts_it()
    {
        NightlyRuns runs = await new NightlyRuns(configure: options => (options.LargestShareOfEndings, options.EndingsAlwaysTaken) = (0.05, 1)).WithUnits();
        UnitText[] fewer = [.. UnitText.TwoTrusts.Where(unit => unit.Number is not "1001")];
        OrganisationImportService import = runs.Get<OrganisationImportService>();

        Result<ImportRun> stopped = await import.ImportUnitsAsync(Operator, NightlyRuns.FileOf(fewer), Monday);

        stopped.Refusal.Should().Be(ImportRules.TooManyWouldClose.Refuse(("ending", 2), ("active", 7), ("percent", 29), ("most", 1)));
        (await runs.Units()).Should().OnlyContain(unit => !unit.IsClosed);
        (await import.ImportUnitsAsync(Operator, NightlyRuns.FileOf(fewer), Monday, acceptedPercent: 29)).Value.Endings.AcceptedPercent.Should().Be(29);
        (await runs.Units()).Count(unit => unit.IsClosed).Should().Be(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task An_accepted_share_is_1_to_100_percent(int percent)
    {
        NightlyRuns runs = await Small();

        (await runs.Get<OrganisationImportService>().ImportPositionsAsync(Operator, NightlyRuns.FileOf([new PositionText()]), Monday, acceptedPercent: percent))
            .Refusal.Should().Be(ImportRules.AcceptedShareOutOfRange.Refuse(("percent", percent)));
    }

    [Fact]
    [Rule("ORG-16")]
    public async Task The_nightly_job_accepts_nothing()
    {
        NightlyRuns runs = await Small();
        OrganisationImportService import = runs.Get<OrganisationImportService>();

        (await import.ImportPositionsAsync(NightlyRuns.Job, NightlyRuns.FileOf([new PositionText()]), Monday, acceptedPercent: 50))
            .Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await import.ImportUnitsAsync(NightlyRuns.Job, NightlyRuns.FileOf(UnitText.TwoTrusts), Monday, acceptedPercent: 50))
            .Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
    }

    /// <summary>With the safety stop as hosts have it by default.</summary>
    private static Task<NightlyRuns> Small() => new NightlyRuns(configure: options => options.LargestShareOfEndings = new CompetenceOptions().LargestShareOfEndings).WithUnits();
}
