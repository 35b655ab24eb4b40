namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>A row of <c>person_revision</c>: how far the store has come with a person. Bookkeeping, without a version.</summary>
internal sealed record PersonRevisionRecord(Guid PersonId, long Revision);
