namespace Competence.EntityFrameworkCore.Storage;

/// <summary>A row of <c>history</c>: one event with its envelope. A subject that belongs to no person lies under the identifier of all zeros.</summary>
internal sealed record HistoryRecord(
    Guid PersonId,
    Instant At,
    Guid Id,
    string SubjectKind,
    Guid SubjectId,
    long? Version,
    Audience Audience,
    Guid? ById,
    Guid? PositionId,
    Guid? OnBehalfOfId,
    string? Job,
    string Kind,
    string Body,
    Guid? DeputyForId);
