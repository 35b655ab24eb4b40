namespace Competence.Loans;

public sealed partial record Loan
{
    /// <summary>Decides whether the loan may be deleted: only while it is planned (LOA-25).</summary>
    public Result<LoanEvent.Deleted> Delete(LocalDate today) =>
        StatusOn(today) == LoanStatus.Planned ? new LoanEvent.Deleted() : LoanRules.OnlyPlannedDeleted.Refuse(("start", Terms.Start));

    /// <summary>Decides whether the loan may be ended: an ongoing one, with today as its last day (LOA-26).</summary>
    /// <param name="cause">Why.</param>
    /// <param name="today">The day.</param>
    public Result<LoanEvent.Ended> EndOn(LoanEnding cause, LocalDate today) => StatusOn(today) switch
    {
        LoanStatus.Planned => LoanRules.NotBegun.Refuse(("start", Terms.Start)),
        LoanStatus.Finished => LoanRules.Finished.Refuse(("end", Terms.End)),
        _ => new LoanEvent.Ended(today, cause),
    };
}
