namespace Competence.Loans;

/// <summary>Something that happened to a loan.</summary>
/// <remarks>
/// Kept from every history that the employee reads, because the comment is in it (LOA-13, LOA-40); <see cref="LoanService.HistoryAsync"/> tells
/// the lending side of it, without the comment.
/// </remarks>
public abstract record LoanEvent : DomainEvent
{
    private LoanEvent()
    {
    }

    /// <inheritdoc/>
    public override Audience Audience => Audience.Audit;

    /// <summary>The loan was registered (LOA-05).</summary>
    /// <param name="Id">The loan.</param>
    /// <param name="Person">The employee.</param>
    /// <param name="OrdinaryPosition">The position lent out from.</param>
    /// <param name="TemporaryPosition">The position at the borrowing unit.</param>
    /// <param name="Terms">Where to, under whom, from when to when.</param>
    /// <param name="RegisteredBy">Who registered it.</param>
    /// <param name="RegisteredFrom">The unit that the registrar acted from.</param>
    public sealed record Registered(
        LoanId Id, PersonId Person, PositionId OrdinaryPosition, PositionId TemporaryPosition, LoanTerms Terms, PersonId RegisteredBy, UnitId RegisteredFrom)
        : LoanEvent;

    /// <summary>The loan was edited (LOA-17).</summary>
    /// <param name="Terms">The terms from now on.</param>
    public sealed record Changed(LoanTerms Terms) : LoanEvent;

    /// <summary>The ongoing loan was ended: the day is its last (LOA-21, LOA-26, LOA-38).</summary>
    /// <param name="On">The last day.</param>
    /// <param name="Cause">Why.</param>
    public sealed record Ended(LocalDate On, LoanEnding Cause) : LoanEvent;

    /// <summary>The planned loan was deleted and never takes effect (LOA-25, LOA-38).</summary>
    public sealed record Deleted : LoanEvent;
}
