using Competence.Assignments;

namespace Competence.FollowUp;

/// <summary>A plan that awaits approval, as "my tasks" lists it (ASG-54).</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Person">The employee.</param>
/// <param name="Name">The employee's name.</param>
/// <param name="Plan">The plan.</param>
/// <param name="PlanName">The plan's name.</param>
/// <param name="SentAt">When it was sent for approval.</param>
public sealed record ApprovalRow(AssignmentId Assignment, PersonId Person, string Name, PlanId Plan, string PlanName, Instant SentAt);
