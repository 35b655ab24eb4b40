using System.Collections.Immutable;

namespace Competence.Loans;

/// <summary>The loans made from one ordinary position, in one place (LOA-15).</summary>
/// <param name="Current">Ongoing and planned ones, by first day.</param>
/// <param name="Finished">Those that have run out, the latest first: the history (LOA-14).</param>
public sealed record EmployeeLoans(ImmutableArray<LoanSummary> Current, ImmutableArray<LoanSummary> Finished)
{
    /// <summary>Equal when the loans are.</summary>
    public bool Equals(EmployeeLoans? other) => other is not null && Current.SequenceEqual(other.Current) && Finished.SequenceEqual(other.Finished);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Current.Length, Finished.Length);
}
