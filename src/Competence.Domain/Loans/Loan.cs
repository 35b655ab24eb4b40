namespace Competence.Loans;

/// <summary>An employee lent to another unit for a period (LOA-01). Whether it is planned, ongoing or finished follows from the calendar and is not stored.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Person">The employee.</param>
/// <param name="OrdinaryPosition">The position that the employee is lent out from: the lending side (LOA-06).</param>
/// <param name="TemporaryPosition">The position at the borrowing unit, of this loan only (LOA-02, LOA-37).</param>
/// <param name="Terms">Where to, under whom, from when to when.</param>
/// <param name="RegisteredBy">The person who registered it (LOA-07).</param>
/// <param name="RegisteredFrom">The unit that the registrar acted from (LOA-07).</param>
/// <param name="Version">How many events made it.</param>
public sealed partial record Loan(
    LoanId Id,
    PersonId Person,
    PositionId OrdinaryPosition,
    PositionId TemporaryPosition,
    LoanTerms Terms,
    PersonId RegisteredBy,
    UnitId RegisteredFrom,
    long Version) : IAggregate
{
    /// <summary>The kind of subject that a loan is.</summary>
    public const string SubjectKind = "loan";

    /// <summary>How many characters a comment has at most.</summary>
    public const int LongestComment = 1000;

    /// <inheritdoc/>
    public Subject Subject => new(SubjectKind, Id.Value, Person);

    /// <summary>How the loan stands on <paramref name="day"/> (LOA-14, LOA-16).</summary>
    public LoanStatus StatusOn(LocalDate day) => day < Terms.Start ? LoanStatus.Planned
        : Terms.End < day ? LoanStatus.Finished
        : LoanStatus.Ongoing;
}
