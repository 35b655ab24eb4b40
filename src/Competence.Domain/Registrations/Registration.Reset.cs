using Competence.Registrations.Resets;
using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial record Registration
{
    /// <summary>Whether nothing was done on it, or nothing is left of what was; a deadline may be set.</summary>
    public bool IsBlank => State == RegistrationState.NotStarted && !IsRenewal && FulfilledOn is null && Repetitions.IsEmpty && Ticked.IsEmpty && Attachments.IsEmpty;

    /// <summary>
    /// Resets what was done, whatever its state, so that it is done again after an absence as if it were new: in every plan, with the deadline kept (ABS-11, PRG-88).
    /// </summary>
    /// <param name="requirement">The definition.</param>
    /// <param name="today">The day.</param>
    /// <returns>
    /// The event; refused when the definition is archived (REQ-93), not flagged for recertification or coupled to a course
    /// (ABS-03, ABS-13).
    /// </returns>
    public static Result<RegistrationEvent.ResetAfterAbsence> ResetAfterAbsence(Requirement requirement, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return requirement.IsArchived ? RegistrationRules.Archived.Refuse()
            : !requirement.Content.IsRecertifiable ? RegistrationRules.NotRecertifiable.Refuse()
            : new RegistrationEvent.ResetAfterAbsence(today);
    }

    /// <summary>Resets what was done, whatever its state, because the definition is reset for everybody (REQ-73): in every plan, with the deadline kept (REQ-75).</summary>
    /// <param name="requirement">The definition.</param>
    /// <param name="reset">The reset that is under way.</param>
    /// <returns>The event; refused when the definition is archived (REQ-93), and when it is another reset or none that is under way.</returns>
    public static Result<RegistrationEvent.ResetForEverybody> ResetForEverybody(Requirement requirement, RequirementReset reset)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        ArgumentNullException.ThrowIfNull(reset);
        return requirement.IsArchived ? RegistrationRules.Archived.Refuse()
            : requirement.RunningReset != reset.Id ? RequirementRules.NotBeingReset.Refuse()
            : new RegistrationEvent.ResetForEverybody(reset.Id, reset.BegunOn, reset.Reason);
    }

    private Registration Reset(LocalDate on) => Blank(Key) with
    {
        Deadline = Deadline,
        Standing = Standing,
        EarlierAttachments = AllAttachments,
        ResetOn = ResetOn > on ? ResetOn : on,
        Version = Version + 1,
    };
}
