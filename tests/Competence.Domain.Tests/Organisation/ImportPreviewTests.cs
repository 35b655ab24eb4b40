using Competence.Organisation;
using Competence.Organisation.Import;
using FsCheck;
using FsCheck.Fluent;
using static Competence.Domain.Tests.Organisation.ImportFiles;

namespace Competence.Domain.Tests.Organisation;

public class ImportPreviewTests
{
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly LocalDate Tuesday = Monday.PlusDays(1);
    private static readonly PositionText Ida = new();
    private static readonly PositionText Lars = new("7002", "Lars", "Vik", "", CostCentre: "1002", End: "2026-03-02");
    private static readonly PositionText Odd = new("7003", "Odd", "Ås", "", Title: "Doctor");

    [Fact]
    [Rule("ORG-16")]
    public void A_run_does_what_its_preview_said_and_the_preview_does_nothing() =>
        Prop.ForAll(Arb.From(Files()), Arb.From(Gen.Choose(1, 6)), (files, batch) =>
        {
            NightlyRuns runs = After(files[..^1], batch);
            LocalDate day = DayOf(files.Length - 1);
            runs.Today = day;
            string before = Picture(runs);
            int commits = runs.Commits.Count;
            HashSet<PositionId> active = ActiveOf(runs);

            ImportPreview preview = Done(Preview(runs, files[^1], day)).Value;

            Picture(runs).Should().Be(before);
            runs.Commits.Should().HaveCount(commits);
            Done(runs.Run(day, files[^1])).Should().Be(preview.Report);
            preview.Positions.Select(position => position.Id).Should().BeEquivalentTo(active.Except(ActiveOf(runs)));
            preview.Endings.Should().Be(new ImportEndings(active.Count, preview.Positions.Length, null));
        }).QuickCheckThrowOnFailure();

    [Fact]
    [Rule("ORG-23")]
    public async Task A_preview_names_who_would_end_where_and_why()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida, Lars, Odd);
        runs.Today = Tuesday;

        ImportPreview preview = (await Preview(runs, [Ida, Lars], Tuesday)).Value;

        Position odd = await runs.PositionOf(Odd), lars = await runs.PositionOf(Lars);
        preview.Positions.Should().Equal(
            new EndingPosition(odd.Id, odd.Person, "Odd Ås", "Doctor", odd.Unit, "1001 – First ward", EndingReason.GoneFromFile),
            new EndingPosition(lars.Id, lars.Person, "Lars Vik", "Nurse", lars.Unit, "1002 – Second ward", EndingReason.EmploymentOver));
        preview.Report.Should().Be(new ImportReport(Tuesday, 2, 0, 0, Deactivated: 2, 0, Unchanged: 1, 0, 0, []));
        (await runs.PositionOf(Odd)).IsActive.Should().BeTrue();
    }

    [Fact]
    [Rule("ORG-01")]
    public async Task A_preview_of_units_names_what_would_close()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        UnitText[] fewer = [.. UnitText.TwoTrusts.Where(unit => unit.Number is not "1001")];

        ImportPreview preview = (await runs.Get<OrganisationImportService>().PreviewUnitsAsync(NightlyRuns.Job, NightlyRuns.FileOf(fewer), Monday)).Value;

        preview.Units.Select(unit => unit.Name).Should().Equal("1001 – Far ward", "1001 – First ward");
        preview.Endings.Should().Be(new ImportEndings(7, 2, null));
        (await runs.Units()).Should().OnlyContain(unit => !unit.IsClosed);
        (await runs.ImportUnits(Monday, fewer)).Value.Should().Be(preview.Report);
        (await runs.Units()).Where(unit => unit.IsClosed).Select(unit => unit.Id).Should().BeEquivalentTo(preview.Units.Select(unit => unit.Id));
    }

    [Fact]
    public async Task A_preview_refuses_what_the_run_would_refuse_except_that_it_shows_what_the_safety_stop_stops()
    {
        NightlyRuns runs = await new NightlyRuns(configure: options => options.LargestShareOfEndings = 0.05).WithUnits();
        PositionText[] many = [.. Enumerable.Range(0, 10).Select(number => new PositionText($"{7000 + number}"))];
        await runs.Run(Monday, many);

        ImportPreview preview = (await Preview(runs, many[..4], Monday)).Value;

        preview.Stop.Should().Be((await runs.ImportPositions(Monday, many[..4])).Refusal);
        preview.Stop!.Rule.Should().Be(ImportRules.TooManyWouldEnd);
        preview.Positions.Should().HaveCount(6);
        (await Preview(runs, [], Monday)).Refusal.Rule.Should().Be(ImportRules.FileEmpty);
        (await Preview(runs, many, Monday.PlusDays(-1))).Refusal.Rule.Should().Be(ImportRules.NoRunThatDay);
    }

    private static async Task<Result<ImportPreview>> Preview(NightlyRuns runs, IEnumerable<PositionText> lines, LocalDate run) =>
        await runs.Get<OrganisationImportService>().PreviewPositionsAsync(NightlyRuns.Job, NightlyRuns.FileOf(lines), run);

    private static HashSet<PositionId> ActiveOf(NightlyRuns runs) =>
        [.. Done(runs.Positions()).Where(position => position.IsActive).Select(position => position.Id)];
}
