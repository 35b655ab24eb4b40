using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial record Registration
{
    /// <summary>
    /// What follows when the published number of repetitions is lowered to what counts already, or less: it is fulfilled (REQ-72). Requests that still
    /// wait are surplus then, and end except on procedure lists (PRG-102).
    /// </summary>
    /// <param name="requirement">The definition as it is published now.</param>
    /// <returns>What happens; none when too few count, when it is fulfilled already, also where that has expired, and on an archived definition.</returns>
    public RegistrationEvent.CountLowered? FollowCount(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return requirement is { IsArchived: false, Published: { IsRepeating: true } content } && State != RegistrationState.Fulfilled
            && FulfilmentOf(Repetitions, content) is { } stands
                ? new RegistrationEvent.CountLowered(content.RepetitionCount, stands)
                : null;
    }
}
