namespace Competence.Organisation.Import;

/// <summary>One import run: one file for one date, taken in one commit or in several, with the report that it leaves.</summary>
/// <param name="Id">The run.</param>
/// <param name="Kind">Which file.</param>
/// <param name="Date">The date it is a run of.</param>
/// <param name="State">How far it has come.</param>
/// <param name="File">What was read.</param>
/// <param name="Endings">What the safety stop judged.</param>
/// <param name="Decided">How many positions or units it has to look into.</param>
/// <param name="Counts">What it did so far.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="StartedBy">Who began it; none for a job.</param>
/// <param name="Job">The job that began it, when no person did.</param>
/// <param name="FinishedAt">When it was done; none while it is not.</param>
/// <param name="SupersededBy">The run that took its place, if one did.</param>
/// <param name="Version">How many events made it.</param>
public sealed partial record ImportRun(
    ImportRunId Id,
    ImportKind Kind,
    LocalDate Date,
    ImportRunState State,
    ImportedFile File,
    ImportEndings Endings,
    int Decided,
    ImportCounts Counts,
    Instant StartedAt,
    PersonId? StartedBy,
    string? Job,
    Instant? FinishedAt,
    ImportRunId? SupersededBy,
    long Version) : IAggregate
{
    /// <summary>The kind of subject that a run is.</summary>
    public const string SubjectKind = "import-run";

    /// <inheritdoc/>
    public Subject Subject => new(SubjectKind, Id.Value);

    /// <summary>What the run did so far, over all its commits.</summary>
    public ImportReport ToReport() => ImportReport.Of(Date, File, Counts);

    /// <summary>Whether the same file, imported for the same date, goes on with this run.</summary>
    /// <param name="date">The date.</param>
    /// <param name="fingerprint">The fingerprint of the file.</param>
    public bool GoesOnWith(LocalDate date, long fingerprint) =>
        State == ImportRunState.Started && Date == date && File.Fingerprint == fingerprint;

    /// <summary>Decides that a part of the file is taken.</summary>
    /// <param name="counts">What that part did.</param>
    public Result<ImportRunEvent.Advanced> Advance(ImportCounts counts) =>
        State == ImportRunState.Started ? new ImportRunEvent.Advanced(counts) : ImportRules.RunIsOver.Refuse();

    /// <summary>Decides that the whole file is taken.</summary>
    /// <param name="now">The moment.</param>
    public Result<ImportRunEvent.Finished> Finish(Instant now) =>
        State == ImportRunState.Started ? new ImportRunEvent.Finished(now) : ImportRules.RunIsOver.Refuse();

    /// <summary>Decides that another run takes the place of this one, which was interrupted.</summary>
    /// <param name="by">The other run.</param>
    public Result<ImportRunEvent.Superseded> Supersede(ImportRunId by) =>
        State == ImportRunState.Started ? new ImportRunEvent.Superseded(by) : ImportRules.RunIsOver.Refuse();
}
