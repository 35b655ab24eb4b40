using Competence.Registrations;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>A row of <c>sign_request</c>: a repetition that somebody was asked to sign, written from the saved registration.</summary>
internal sealed record SignRequestRecord(
    Guid PersonId,
    Guid RequirementId,
    Guid RepetitionId,
    Guid SignerId,
    SignRequestState State,
    LocalDate PerformedOn,
    Guid? SentFromId,
    Instant ChangedAt);
