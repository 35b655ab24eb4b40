namespace Competence.EntityFrameworkCore.Storage;

/// <summary>A row of <c>outbox</c>: an event of the history that is not handed on, numbered in the order of the commits.</summary>
internal sealed record OutboxRecord(long Sequence, Guid EventId, Guid PersonId, Instant At);
