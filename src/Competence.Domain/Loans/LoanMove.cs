namespace Competence.Loans;

/// <summary>The unit of an ongoing loan was changed: two facts on two loans (LOA-21).</summary>
/// <param name="Ended">The end of the loan to the first unit.</param>
/// <param name="Registered">The new loan, from tomorrow.</param>
public sealed record LoanMove(LoanEvent.Ended Ended, LoanEvent.Registered Registered);
