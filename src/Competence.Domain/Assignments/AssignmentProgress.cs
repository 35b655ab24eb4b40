using System.Collections.Immutable;

namespace Competence.Assignments;

/// <summary>How one assignment stands today.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Cells">Every active requirement of its plan, in the plan's order.</param>
/// <param name="IsBegun">Whether anything was registered by or for the person on it since it was assigned (ASG-39).</param>
public sealed record AssignmentProgress(Assignment Assignment, ImmutableArray<AssignmentCell> Cells, bool IsBegun);
