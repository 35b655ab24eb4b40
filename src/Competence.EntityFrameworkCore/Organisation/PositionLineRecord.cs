namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>A row of <c>position_line</c>: the fingerprint of the line that a position was last read from. Bookkeeping, without a version.</summary>
internal sealed record PositionLineRecord(Guid PositionId, long Fingerprint);
