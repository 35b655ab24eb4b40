namespace Competence.Organisation.Import;

/// <summary>From which line a position was last read.</summary>
/// <param name="Position">The position.</param>
/// <param name="Fingerprint">The fingerprint of the line.</param>
public readonly record struct RememberedLine(PositionId Position, long Fingerprint);
