namespace Competence.Organisation.Import;

/// <summary>What an import run must know of a position to see whether its line changes anything.</summary>
/// <param name="Id">The position.</param>
/// <param name="Person">Its person.</param>
/// <param name="Identity">Its identity; no two positions have the same one.</param>
/// <param name="Fingerprint">The fingerprint of the line it was last read from; 0 when it was never read from one.</param>
/// <param name="Occupation">What it is for competence management.</param>
/// <param name="Start">The first day of the employment.</param>
/// <param name="End">The last day of the employment; none while it is open-ended.</param>
/// <param name="Leader">The position of its leader in the master data, if any; whether one is set by hand does not matter here (DEP-29).</param>
/// <param name="IsActive">Whether it is active.</param>
public sealed record StoredPosition(
    PositionId Id,
    PersonId Person,
    PositionIdentity Identity,
    long Fingerprint,
    Occupation Occupation,
    LocalDate Start,
    LocalDate? End,
    PositionId? Leader,
    bool IsActive)
{
    /// <summary>The last day that it stays active whatever the master data says, after it was reactivated by hand; none otherwise.</summary>
    public LocalDate? ActiveUntil { get; init; }

    /// <summary>Whether it is deactivated and somebody did it, not the master data (ORG-92).</summary>
    public bool IsDeactivatedByHand { get; init; }

    /// <summary>Whether the run dated <paramref name="run"/> leaves it active though its employment is over: somebody reactivated it (ORG-88).</summary>
    internal bool IsHeld(LocalDate run) => ActiveUntil >= run;
}
