namespace Competence.Loans;

/// <summary>What somebody wants a loan to say.</summary>
/// <param name="Unit">The borrowing unit.</param>
/// <param name="Leader">
/// The position of the borrowing leader; none for the leader of the unit, which is filled in (LOA-11). When an edit changes the unit, the leader that
/// the loan had counts as none: the leader of the new unit is filled in anew (LOA-23, LOA-41).
/// </param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; none for an open end (LOA-09).</param>
/// <param name="Comment">For the borrowing leader only; white space around it is cut.</param>
public sealed record LoanRequest(UnitId Unit, PositionId? Leader, LocalDate Start, LocalDate? End, string? Comment);
