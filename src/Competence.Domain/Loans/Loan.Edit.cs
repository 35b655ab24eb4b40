namespace Competence.Loans;

public sealed partial record Loan
{
    /// <summary>Whether an edit to these terms ends this loan and goes on with a new one: the unit of an ongoing loan changes (LOA-21).</summary>
    public bool MovesOn(LoanTerms terms, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return StatusOn(today) == LoanStatus.Ongoing && terms.Unit != Terms.Unit;
    }

    /// <summary>Whether the loan is to this unit under this leader already.</summary>
    internal bool Stays(UnitId unit, PositionId? leader) => unit == Terms.Unit && leader == Terms.Leader;

    /// <summary>Decides an edit that stays one loan (LOA-17 to LOA-20, LOA-24).</summary>
    /// <param name="terms">The terms as they are to be.</param>
    /// <param name="around">The employee's loans and own units.</param>
    /// <param name="today">The day.</param>
    public Result<LoanEvent.Changed> Change(LoanTerms terms, LoanSurroundings around, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(around);
        return RefuseEdit(terms, today) is { } refusal ? refusal
            : around.Refuse(terms, this) is { } clash ? clash
            : new LoanEvent.Changed(terms);
    }

    /// <summary>Decides a change of the unit of an ongoing loan: it ends today, and a new loan to the new unit starts tomorrow (LOA-21 to LOA-23).</summary>
    /// <param name="terms">The terms as they are to be; the start is this loan's, the end the new one's.</param>
    /// <param name="next">The new loan, for whose terms only the start is decided here.</param>
    /// <param name="around">The employee's loans and own units.</param>
    /// <param name="today">The day.</param>
    public Result<LoanMove> MoveOn(LoanTerms terms, LoanEvent.Registered next, LoanSurroundings around, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(next);
        ArgumentNullException.ThrowIfNull(around);
        LoanTerms going = terms with { Start = today.PlusDays(1) };
        return RefuseEdit(terms, today) is { } refusal ? refusal
            : terms.End <= today ? LoanRules.LaterEndNeeded.Refuse(("earliest", going.Start))
            : around.Refuse(going, this) is { } clash ? clash
            : new LoanMove(new LoanEvent.Ended(today, LoanEnding.UnitChanged), next with { Terms = going });
    }

    private Refusal? RefuseEdit(LoanTerms terms, LocalDate today)
    {
        LoanStatus status = StatusOn(today);
        return status == LoanStatus.Finished ? LoanRules.Finished.Refuse(("end", Terms.End))
            : status == LoanStatus.Ongoing && terms.Start != Terms.Start ? LoanRules.StartLocked.Refuse(("start", Terms.Start))
            : status == LoanStatus.Planned && terms.Start <= today ? LoanRules.StartTooEarly.Refuse(("earliest", today.PlusDays(1)))
            : RefuseTerms(terms) is { } refusal ? refusal
            : status == LoanStatus.Ongoing && terms.End < today ? LoanRules.EndPassed.Refuse(("earliest", today))
            : null;
    }
}
