using System.Collections.Immutable;

namespace Competence.Registrations.Courses;

/// <summary>What became of results that were transferred.</summary>
/// <param name="Results">Each result, in the order in which they were given.</param>
public sealed record CourseTransfer(ImmutableArray<TransferredResult> Results)
{
    /// <summary>How many had this outcome.</summary>
    public int CountOf(CourseResultOutcome outcome) => Results.Count(result => result.Outcome == outcome);

    /// <summary>Equal when the results are, in the same order.</summary>
    public bool Equals(CourseTransfer? other) => other is not null && Results.SequenceEqual(other.Results);

    /// <inheritdoc/>
    public override int GetHashCode() => Results.Length;
}
