namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>A row of <c>position_sign_in</c>: when a position was last chosen at sign-in. Bookkeeping, without a version.</summary>
internal sealed record PositionSignInRecord(Guid PositionId, Instant At);
