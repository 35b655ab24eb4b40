namespace Competence.Organisation;

/// <summary>Something that happened to a position. Only an announced move changes the identity of an ordinary one (ORG-10, ORG-78).</summary>
public abstract record PositionEvent : DomainEvent
{
    private PositionEvent()
    {
    }

    /// <summary>The master data had an employment with a new identity.</summary>
    /// <param name="Id">The position.</param>
    /// <param name="Person">The person.</param>
    /// <param name="Identity">The identity in the master data.</param>
    /// <param name="Trust">The employing trust.</param>
    /// <param name="Unit">The cost centre.</param>
    /// <param name="Employment">The terms of the employment.</param>
    /// <param name="Leader">The position of the leader; none at the top.</param>
    public sealed record Created(
        PositionId Id, PersonId Person, PositionIdentity Identity, UnitId Trust, UnitId Unit, Employment Employment, PositionId? Leader)
        : PositionEvent;

    /// <summary>The employee was lent to a unit and has a temporary position there on the days of the loan (LOA-01).</summary>
    /// <param name="Id">The temporary position.</param>
    /// <param name="Person">The person.</param>
    /// <param name="Identity">The identity that a position at the place would have; nothing is told apart by it (LOA-37).</param>
    /// <param name="Trust">The trust of the borrowing unit.</param>
    /// <param name="Unit">The borrowing unit.</param>
    /// <param name="Employment">The terms, with the period of the loan.</param>
    /// <param name="Leader">The position of the borrowing leader.</param>
    /// <param name="LentFrom">The ordinary position.</param>
    public sealed record Lent(
        PositionId Id, PersonId Person, PositionIdentity Identity, UnitId Trust, UnitId Unit, Employment Employment, PositionId Leader, PositionId LentFrom)
        : PositionEvent;

    /// <summary>The loan went to another unit before it took effect (LOA-24).</summary>
    /// <param name="Identity">The identity that a position at the new place would have.</param>
    /// <param name="Trust">The trust of the new borrowing unit.</param>
    /// <param name="Unit">The new borrowing unit.</param>
    public sealed record LoanMoved(PositionIdentity Identity, UnitId Trust, UnitId Unit) : PositionEvent;

    /// <summary>The loan was deleted before it took effect, and the temporary position with it (LOA-25).</summary>
    public sealed record LoanWithdrawn : PositionEvent;

    /// <summary>The terms of the employment changed; a prolonged or adjacent employment is such a change (ORG-13).</summary>
    /// <param name="Employment">The terms from now on.</param>
    public sealed record EmploymentChanged(Employment Employment) : PositionEvent;

    /// <summary>It got another leader in the master data (ORG-28), who does not apply while one is set by hand (DEP-29).</summary>
    /// <param name="Leader">The position of the leader in the master data from now on; none when it is at the top.</param>
    public sealed record LeaderChanged(PositionId? Leader) : PositionEvent;

    /// <summary>Somebody set the leader by hand, in place of the one of the master data or of the one set before (DEP-25, DEP-28).</summary>
    /// <param name="Leader">The position of the leader from now on.</param>
    public sealed record ManualLeaderSet(PositionId Leader) : PositionEvent;

    /// <summary>Somebody removed the leader that was set by hand: the one of the master data applies again (DEP-33).</summary>
    public sealed record ManualLeaderRemoved : PositionEvent;

    /// <summary>An announced move took effect: the position is carried on at another cost centre of its trust, with all that lies on it (ORG-78).</summary>
    /// <param name="CostCentre">The number of the cost centre from now on.</param>
    /// <param name="Unit">The cost centre from now on.</param>
    public sealed record CostCentreReplaced(string CostCentre, UnitId Unit) : PositionEvent;

    /// <summary>It can no longer be chosen at sign-in (ORG-15).</summary>
    /// <param name="On">The date of the run that deactivated it.</param>
    public sealed record Deactivated(LocalDate On) : PositionEvent;

    /// <summary>A later record with the same identity opened it again (ORG-14).</summary>
    /// <param name="On">The date of the run that reopened it.</param>
    public sealed record Reopened(LocalDate On) : PositionEvent;

    /// <summary>Somebody took the ended position out again for a while (ORG-85).</summary>
    /// <param name="On">The day.</param>
    /// <param name="Until">The last day that it stays active though the master data says it has ended (ORG-86 to ORG-88).</param>
    public sealed record ReactivatedByHand(LocalDate On, LocalDate Until) : PositionEvent;

    /// <summary>Somebody deactivated it by hand; while the master data has it, the next run opens it again (ORG-92).</summary>
    /// <param name="On">The day.</param>
    public sealed record DeactivatedByHand(LocalDate On) : PositionEvent;
}
