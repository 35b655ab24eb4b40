using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial record Registration
{
    /// <summary>
    /// Resets what was done, whatever its state, so that it is done again after an absence as if it were new: in every plan, with the deadline kept (ABS-11, PRG-88).
    /// </summary>
    /// <param name="requirement">The definition.</param>
    /// <returns>
    /// The event; refused when the definition is archived (REQ-93), not flagged for recertification or coupled to a course
    /// (ABS-03, ABS-13).
    /// </returns>
    public static Result<RegistrationEvent.ResetAfterAbsence> ResetAfterAbsence(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return requirement.IsArchived ? RegistrationRules.Archived.Refuse()
            : !requirement.Content.IsRecertifiable ? RegistrationRules.NotRecertifiable.Refuse()
            : new RegistrationEvent.ResetAfterAbsence();
    }
}
