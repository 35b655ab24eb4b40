namespace Competence.Delegation;

/// <summary>What happens to a deputyship. That it expires is no event: it follows from the last day.</summary>
public abstract record DeputyshipEvent : DomainEvent
{
    private DeputyshipEvent()
    {
    }

    /// <summary>Somebody became deputy, at once; again after it had expired, ended or been removed.</summary>
    /// <param name="Leader">The leader who is replaced.</param>
    /// <param name="DeputyPosition">The position that the deputy was chosen in.</param>
    /// <param name="LastDay">The last day it works; none for until it is removed.</param>
    public sealed record Chosen(PersonId Leader, PositionId DeputyPosition, LocalDate? LastDay) : DeputyshipEvent;

    /// <summary>The deputyship was changed while it lasted (DEP-04, DEP-07).</summary>
    /// <param name="DeputyPosition">The position that the deputy is chosen in from now on.</param>
    /// <param name="LastDay">The last day it works from now on; none for until it is removed.</param>
    public sealed record Changed(PositionId DeputyPosition, LocalDate? LastDay) : DeputyshipEvent;

    /// <summary>It was removed (DEP-07).</summary>
    public sealed record Removed : DeputyshipEvent;

    /// <summary>It ended by itself (DEP-15).</summary>
    /// <param name="Cause">Why.</param>
    /// <param name="On">The date of the run that noticed it.</param>
    public sealed record Ended(DeputyshipEnd Cause, LocalDate On) : DeputyshipEvent;
}
