using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Organisation.Import;

/// <content>What a run and its preview have in common: asking who may, reading the file, deciding.</content>
public sealed partial class OrganisationImportService
{
    private async ValueTask<Result<ReadUnits>> ReadUnitsAsync(
        Actor actor, IImportSource<UnitColumn> source, LocalDate run, Moment moment, IProgress<ImportProgress>? progress, int? acceptedPercent,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (Forbidden(actor, run, moment, acceptedPercent) is { } forbidden)
        {
            return forbidden;
        }

        UnitImport import = new(await organisation.UnitsAsync(cancellationToken).ToListAsync(cancellationToken));
        ImportFileReading reading = new(progress);
        if (await reading.ReadAsync(source, line => line.Fingerprint, (line, _) => import.Take(line), cancellationToken) is { } broken)
        {
            return broken;
        }

        import.RejectWhatDoesNotFit();
        ImmutableArray<RejectedLine> rejected = import.Rejected;
        return Distrusted(import.Lines, rejected) is { } distrusted
            ? distrusted
            : new ReadUnits(
                import, FileOf(reading, skipped: 0, rejected), new ImportEndings(import.Open, import.Gone().Length, acceptedPercent));
    }

    private async ValueTask<Result<ReadPositions>> ReadPositionsAsync(
        Actor actor, IImportSource<PositionColumn> source, LocalDate run, Moment moment, IProgress<ImportProgress>? progress, int? acceptedPercent,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (Forbidden(actor, run, moment, acceptedPercent) is { } forbidden)
        {
            return forbidden;
        }

        CostCentres costCentres = new();
        await foreach (OrganisationUnit unit in organisation.UnitsAsync(cancellationToken))
        {
            costCentres.Add(unit);
        }

        StoredPositions stored = await StoredPositions.ReadAsync(organisation.PositionsAsync(cancellationToken), cancellationToken);
        PositionImport import = new(stored, costCentres, new EmploymentCalendar(_runDays), run, protection);
        ImportFileReading reading = new(progress);
        if (await reading.ReadAsync(source, new LineFingerprints(protection).Of, import.Take, cancellationToken) is { } broken)
        {
            return broken;
        }

        if (import.Unprotected is { } unprotected)
        {
            return ImportRules.NationalIdentityUnprotected.Refuse(("line", unprotected));
        }

        import.Carry(await organisation.MovesAsync(cancellationToken).ToListAsync(cancellationToken));
        import.RejectUnknownLeaders();
        ImmutableArray<RejectedLine> rejected = import.Rejected;
        if (Distrusted(import.Lines, rejected) is { } distrusted)
        {
            return distrusted;
        }

        PositionRun decided = new(import, costCentres, positions, people, ids, moment.Now, options.LargestImportBatch);
        return new ReadPositions(
            import, decided, FileOf(reading, import.CountSkipped(), rejected), new ImportEndings(import.Active, decided.Ending.Length, acceptedPercent));
    }

    private static ImportedFile FileOf(ImportFileReading reading, int skipped, ImmutableArray<RejectedLine> rejected) => new(
        reading.Fingerprint, reading.Lines, skipped, rejected.Length, [.. rejected.Take(ImportedFile.MostRejectedKept).Select(KeptRejection.Of)]);

    private Refusal? Forbidden(Actor actor, LocalDate run, Moment moment, int? acceptedPercent) =>
        AccessPolicy.InGeneral(actor, AccessAction.OrganisationImport, moment.Today) is { } denied ? denied
        : acceptedPercent is not null && actor.As is ActingAs.Job ? GeneralRules.AccessDenied.Refuse(("action", AccessPolicy.SlugOf(AccessAction.OrganisationImport)))
        : acceptedPercent is < 1 or > 100 ? ImportRules.AcceptedShareOutOfRange.Refuse(("percent", acceptedPercent))
        : !_runDays.HasRun(run) ? ImportRules.NoRunThatDay.Refuse(("date", run))
        : run > moment.Today ? ImportRules.RunNotBeforeItsDate.Refuse(("date", run))
        : null;

    private Refusal? Distrusted(int lines, ImmutableArray<RejectedLine> rejected) =>
        rejected.Length <= lines * options.LargestShareOfRejectedLines
            ? null
            : ImportRules.TooManyRejected.Refuse(
                ("rejected", rejected.Length), ("lines", lines), ("line", rejected[0].Line), ("column", rejected[0].Column), ("reason", rejected[0].Reason.Code));

    private UnitStaging Stage(UnitImport import, IUnitOfWork work, Moment moment)
    {
        UnitStaging staging = new(work);
        staging.Stage(import, [.. import.Creations().Select(_ => ids.Next<UnitId>(moment.Now))]);
        return staging;
    }

    private sealed record ReadUnits(UnitImport Import, ImportedFile File, ImportEndings Endings);

    private sealed record ReadPositions(PositionImport Import, PositionRun Run, ImportedFile File, ImportEndings Endings);
}
