using System.Collections.Immutable;

namespace Competence.Assignments;

/// <summary>What assigning many plans to many positions came to: one outcome for every cell (ASG-22).</summary>
/// <param name="Cells">The cells with their outcomes, in the order they were asked for.</param>
public sealed record AssignmentBatch(ImmutableArray<AssignmentCellOutcome> Cells)
{
    /// <summary>How many plans were assigned.</summary>
    public int AssignedCount => Cells.Count(cell => cell.Outcome is AssignmentOutcome.Assigned);

    /// <summary>How many cells were refused.</summary>
    public int RefusedCount => Cells.Count(cell => cell.Outcome is AssignmentOutcome.Refused);

    /// <summary>Equal when the cells are.</summary>
    public bool Equals(AssignmentBatch? other) => other is not null && Cells.SequenceEqual(other.Cells);

    /// <inheritdoc/>
    public override int GetHashCode() => Cells.Length;
}
