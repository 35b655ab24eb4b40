using Competence.Access;

namespace Competence.FollowUp;

/// <summary>Which matrix is asked for (ASG-55, ASG-62).</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Scope">Whom the viewer has access to.</param>
/// <param name="Search">Part of an employee's name, in any case; empty for all.</param>
/// <param name="Page">Which page of employees.</param>
public sealed record PlanMatrixQuery(PlanId Plan, EmployeeScope Scope, string Search = "", PageRequest Page = default);
