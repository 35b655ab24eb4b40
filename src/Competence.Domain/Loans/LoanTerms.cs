namespace Competence.Loans;

/// <summary>What a loan says and an edit may change (LOA-17).</summary>
/// <param name="Unit">The borrowing unit.</param>
/// <param name="Leader">The position of the borrowing leader.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; none while it is open-ended (LOA-09).</param>
/// <param name="Comment">What the borrowing leader is told, and nobody else but who edits the loan (LOA-13, LOA-40); none or trimmed, and never empty.</param>
public sealed record LoanTerms(UnitId Unit, PositionId Leader, LocalDate Start, LocalDate? End, string? Comment)
{
    /// <summary>Whether the periods have a day in common.</summary>
    public bool Overlaps(LoanTerms other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (End is not { } last || other.Start <= last) && (other.End is not { } otherLast || Start <= otherLast);
    }
}
