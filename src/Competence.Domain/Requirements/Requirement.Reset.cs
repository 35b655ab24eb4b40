namespace Competence.Requirements;

public sealed partial record Requirement
{
    /// <summary>The longest reason for a reset or for archiving, in characters.</summary>
    public const int LongestReason = 1000;

    /// <summary>
    /// Decides whether a reset for everybody can begin (REQ-73). It acts at once and is no part of a draft (REQ-67); until it is finished nothing
    /// is registered on the definition and nothing of it is published, so that what is left behind is started by nobody (REQ-74).
    /// </summary>
    /// <param name="reset">The identifier that the reset shall have.</param>
    /// <param name="reason">Why, for those who must do it again; trimmed.</param>
    /// <returns>
    /// The event; refused for an archived definition (REQ-93), one that is coupled to a course (REQ-45), one that nobody can have begun on because it
    /// was never published, while another reset goes on, and without a reason.
    /// </returns>
    public Result<RequirementEvent.ResetBegun> BeginReset(RequirementResetId reset, string reason) =>
          IsArchived ? RequirementRules.Archived.Refuse()
        : Published is null ? RequirementRules.NothingToReset.Refuse()
        : Published.IsCourseLinked ? RequirementRules.CourseLinkedNotReset.Refuse()
        : RunningReset is not null ? RequirementRules.BeingReset.Refuse()
        : string.IsNullOrWhiteSpace(reason) ? GeneralRules.TextMissing.Refuse(("field", ReasonField))
        : reason.Trim().Length > LongestReason ? GeneralRules.TextTooLong.Refuse(("field", ReasonField), ("most", LongestReason))
        : new RequirementEvent.ResetBegun(reset, reason.Trim());

    /// <summary>Decides that the reset which is under way has come through.</summary>
    /// <returns>The event; refused when no reset is under way.</returns>
    public Result<RequirementEvent.ResetFinished> FinishReset() =>
        RunningReset is { } reset ? new RequirementEvent.ResetFinished(reset) : RequirementRules.NotBeingReset.Refuse();
}
