using Competence.EntityFrameworkCore.Storage;
using Competence.Organisation.Import;

namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>A row of <c>import_run</c>; what only the report of one run shows lies in its body.</summary>
internal sealed record ImportRunRecord(
    Guid Id,
    ImportKind Kind,
    LocalDate RunOn,
    ImportRunState State,
    Instant StartedAt,
    Guid? StartedById,
    string? Job,
    Instant? FinishedAt,
    int Lines,
    int Created,
    int Changed,
    int Deactivated,
    int Reopened,
    int RejectedLines,
    long Version,
    string Body) : IStateRecord<ImportRunRecord, ImportRun>, IIdentifiedRecord
{
    public static ImportRunRecord From(ImportRun state) => new(
        state.Id.Value, state.Kind, state.Date, state.State, state.StartedAt, state.StartedBy?.Value, state.Job, state.FinishedAt, state.File.Lines,
        state.Counts.Created, state.Counts.Changed, state.Counts.Deactivated, state.Counts.Reopened, state.File.RejectedLines, state.Version,
        StoreJson.Write(new ImportRunBody(
            state.File.Fingerprint, state.File.Skipped, state.File.Rejected, state.Endings, state.Decided, state.Counts.Touched, state.Counts.Done,
            state.SupersededBy, state.Counts.RotatedPlans)));

    public ImportRun ToState()
    {
        ImportRunBody body = StoreJson.Read<ImportRunBody>(Body);
        return new ImportRun(
            new ImportRunId(Id), Kind, RunOn, State, new ImportedFile(body.Fingerprint, Lines, body.Skipped, RejectedLines, body.Rejected), body.Endings,
            body.Decided, new ImportCounts(Created, Changed, Deactivated, Reopened, body.Touched, body.Done, body.RotatedPlans), StartedAt,
            StartedById is { } person ? new PersonId(person) : null, Job, FinishedAt, body.SupersededBy, Version);
    }
}
