namespace Competence.Access;

/// <summary>What makes a position the temporary one of a loan (LOA-01).</summary>
/// <param name="OrdinaryPosition">The position that the employee is lent out from.</param>
/// <param name="Start">The first day of the loan.</param>
/// <param name="End">The last day; none while it is open-ended.</param>
public sealed record LoanFacts(PositionId OrdinaryPosition, LocalDate Start, LocalDate? End)
{
    /// <summary>Whether the loan is in effect on <paramref name="day"/>: from the beginning of its first day to the end of its last one (LOA-16).</summary>
    public bool Covers(LocalDate day) => Start <= day && (End is not { } last || day <= last);
}
