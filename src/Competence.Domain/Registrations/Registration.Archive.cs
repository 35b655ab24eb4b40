namespace Competence.Registrations;

public sealed partial record Registration
{
    /// <summary>What happens to it when its definition is archived: requests that wait for a signature are cancelled (REQ-96).</summary>
    /// <returns>The event; none when nothing waits.</returns>
    public RegistrationEvent.RequestsCancelled? CancelRequests() =>
        Repetitions.Any(repetition => repetition.State == RepetitionState.Awaiting) ? new RegistrationEvent.RequestsCancelled() : null;
}
