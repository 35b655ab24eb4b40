using Competence.Assignments;
using Competence.Plans;

namespace Competence.Registrations;

/// <summary>An assignment of a person with the plan it gives.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Plan">The plan as it is now.</param>
public sealed record HeldPlan(Assignment Assignment, Plan Plan);
