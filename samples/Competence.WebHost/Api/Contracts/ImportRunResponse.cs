using Competence.Organisation.Import;

namespace Competence.WebHost.Api.Contracts;

/// <summary>An import run with the report that it left.</summary>
/// <param name="Id">The run.</param>
/// <param name="Kind">Which file.</param>
/// <param name="State">How far it has come.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="StartedBy">Who began it; none for a job.</param>
/// <param name="Job">The job that began it, when no person did.</param>
/// <param name="FinishedAt">When it was done; none while it is not.</param>
/// <param name="SupersededBy">The run that took its place, if one did.</param>
/// <param name="Decided">How many positions or units it has to look into.</param>
/// <param name="Done">How many of those are dealt with.</param>
/// <param name="Endings">What the safety stop judged.</param>
/// <param name="Report">What it did.</param>
internal sealed record ImportRunResponse(
    ImportRunId Id, ImportKind Kind, ImportRunState State, Instant StartedAt, PersonId? StartedBy, string? Job, Instant? FinishedAt,
    ImportRunId? SupersededBy, int Decided, int Done, ImportEndings Endings, ImportReportResponse Report)
{
    /// <summary>Writes a run.</summary>
    public static ImportRunResponse Of(ImportRun run) => new(
        run.Id, run.Kind, run.State, run.StartedAt, run.StartedBy, run.Job, run.FinishedAt, run.SupersededBy, run.Decided, run.Counts.Done, run.Endings,
        ImportReportResponse.Of(run.ToReport()));
}
