using Competence.Loans;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A loan as it was left by what was done; who wrote it knows the comment.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Person">The employee.</param>
/// <param name="OrdinaryPosition">The position lent out from.</param>
/// <param name="TemporaryPosition">The position at the borrowing unit.</param>
/// <param name="Terms">Where to, under whom, from when to when.</param>
/// <param name="Version">How many times it was changed.</param>
internal sealed record LoanResponse(
    LoanId Id, PersonId Person, PositionId OrdinaryPosition, PositionId TemporaryPosition, LoanTerms Terms, long Version) : IVersioned
{
    /// <summary>Writes a loan.</summary>
    public static LoanResponse Of(Loan loan) => new(loan.Id, loan.Person, loan.OrdinaryPosition, loan.TemporaryPosition, loan.Terms, loan.Version);
}
