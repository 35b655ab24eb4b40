namespace Competence.Loans;

/// <summary>A loan opened by who may edit it: all fields with their present values, the comment too (LOA-17, LOA-40).</summary>
/// <param name="Summary">What the list shows of it.</param>
/// <param name="OrdinaryPosition">The position lent out from.</param>
/// <param name="Comment">The comment, if any; none when the loan is over.</param>
public sealed record LoanFile(LoanSummary Summary, PositionId OrdinaryPosition, string? Comment);
