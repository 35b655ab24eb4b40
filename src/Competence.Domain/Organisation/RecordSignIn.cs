namespace Competence.Organisation;

/// <summary>Keeps when an own position was last chosen at sign-in (ORG-84). No version and no history: it is bookkeeping, and nobody's work on the person is in its way.</summary>
/// <param name="Position">The position, stored before.</param>
/// <param name="At">The moment; an earlier one than is kept changes nothing.</param>
public sealed record RecordSignIn(PositionId Position, Instant At) : ISetOperation;
