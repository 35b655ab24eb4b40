namespace Competence.Registrations;

/// <summary>What the nightly run says of a registration: recorded beside its history, changing nothing (PRG-71, PRG-76). Closed.</summary>
public abstract record RegistrationNoticeEvent : DomainEvent
{
    private RegistrationNoticeEvent()
    {
    }

    /// <inheritdoc/>
    public override Audience Audience => Audience.Audit;

    /// <summary>The requirement expires within 30 days (PRG-69).</summary>
    /// <param name="ExpiresOn">The last valid day.</param>
    public sealed record ExpiryNear(LocalDate ExpiresOn) : RegistrationNoticeEvent;

    /// <summary>The requirement has expired (PRG-70).</summary>
    /// <param name="ExpiresOn">The last valid day.</param>
    public sealed record Expired(LocalDate ExpiresOn) : RegistrationNoticeEvent;

    /// <summary>A deadline that was set earlier than 30 days before it is now that near (FOL-38).</summary>
    /// <param name="Deadline">The last day in time.</param>
    public sealed record DeadlineNear(LocalDate Deadline) : RegistrationNoticeEvent;

    /// <summary>A deadline has passed without the requirement being fulfilled (FOL-35).</summary>
    /// <param name="Deadline">The last day in time.</param>
    public sealed record DeadlinePassed(LocalDate Deadline) : RegistrationNoticeEvent;
}
