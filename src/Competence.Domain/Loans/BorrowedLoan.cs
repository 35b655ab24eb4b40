namespace Competence.Loans;

/// <summary>An ongoing loan as the borrowing leader reads it (LOA-07, LOA-28).</summary>
/// <param name="Id">The loan.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; none while it is open-ended.</param>
/// <param name="Comment">The comment, if any: for the borrowing leader only (LOA-13).</param>
/// <param name="RegisteredBy">The name of who registered it.</param>
/// <param name="RegisteredFrom">Number and name of the unit which that person belongs to.</param>
public sealed record BorrowedLoan(LoanId Id, LocalDate Start, LocalDate? End, string? Comment, string RegisteredBy, string RegisteredFrom);
