using System.Collections.Immutable;

namespace Competence.Loans;

/// <summary>What of an employee a loan must agree with.</summary>
/// <param name="Loans">All loans of the employee, the one in question too.</param>
/// <param name="OwnUnits">The units of the employee's own active ordinary positions.</param>
public sealed record LoanSurroundings(ImmutableArray<Loan> Loans, ImmutableArray<UnitId> OwnUnits)
{
    /// <summary>Whether a loan with these terms may stand beside the others (LOA-03). Where it goes is not asked of a loan that stays where it is (LOA-19).</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="loan">The loan that is to have them; none for a new one.</param>
    /// <returns><see langword="null"/> when it may; <see cref="LoanRules.OwnUnit"/> or <see cref="LoanRules.Overlap"/>.</returns>
    internal Refusal? Refuse(LoanTerms terms, Loan? loan)
    {
        if (loan?.Stays(terms.Unit, terms.Leader) != true && OwnUnits.Contains(terms.Unit))
        {
            return LoanRules.OwnUnit.Refuse();
        }

        Loan? other = Loans.FirstOrDefault(other => other.Id != loan?.Id && other.Terms.Unit == terms.Unit && other.Terms.Overlaps(terms));
        return other is null ? null : LoanRules.Overlap.Refuse(("start", other.Terms.Start));
    }
}
