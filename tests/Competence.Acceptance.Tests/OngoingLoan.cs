using Competence.Loans;
using Competence.Organisation;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests;

/// <summary>A loan that has begun, as if it had been registered in time.</summary>
internal static class OngoingLoan
{
    /// <summary>Lends <paramref name="who"/> to the unit of <paramref name="borrower"/> since three days ago, without end.</summary>
    public static async Task<Loan> OfAsync(Given given, Employee who, Employee lender, Employee borrower)
    {
        LocalDate begun = given.Moment.Today.PlusDays(-3);
        LoanEvent.Registered fact = new(
            given.NewId<LoanId>(), who.Id, who.Position.Id, given.NewId<PositionId>(),
            new LoanTerms(borrower.Position.Unit, borrower.Position.Id, begun, null, "Kjenner dialyse"), lender.Id, lender.Position.Unit);
        PositionEvent.Lent lent = new(
            fact.TemporaryPosition, who.Id, new PositionIdentity(who.Person.ObjectId, borrower.Position.Identity.Trust, borrower.Position.Identity.CostCentre),
            borrower.Position.Trust, borrower.Position.Unit, who.Position.Employment with { Start = begun }, borrower.Position.Id, who.Position.Id);
        await given.CommitAsync(work =>
        {
            work.Save(Loan.From(fact), fact);
            work.Save(Position.From(lent), lent);
        });
        return Loan.From(fact);
    }
}
