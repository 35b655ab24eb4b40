using Competence.Loans;

namespace Competence.WebHost.Api.Contracts;

/// <summary>What a loan shall say.</summary>
/// <param name="Unit">The borrowing unit.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; none for an open end.</param>
/// <param name="Leader">The position of the borrowing leader; none for the leader of the unit.</param>
/// <param name="Comment">For the borrowing leader only.</param>
internal sealed record LendRequest(UnitId Unit, LocalDate Start, LocalDate? End = null, PositionId? Leader = null, string? Comment = null)
{
    /// <summary>What the service is asked.</summary>
    public LoanRequest ToRequest() => new(Unit, Leader, Start, End, Comment);
}
