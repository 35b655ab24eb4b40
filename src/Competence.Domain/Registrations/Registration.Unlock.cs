using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial record Registration
{
    /// <summary>Opens a fulfilled or sent registration for change; the status stays (PRG-12).</summary>
    /// <param name="requirement">The definition.</param>
    /// <returns>The event, or a refusal of <see cref="RegistrationRules"/>.</returns>
    public Result<RegistrationEvent.Unlocked> Unlock(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return requirement.IsArchived ? RegistrationRules.Archived.Refuse()
            : requirement.Content.IsCourseLinked && State == RegistrationState.Fulfilled ? RegistrationRules.ComesFromCourse.Refuse()
            : State is not (RegistrationState.Fulfilled or RegistrationState.AwaitingSignature) ? RegistrationRules.NothingToUnlock.Refuse()
            : IsUnlocked ? RegistrationRules.AlreadyUnlocked.Refuse()
            : new RegistrationEvent.Unlocked();
    }
}
