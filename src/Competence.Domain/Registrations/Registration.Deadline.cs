using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial record Registration
{
    /// <summary>Sets a deadline, in place of any earlier one; it changes no status (PRG-76, PRG-78).</summary>
    /// <param name="requirement">The definition.</param>
    /// <param name="on">The last day in time: today or later (FOL-24).</param>
    /// <param name="today">The day.</param>
    /// <returns>The event; refused when the definition is archived (REQ-93) or in no active plan of the person, and for a day that has passed.</returns>
    public Result<RegistrationEvent.DeadlineSet> SetDeadline(Requirement requirement, LocalDate on, LocalDate today) =>
        RefuseDeadline(requirement) is { } refusal ? refusal
            : on < today ? RegistrationRules.DeadlinePassed.Refuse(("on", on))
            : new RegistrationEvent.DeadlineSet(on, IsNear: on < new StatusDay(today).SoonUntil);

    /// <summary>Removes the deadline (PRG-75).</summary>
    /// <param name="requirement">The definition.</param>
    /// <returns>The event; refused when there is none, when the definition is archived or when it is in no active plan of the person.</returns>
    public Result<RegistrationEvent.DeadlineRemoved> RemoveDeadline(Requirement requirement) =>
        RefuseDeadline(requirement) is { } refusal ? refusal
            : Deadline is null ? RegistrationRules.NoDeadline.Refuse()
            : new RegistrationEvent.DeadlineRemoved();

    private Refusal? RefuseDeadline(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return requirement.IsArchived ? RegistrationRules.Archived.Refuse()
            : Standing.ActivePlans == 0 ? RegistrationRules.NotAssigned.Refuse()
            : null;
    }
}
