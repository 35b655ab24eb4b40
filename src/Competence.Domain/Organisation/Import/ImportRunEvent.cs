namespace Competence.Organisation.Import;

/// <summary>What happens to an import run. What it does to units, persons and positions stands in their own histories.</summary>
public abstract record ImportRunEvent : DomainEvent
{
    private ImportRunEvent()
    {
    }

    /// <summary>A file was read and checked, and its first part taken in the same commit.</summary>
    /// <param name="Id">The run.</param>
    /// <param name="Kind">Which file.</param>
    /// <param name="Date">The date it is a run of.</param>
    /// <param name="File">What was read.</param>
    /// <param name="Endings">What the safety stop judged, with the share that was accepted for this run.</param>
    /// <param name="Decided">How many positions or units it has to look into.</param>
    /// <param name="StartedAt">When.</param>
    /// <param name="StartedBy">Who answers for it; none for a job.</param>
    /// <param name="Job">The job that answers for it, when no person does.</param>
    public sealed record Started(
        ImportRunId Id, ImportKind Kind, LocalDate Date, ImportedFile File, ImportEndings Endings, int Decided, Instant StartedAt,
        PersonId? StartedBy, string? Job) : ImportRunEvent;

    /// <summary>A part of the file was taken, in the same commit.</summary>
    /// <param name="Counts">What that part did.</param>
    public sealed record Advanced(ImportCounts Counts) : ImportRunEvent;

    /// <summary>The last part of the file was taken, in the same commit.</summary>
    /// <param name="FinishedAt">When.</param>
    public sealed record Finished(Instant FinishedAt) : ImportRunEvent;

    /// <summary>The run was interrupted, and another file or date took its place.</summary>
    /// <param name="By">The run that did.</param>
    public sealed record Superseded(ImportRunId By) : ImportRunEvent;
}
