using Competence.Loans;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A loan opened for editing, with all its fields.</summary>
/// <param name="Summary">What the list shows of it.</param>
/// <param name="OrdinaryPosition">The position lent out from.</param>
/// <param name="Comment">The comment, if any.</param>
internal sealed record LoanFileResponse(LoanSummary Summary, PositionId OrdinaryPosition, string? Comment) : IVersioned
{
    /// <summary>How many times it was changed.</summary>
    public long Version => Summary.Version;

    /// <summary>Writes a loan.</summary>
    public static LoanFileResponse Of(LoanFile file) => new(file.Summary, file.OrdinaryPosition, file.Comment);
}
