using Competence.Organisation;

namespace Competence.Loans;

/// <summary>What a loan means for its temporary position, which stands from registration on and is active on the days of the loan (LOA-01, LOA-16).</summary>
internal static class TemporaryPositions
{
    /// <summary>The facts that make the temporary position of a new loan.</summary>
    public static PositionEvent.Lent Make(Loan loan, Position ordinary, LoanPlace place) => new(
        loan.TemporaryPosition, loan.Person, IdentityAt(ordinary, place), place.Trust.Id, place.Unit.Id,
        new Employment(ordinary.Title, ordinary.Occupation, IsTemporary: true, loan.Terms.Start, loan.Terms.End), loan.Terms.Leader, ordinary.Id);

    /// <summary>Stages what an edit of the loan means for the position.</summary>
    /// <param name="work">Where it is staged.</param>
    /// <param name="position">The position as it is stored.</param>
    /// <param name="terms">The terms of the loan from now on.</param>
    /// <param name="place">The borrowing unit from now on; none when it stays.</param>
    public static void Follow(IUnitOfWork work, Position position, LoanTerms terms, LoanPlace? place)
    {
        if (place is not null && place.Unit.Id != position.Unit)
        {
            Save(new PositionEvent.LoanMoved(IdentityAt(position, place), place.Trust.Id, place.Unit.Id));
        }

        foreach (PositionEvent fact in position.Follow(position.Employment with { Start = terms.Start, End = terms.End }, terms.Leader))
        {
            Save(fact);
        }

        void Save(PositionEvent fact)
        {
            position = position.Apply(fact);
            work.Save(position, fact);
        }
    }

    private static PositionIdentity IdentityAt(Position of, LoanPlace place) => new(of.Identity.ObjectId, place.Trust.Number, place.Unit.Number);
}
