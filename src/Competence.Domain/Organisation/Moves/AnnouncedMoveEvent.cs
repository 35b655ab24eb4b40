namespace Competence.Organisation.Moves;

/// <summary>Something that happened to an announced move.</summary>
public abstract record AnnouncedMoveEvent : DomainEvent
{
    private AnnouncedMoveEvent()
    {
    }

    /// <summary>The move was announced; also again, after an earlier one of the position was done or withdrawn (ORG-77).</summary>
    /// <param name="Position">The position.</param>
    /// <param name="Person">Its person.</param>
    /// <param name="Present">The identity that it has now.</param>
    /// <param name="CostCentre">The number of the cost centre to move to.</param>
    /// <param name="On">The date of the change.</param>
    public sealed record Registered(PositionId Position, PersonId Person, PositionIdentity Present, string CostCentre, LocalDate On) : AnnouncedMoveEvent;

    /// <summary>What was announced changed.</summary>
    /// <param name="CostCentre">The number of the cost centre to move to, from now on.</param>
    /// <param name="On">The date of the change, from now on.</param>
    public sealed record Changed(string CostCentre, LocalDate On) : AnnouncedMoveEvent;

    /// <summary>The announcement was taken back.</summary>
    public sealed record Withdrawn : AnnouncedMoveEvent;

    /// <summary>An import run carried the position on at the new cost centre (ORG-78, ORG-80).</summary>
    /// <param name="Run">The date of the run.</param>
    public sealed record TookEffect(LocalDate Run) : AnnouncedMoveEvent;
}
