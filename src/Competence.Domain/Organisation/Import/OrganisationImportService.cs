using Competence.Organisation.Identities;

namespace Competence.Organisation.Import;

/// <summary>Takes the nightly files of the HR master data: units first, then positions with their persons (ORG-16, ORG-18). Announced moves take effect here (ORG-80).</summary>
/// <remarks>
/// <para>
/// The whole file is read and checked first: a broken file changes nothing. <see cref="CompetenceOptions.LargestShareOfRejectedLines"/> says how many
/// wrong lines break it, <see cref="CompetenceOptions.LargestShareOfEndings"/> how much it may end.
/// </para>
/// <para>
/// What it changes is stored in commits of <see cref="CompetenceOptions.LargestImportBatch"/> positions, as one run with one report. A run that
/// is interrupted between two of them goes on when the same file is imported for the same date again; nothing is done twice. It can
/// always be repeated: what is stored already is not written again.
/// </para>
/// </remarks>
/// <param name="organisation">Reads the organisation as it is stored.</param>
/// <param name="positions">Finds positions.</param>
/// <param name="people">Finds persons.</param>
/// <param name="runs">Finds runs.</param>
/// <param name="runRows">Lists runs.</param>
/// <param name="endings">What other parts do when positions end (ORG-38).</param>
/// <param name="rotating">Tells a preview how many plans would continue when residents rotate (ORG-44).</param>
/// <param name="returns">What other parts do when positions come back (ORG-92).</param>
/// <param name="protection">Protects national identity numbers.</param>
/// <param name="factory">Begins units of work.</param>
/// <param name="ids">Where new identifiers come from.</param>
/// <param name="clock">The clock.</param>
/// <param name="options">The options.</param>
public sealed partial class OrganisationImportService(
    IStoredOrganisation organisation,
    IRepository<PositionId, Position> positions,
    IRepository<PersonId, Person> people,
    IRepository<ImportRunId, ImportRun> runs,
    IRowSource<ImportRunRow> runRows,
    IEnumerable<IPositionEndings> endings,
    IRotatingPlans rotating,
    IEnumerable<IPositionReturns> returns,
    INationalIdentityProtection protection,
    IUnitOfWorkFactory factory,
    IIdSource ids,
    BusinessClock clock,
    CompetenceOptions options)
{
    private readonly ImportCalendar _runDays = ImportCalendar.Of(options);

    /// <summary>Imports the units file: creates, renames, moves, reclassifies, closes and reopens units (ORG-01 to ORG-03). One commit.</summary>
    /// <param name="actor">The nightly job or an operator.</param>
    /// <param name="source">The file.</param>
    /// <param name="run">The date of the run: one of the calendar, not after today.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="acceptedPercent">The share of the open units that this run may close, 1 to 100: an operator's word, kept with the report. The options decide where there is none.</param>
    /// <param name="cancellationToken">Stops the run; nothing is stored.</param>
    /// <returns>The finished run with its report.</returns>
    public async ValueTask<Result<ImportRun>> ImportUnitsAsync(
        Actor actor, IImportSource<UnitColumn> source, LocalDate run, IProgress<ImportProgress>? progress = null, int? acceptedPercent = null,
        CancellationToken cancellationToken = default)
    {
        Moment moment = clock.Read();
        if (!(await ReadUnitsAsync(actor, source, run, moment, progress, acceptedPercent, cancellationToken)).TryPickValue(out ReadUnits? read, out Refusal? refusal))
        {
            return refusal;
        }

        ImportRunBook book = await ImportRunBook.OpenAsync(runs, runRows, ImportKind.Units, run, read.File.Fingerprint, cancellationToken);
        if (SafetyStop.Of(ImportKind.Units, read.Endings, options) is { } stop)
        {
            return stop;
        }

        IUnitOfWork work = factory.Begin();
        UnitStaging staging = Stage(read.Import, work, moment);
        book.Start(work, Started(actor, ImportKind.Units, run, read.File, read.Endings, staging.Counts.Done, moment));
        return await StoreAsync(book, work, actor, staging.Counts, isLast: true, cancellationToken);
    }

    /// <summary>Imports the positions file: persons, positions, leaders, ends and reopenings (ORG-08 to ORG-28).</summary>
    /// <param name="actor">The nightly job or an operator.</param>
    /// <param name="source">The file.</param>
    /// <param name="run">The date of the run: one of the calendar, not after today.</param>
    /// <param name="progress">Told how far it has come, after each commit too.</param>
    /// <param name="acceptedPercent">The share of the active positions that this run may end, 1 to 100: an operator's word, kept with the report. The options decide where there is none.</param>
    /// <param name="cancellationToken">Stops the run, between two commits at the latest; the same file goes on with it.</param>
    /// <returns>
    /// The finished run, whose report counts all of it, also what was done before it was interrupted; <see cref="GeneralRules.StorageConflict"/> when
    /// somebody else changed in the meantime what was decided from: the same file goes on with the run. What the file does not decide, such as a
    /// leader set by hand, may change.
    /// </returns>
    public async ValueTask<Result<ImportRun>> ImportPositionsAsync(
        Actor actor, IImportSource<PositionColumn> source, LocalDate run, IProgress<ImportProgress>? progress = null, int? acceptedPercent = null,
        CancellationToken cancellationToken = default)
    {
        Moment moment = clock.Read();
        if (!(await ReadPositionsAsync(actor, source, run, moment, progress, acceptedPercent, cancellationToken)).TryPickValue(out ReadPositions? read, out Refusal? refusal))
        {
            return refusal;
        }

        ImportRunBook book = await ImportRunBook.OpenAsync(runs, runRows, ImportKind.Positions, run, read.File.Fingerprint, cancellationToken);
        if (!book.IsResumed && SafetyStop.Of(ImportKind.Positions, read.Endings, options) is { } stop)
        {
            return stop;
        }

        Result<ImportRun> stored = ImportRules.RunIsOver.Refuse();
        for (int number = 0; number < read.Run.Batches.Length; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int place = number;
            stored = await CommitRetry.RunAsync(() => TakeAsync(actor, read, place, book, moment with { Today = run }, cancellationToken));
            if (!stored.TryPickValue(out ImportRun? advanced, out Refusal? conflict))
            {
                return conflict;
            }

            progress?.Report(new ImportProgress(advanced.File.Lines, advanced.Counts.Done, advanced.Decided));
        }

        return stored;
    }

    private ImportRunEvent.Started Started(
        Actor actor, ImportKind kind, LocalDate run, ImportedFile file, ImportEndings ending, int decided, Moment moment)
    {
        EventOrigin origin = EventOrigin.Of(actor, moment.Now);
        return new ImportRunEvent.Started(ids.Next<ImportRunId>(moment.Now), kind, run, file, ending, decided, moment.Now, origin.By, origin.Job);
    }
}
