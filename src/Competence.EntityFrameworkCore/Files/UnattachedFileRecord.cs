namespace Competence.EntityFrameworkCore.Files;

/// <summary>A row of <c>unattached_file</c>: a file that belongs to nothing. Bookkeeping, without a version.</summary>
internal sealed record UnattachedFileRecord(Guid FileId, Instant Since);
