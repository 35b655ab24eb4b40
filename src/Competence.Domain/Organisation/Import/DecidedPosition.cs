namespace Competence.Organisation.Import;

/// <summary>What is to happen to a stored position.</summary>
/// <param name="Stored">The position as it is stored.</param>
/// <param name="Outcome">What is to happen.</param>
/// <param name="Line">Its line; none when it is gone from the file.</param>
/// <param name="Leader">The leader's position that the line gives; as stored when there is no line.</param>
/// <param name="Move">The announced move by which it is carried on, if one takes effect; then <paramref name="Stored"/> has the identity after it.</param>
internal sealed record DecidedPosition(StoredPosition Stored, PositionOutcome Outcome, FoundLine? Line, PositionId? Leader, CarriedMove? Move = null);
