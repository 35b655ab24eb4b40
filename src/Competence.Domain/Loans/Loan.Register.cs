namespace Competence.Loans;

public sealed partial record Loan
{
    /// <summary>Decides whether an employee may be lent out (LOA-03, LOA-08, LOA-10, LOA-13).</summary>
    /// <param name="wanted">The loan as it is to be.</param>
    /// <param name="around">The employee's other loans and own units.</param>
    /// <param name="today">The day of registering.</param>
    public static Result<LoanEvent.Registered> Register(LoanEvent.Registered wanted, LoanSurroundings around, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(around);
        return wanted.Terms.Start <= today ? LoanRules.StartTooEarly.Refuse(("earliest", today.PlusDays(1)))
            : RefuseTerms(wanted.Terms) is { } refusal ? refusal
            : around.Refuse(wanted.Terms, loan: null) is { } clash ? clash
            : wanted;
    }

    /// <summary>What is wrong with terms whatever is around them.</summary>
    private static Refusal? RefuseTerms(LoanTerms terms) =>
        terms.End < terms.Start ? LoanRules.EndBeforeStart.Refuse(("start", terms.Start), ("end", terms.End))
        : terms.Comment?.Length > LongestComment ? GeneralRules.TextTooLong.Refuse(("field", "comment"), ("most", LongestComment))
        : null;
}
