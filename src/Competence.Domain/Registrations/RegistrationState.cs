namespace Competence.Registrations;

/// <summary>The stored state of a registration; what is shown follows from it, the expiry and the day.</summary>
public enum RegistrationState
{
    /// <summary>Nothing is registered.</summary>
    NotStarted = 0,

    /// <summary>Begun: a draft, ticks, or some but not all repetitions.</summary>
    Started = 1,

    /// <summary>A signer has not decided yet.</summary>
    AwaitingSignature = 2,

    /// <summary>A signer refused, and it was not sent again.</summary>
    Rejected = 3,

    /// <summary>Done; the date decides whether it is still valid.</summary>
    Fulfilled = 4,
}
