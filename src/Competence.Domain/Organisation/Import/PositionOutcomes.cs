namespace Competence.Organisation.Import;

/// <summary>Decides what a line means for its position: the rules of creation, continuation, end and reopening in one place.</summary>
internal static class PositionOutcomes
{
    /// <summary>What a line that was not there before, or that changed, or whose position might be opened again, means.</summary>
    public static PositionOutcome OfRead(StoredPosition? stored, PositionLine line, LocalDate run)
    {
        bool isOpen = EmploymentCalendar.IsOpen(line.Employment, line.Registered, run);
        if (stored is null)
        {
            return isOpen ? PositionOutcome.Created : PositionOutcome.Skipped;
        }

        if (!stored.IsActive)
        {
            return isOpen ? PositionOutcome.Reopened : PositionOutcome.Kept;
        }

        if (stored.End is not { } end || line.Employment.Start <= end.PlusDays(1))
        {
            bool isOver = EmploymentCalendar.IsOver(line.Employment.End, line.Employment.Occupation, run) && !stored.IsHeld(run);
            return isOver ? PositionOutcome.Deactivated : PositionOutcome.Followed;
        }

        // A gap (ORG-14): the old employment runs to its end, then the new one is a later record of the same position.
        return stored.IsHeld(run) || !EmploymentCalendar.IsOver(stored.End, stored.Occupation, run) ? PositionOutcome.Kept
            : isOpen ? PositionOutcome.DeactivatedAndReopened
            : PositionOutcome.DeactivatedBeforeGap;
    }

    /// <summary>What an unchanged line of a position means, that needs no reading: <see cref="NeedsReading"/> is false for it.</summary>
    public static PositionOutcome OfUnchanged(StoredPosition stored, PositionId? leader, LocalDate run) =>
        !stored.IsActive ? PositionOutcome.Kept
        : EmploymentCalendar.IsOver(stored.End, stored.Occupation, run) && !stored.IsHeld(run) ? PositionOutcome.Deactivated
        : leader == stored.Leader ? PositionOutcome.Kept
        : PositionOutcome.Followed;

    /// <summary>Whether the line must be read as a whole: its bytes changed, or the deactivated position may be opened again.</summary>
    public static bool NeedsReading(StoredPosition? stored, long fingerprint, LocalDate run) =>
        stored is null || stored.Fingerprint != fingerprint
        || (!stored.IsActive && !EmploymentCalendar.IsOver(stored.End, stored.Occupation, run));

    /// <summary>Whether the position has the terms of the line afterwards.</summary>
    public static bool Takes(PositionOutcome outcome) => outcome
        is PositionOutcome.Created or PositionOutcome.Followed or PositionOutcome.Reopened
        or PositionOutcome.Deactivated or PositionOutcome.DeactivatedAndReopened;
}
