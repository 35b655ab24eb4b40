namespace Competence.Organisation;

/// <content>What is done to a position by hand, beside the master data.</content>
public sealed partial record Position
{
    /// <summary>Decides whether it can be taken out again by hand (ORG-85): only while it is deactivated.</summary>
    /// <param name="today">The day.</param>
    /// <param name="until">The last day that it stays active: <see cref="EmploymentCalendar.ReactivatedUntil"/>.</param>
    public Result<PositionEvent.ReactivatedByHand> ReactivateByHand(LocalDate today, LocalDate until) =>
        LentFrom is not null ? PositionRules.IsTemporary.Refuse(("position", Id))
        : IsActive ? PositionRules.IsActive.Refuse(("position", Id))
        : new PositionEvent.ReactivatedByHand(today, until);

    /// <summary>Decides whether it can be deactivated by hand (ORG-92): only while it is active.</summary>
    /// <param name="today">The day.</param>
    public Result<PositionEvent.DeactivatedByHand> DeactivateByHand(LocalDate today) =>
        LentFrom is not null ? PositionRules.IsTemporary.Refuse(("position", Id))
        : !IsActive ? PositionRules.IsDeactivated.Refuse(("position", Id))
        : new PositionEvent.DeactivatedByHand(today);
}
