using System.Collections.Immutable;

namespace Competence.Assignments;

/// <summary>How one assignment stands today.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Cells">Every active requirement of its plan, in the plan's order.</param>
/// <param name="IsBegun">Whether anything was registered by or for the person on it since it was assigned (ASG-39).</param>
public sealed record AssignmentProgress(Assignment Assignment, ImmutableArray<AssignmentCell> Cells, bool IsBegun)
{
    /// <summary>What the store had come to when the person was read; what is decided from the progress is committed on condition of it.</summary>
    public PersonRevision Revision { get; init; }

    /// <summary>Whether every requirement is fulfilled or not relevant, and at least one is fulfilled (ASG-46).</summary>
    public bool IsMet => PlanCompletion.IsMet(Cells.Select(cell => cell.Status));

    /// <summary>Equal when assignment, cells, beginning and revision are.</summary>
    public bool Equals(AssignmentProgress? other) =>
        other is not null && Assignment == other.Assignment && IsBegun == other.IsBegun && Revision == other.Revision && Cells.SequenceEqual(other.Cells);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Assignment, IsBegun, Cells.Length);
}
