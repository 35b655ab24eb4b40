namespace Competence.Loans;

/// <summary>A loan as the lending side's list shows it; without the comment, which is not for it (LOA-13).</summary>
/// <param name="Id">The loan.</param>
/// <param name="Status">How it stands today.</param>
/// <param name="Unit">The borrowing unit.</param>
/// <param name="UnitName">Its number and name.</param>
/// <param name="Leader">The position of the borrowing leader.</param>
/// <param name="LeaderName">The borrowing leader's name.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; none while it is open-ended.</param>
/// <param name="Version">The version that is shown.</param>
public sealed record LoanSummary(
    LoanId Id, LoanStatus Status, UnitId Unit, string UnitName, PositionId Leader, string LeaderName, LocalDate Start, LocalDate? End, long Version);
