namespace Competence.Organisation.Import;

/// <summary>Decides what a line means for its position: the rules of creation, continuation, end and reopening in one place.</summary>
/// <param name="calendar">From when to when positions are active.</param>
/// <param name="run">The date of the run.</param>
internal sealed class PositionOutcomes(EmploymentCalendar calendar, LocalDate run)
{
    /// <summary>What a line that was not there before, or that changed, or whose position might be opened again, means.</summary>
    /// <param name="stored">The position, if it is stored.</param>
    /// <param name="line">What the line says.</param>
    /// <param name="adjacent">The employments that follow each other.</param>
    public PositionOutcome OfRead(StoredPosition? stored, PositionLine line, AdjacentEmployments adjacent)
    {
        bool isLineOver = calendar.IsOver(line.Employment.End, line.Employment.Occupation, run) || adjacent.IsFollowed(line.Identity, line.Employment.End, stored is { IsActive: true });
        bool isOpen = calendar.CreatedBy(line.Employment.Start, line.Registered) <= run && !isLineOver && !adjacent.MustWait(line.Identity, line.Employment.Start);
        if (stored is null)
        {
            return isOpen ? PositionOutcome.Created : PositionOutcome.Skipped;
        }

        if (!stored.IsActive)
        {
            return isOpen && !IsCutShort(stored, line) ? PositionOutcome.Reopened : PositionOutcome.Kept;
        }

        if (!BeginsAfterGap(stored, line))
        {
            return isLineOver && !stored.IsHeld(run) ? PositionOutcome.Deactivated : PositionOutcome.Followed;
        }

        // A gap (ORG-14): the old employment runs to its end, then the new one is a later record of the same position.
        return !IsOver(stored, adjacent) ? PositionOutcome.Kept
            : isOpen ? PositionOutcome.DeactivatedAndReopened
            : stored.IsHeld(run) ? PositionOutcome.Kept
            : PositionOutcome.DeactivatedBeforeGap;
    }

    /// <summary>What an unchanged line of a position means, that needs no reading: <see cref="NeedsReading"/> is false for it.</summary>
    public PositionOutcome OfUnchanged(StoredPosition stored, PositionId? leader, AdjacentEmployments adjacent) =>
        !stored.IsActive ? PositionOutcome.Kept
        : IsOver(stored, adjacent) && !stored.IsHeld(run) ? PositionOutcome.Deactivated
        : leader == stored.Leader ? PositionOutcome.Kept
        : PositionOutcome.Followed;

    /// <summary>Whether the line must be read as a whole: its bytes changed, or the deactivated position may be opened again.</summary>
    public bool NeedsReading(StoredPosition? stored, long fingerprint) =>
        stored is null || stored.Fingerprint != fingerprint
        || (!stored.IsActive && !calendar.IsOver(stored.End, stored.Occupation, run));

    /// <summary>Whether the stored employment of a position is over, by its end or by the one that follows it at once (ORG-26).</summary>
    public bool IsOver(StoredPosition stored, AdjacentEmployments adjacent) =>
        calendar.IsOver(stored.End, stored.Occupation, run) || adjacent.IsFollowed(stored.Identity, stored.End, stored.IsActive);

    /// <summary>Whether the employment of a line is another than the stored one and begins after a gap (ORG-14).</summary>
    public static bool BeginsAfterGap(StoredPosition stored, PositionLine line) => stored.End is { } end && line.Employment.Start > end.PlusDays(1);

    /// <summary>Whether the position has the terms of the line afterwards.</summary>
    public static bool Takes(PositionOutcome outcome) => outcome
        is PositionOutcome.Created or PositionOutcome.Followed or PositionOutcome.Reopened
        or PositionOutcome.Deactivated or PositionOutcome.DeactivatedAndReopened;

    /// <summary>Whether somebody ended by hand what the line only gives days of grace after its end: the master data has no employment to open again (ORG-88, ORG-92).</summary>
    private bool IsCutShort(StoredPosition stored, PositionLine line) =>
        stored.IsDeactivatedByHand && calendar.OutlivesItsEnd(line.Employment.End, line.Employment.Occupation, run);
}
