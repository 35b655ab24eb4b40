using System.Diagnostics;
using Competence.Loans;

namespace Competence.FollowUp.History;

/// <summary>The lines of loans. The comment is for the borrowing leader only and stands in none of them (LOA-13).</summary>
internal static class LoanLines
{
    public static HistoryLine Of(LoanEvent fact) => fact switch
    {
        LoanEvent.Registered it => HistoryLine.Of("loan.registered",
            ("unit", it.Terms.Unit), ("leader", it.Terms.Leader), ("start", it.Terms.Start), ("end", it.Terms.End)),
        LoanEvent.Changed it => HistoryLine.Of("loan.changed",
            ("unit", it.Terms.Unit), ("leader", it.Terms.Leader), ("start", it.Terms.Start), ("end", it.Terms.End)),
        LoanEvent.Ended it => HistoryLine.Of("loan.ended", ("on", it.On), ("cause", it.Cause)),
        LoanEvent.Deleted => HistoryLine.Of("loan.deleted"),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };
}
