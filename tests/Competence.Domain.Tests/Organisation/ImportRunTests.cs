using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

/// <summary>What a run leaves, and who reads it.</summary>
public class ImportRunTests
{
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly PersonId Somebody = PersonId.From(new Guid(3, 0, 0, new byte[8]));
    private static readonly Actor Operator = new(Somebody, new ActingAs.Operator(), []);
    private static readonly ImportCounts Some = new(1, 2, 3, 4, 5, 6);

    [Fact]
    [Rule("ORG-16")]
    public async Task Every_run_leaves_its_report()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        PositionText wrong = new("7002", Start: "2026-02-30");
        await runs.Get<OrganisationImportService>().ImportPositionsAsync(Operator, NightlyRuns.FileOf([new PositionText(), wrong]), Monday, acceptedPercent: 7);
        await runs.ImportPositions(Monday, new PositionText());

        ImmutableArray<ImportRunRow> rows = (await runs.Get<ImportRunService>().ListAsync(Operator, new PageRequest(1, 10))).Value.Items;
        ImportRun first = (await runs.Get<ImportRunService>().FindAsync(Operator, rows[1].Id)).Value;

        rows.Select(row => (row.Kind, row.Date, row.State, row.StartedBy, row.Job, row.Lines, row.Created, row.RejectedLines)).Should().Equal(
            (ImportKind.Positions, Monday, ImportRunState.Finished, null, "nightly-import", 1, 0, 0),
            (ImportKind.Positions, Monday, ImportRunState.Finished, Somebody, null, 2, 1, 1),
            (ImportKind.Units, Monday.PlusWeeks(-520), ImportRunState.Finished, null, "nightly-import", 7, 7, 0));
        first.ToReport().Should().Be(new ImportReport(Monday, 2, Created: 1, 0, 0, 0, 0, 0, RejectedLines: 1,
            [new RejectedLine(3, "start", ImportRules.ValueNotDate.Refuse(("column", "start"), ("value", "2026-02-30")))]));
        first.Endings.Should().Be(new ImportEndings(0, 0, 7));
        (first.StartedAt, first.FinishedAt).Should().Be((rows[1].StartedAt, rows[1].FinishedAt));
    }

    [Fact]
    public async Task A_refused_run_leaves_nothing()
    {
        NightlyRuns runs = await new NightlyRuns(largestShareOfRejectedLines: 0).WithUnits();

        (await runs.ImportPositions(Monday, new PositionText(Start: "never"))).IsAccepted.Should().BeFalse();

        (await runs.Get<ImportRunService>().ListAsync(Operator, new PageRequest(1, 10))).Value.Items.Should().ContainSingle(row => row.Kind == ImportKind.Units);
    }

    [Fact]
    public async Task The_first_thousand_rejected_lines_are_kept_and_all_are_counted()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        ImportReport report = (await runs.ImportPositions(Monday, Enumerable.Range(0, 1003).Select(number => new PositionText($"{number}", Title: "")))).Value;

        (report.RejectedLines, report.Rejected.Length, report.Rejected[^1].Line).Should().Be((1003, 1000, 1001));
        (report.Lines, report.Unchanged).Should().Be((1003, 0));
    }

    [Fact]
    public void Every_reason_to_reject_a_line_is_kept_with_its_facts()
    {
        RejectedLine[] lines =
        [
            new(2, "", ImportRules.LineColumns.Refuse(("columns", 3), ("expected", 5))),
            new(3, "end", ImportRules.EndsBeforeStart.Refuse(("end", Monday), ("start", Monday.PlusDays(1)))),
            new(4, "parent", ImportRules.ParentOfLowerKind.Refuse(("parent", "1000"), ("kind", UnitKind.Department))),
            new(5, "title", ImportRules.ValueMissing.Refuse(("column", "title"))),
            new(6, "title", ImportRules.ValueMissing.Refuse(("column", null))),
        ];

        lines.Select(line => KeptRejection.Of(line).ToLine()).Should().Equal(lines);
    }

    [Fact]
    public void All_rules_that_reject_lines_are_known_by_their_codes_and_an_unknown_code_is_its_own_text()
    {
        Rule[] ofLines = [.. typeof(ImportRules).GetFields().Select(field => (Rule)field.GetValue(null)!)
            .Where(rule => rule.Kind == RefusalKind.Invalid && !rule.Code.StartsWith("import.file", StringComparison.Ordinal))];

        ofLines.Except([ImportRules.TooManyRejected, ImportRules.AcceptedShareOutOfRange]).Should().OnlyContain(rule => ImportRules.OfLine(rule.Code) == rule);
        ImportRules.OfLine("import.older").Text.Should().Be("import.older");
    }

    [Fact]
    public void A_run_that_is_over_goes_no_further()
    {
        ImportRun started = ImportRun.From(new ImportRunEvent.Started(
            ImportRunId.From(new Guid(1, 0, 0, new byte[8])), ImportKind.Positions, Monday, new ImportedFile(7, 10, 1, 0, []), new ImportEndings(9, 1, null),
            6, Instant.FromUtc(2026, 3, 2, 4, 0), null, "nightly-import"));
        ImportRun finished = started.Apply(started.Advance(Some).Value).Apply(started.Finish(Instant.FromUtc(2026, 3, 2, 4, 1)).Value);
        ImportRun superseded = started.Apply(started.Supersede(finished.Id).Value);

        foreach (ImportRun over in new[] { finished, superseded })
        {
            over.Advance(Some).Refusal.Rule.Should().Be(ImportRules.RunIsOver);
            over.Finish(default).Refusal.Rule.Should().Be(ImportRules.RunIsOver);
            over.Supersede(default).Refusal.Rule.Should().Be(ImportRules.RunIsOver);
            over.GoesOnWith(Monday, 7).Should().BeFalse();
        }

        finished.ToReport().Should().Be(new ImportReport(Monday, 10, 1, 2, 3, 4, Unchanged: 4, Skipped: 1, 0, []));
        (started.GoesOnWith(Monday, 7), started.GoesOnWith(Monday, 8), started.GoesOnWith(Monday.PlusDays(1), 7)).Should().Be((true, false, false));
    }

    public static TheoryData<string, bool> Actors => ImportAccessTests.Actors;

    [Theory]
    [MemberData(nameof(Actors))]
    [Rule("ORG-03")]
    public async Task Only_who_imports_previews_and_reads_reports(string who, bool may)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        Actor actor = ImportAccessTests.ActorOf(who);
        ImportRunService service = runs.Get<ImportRunService>();
        OrganisationImportService import = runs.Get<OrganisationImportService>();
        ImportRunId run = (await service.ListAsync(Operator, new PageRequest(1, 10))).Value.Items[0].Id;

        Refusal?[] refusals =
        [
            Refused(await service.ListAsync(actor)),
            Refused(await service.FindAsync(actor, run)),
            Refused(await import.PreviewUnitsAsync(actor, NightlyRuns.FileOf(UnitText.TwoTrusts), Monday)),
            Refused(await import.PreviewPositionsAsync(actor, NightlyRuns.FileOf([new PositionText()]), Monday)),
        ];

        refusals.Should().OnlyContain(refusal => may ? refusal == null : refusal!.Rule == GeneralRules.AccessDenied);
        if (may)
        {
            (await service.FindAsync(actor, default)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        }
    }

    private static Refusal? Refused<T>(Result<T> result)
        where T : notnull => result.Match(_ => (Refusal?)null, refusal => refusal);
}
