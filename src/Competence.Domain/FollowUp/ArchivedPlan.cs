using Competence.Assignments;

namespace Competence.FollowUp;

/// <summary>A line of the list of archived plans: that it was assigned, and nothing else (ASG-42, PLN-80).</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Name">The plan's name.</param>
/// <param name="AssignedAt">When it was assigned.</param>
public sealed record ArchivedPlan(AssignmentId Assignment, string Name, Instant AssignedAt);
