namespace Competence.Requirements;

public sealed partial record Requirement
{
    private const string ReasonField = "reason";

    /// <summary>Decides whether it can be archived, for good (REQ-92, REQ-93). It acts at once and is no part of a draft (REQ-67).</summary>
    /// <param name="by">Who archives it.</param>
    /// <param name="reason">Why; mandatory.</param>
    /// <param name="today">The day.</param>
    /// <returns>The event; <see cref="RequirementRules.Archived"/>, <see cref="RequirementRules.BeingReset"/>, <see cref="GeneralRules.TextMissing"/> or <see cref="GeneralRules.TextTooLong"/>.</returns>
    public Result<RequirementEvent.Archived> Archive(PersonId by, string reason, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(reason);
        string given = reason.Trim();
        return IsArchived ? RequirementRules.Archived.Refuse()
            : RunningReset is not null ? RequirementRules.BeingReset.Refuse()
            : given.Length == 0 ? GeneralRules.TextMissing.Refuse(("field", ReasonField))
            : given.Length > LongestReason ? GeneralRules.TextTooLong.Refuse(("field", ReasonField), ("most", LongestReason))
            : new RequirementEvent.Archived(today, by, given);
    }
}
