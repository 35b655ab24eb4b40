namespace Competence.Organisation.Import;

/// <summary>An import run as lists show it.</summary>
/// <param name="Id">The run.</param>
/// <param name="Kind">Which file.</param>
/// <param name="Date">The date it is a run of.</param>
/// <param name="State">How far it has come.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="StartedBy">Who began it; none for a job.</param>
/// <param name="Job">The job that began it, when no person did.</param>
/// <param name="FinishedAt">When it was done; none while it is not.</param>
/// <param name="Lines">How many lines the file has.</param>
/// <param name="Created">How many came.</param>
/// <param name="Changed">How many changed.</param>
/// <param name="Deactivated">How many were deactivated or closed.</param>
/// <param name="Reopened">How many were opened again.</param>
/// <param name="RejectedLines">How many lines were not taken.</param>
public sealed record ImportRunRow(
    ImportRunId Id, ImportKind Kind, LocalDate Date, ImportRunState State, Instant StartedAt, PersonId? StartedBy, string? Job, Instant? FinishedAt,
    int Lines, int Created, int Changed, int Deactivated, int Reopened, int RejectedLines);
