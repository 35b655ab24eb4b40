namespace Competence.Registrations;

/// <summary>What the nightly run says of a registration: recorded beside its history, changing nothing (PRG-71). Closed.</summary>
public abstract record RegistrationNoticeEvent : DomainEvent
{
    private RegistrationNoticeEvent(LocalDate expiresOn) => ExpiresOn = expiresOn;

    /// <summary>The last valid day, which the notice is about.</summary>
    public LocalDate ExpiresOn { get; init; }

    /// <inheritdoc/>
    public override Audience Audience => Audience.Audit;

    /// <summary>The requirement expires within 30 days (PRG-69).</summary>
    /// <param name="ExpiresOn">The last valid day.</param>
    public sealed record ExpiryNear(LocalDate ExpiresOn) : RegistrationNoticeEvent(ExpiresOn);

    /// <summary>The requirement has expired (PRG-70).</summary>
    /// <param name="ExpiresOn">The last valid day.</param>
    public sealed record Expired(LocalDate ExpiresOn) : RegistrationNoticeEvent(ExpiresOn);
}
