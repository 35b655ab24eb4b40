using Competence.Plans;

namespace Competence.Assignments;

/// <summary>A learning-goal plan that continues on the position that its resident rotates to (ORG-44).</summary>
/// <param name="Assignment">The active assignment on the position that ends.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="To">The position that the resident rotates to.</param>
/// <param name="PutAwayThere">The deactivated assignment of the plan on that position, which continues in its place (ASG-21); none when the assignment itself goes there.</param>
internal readonly record struct ContinuingPlan(Assignment Assignment, Plan Plan, PositionId To, Assignment? PutAwayThere);
