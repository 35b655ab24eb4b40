using Competence.Requirements;

namespace Competence.Plans;

/// <summary>One definition in a version of a plan.</summary>
/// <param name="SubPlan">The sub-plan it lay in.</param>
/// <param name="State">Whether persons saw it then: active or inactive.</param>
/// <param name="Requirement">The published version with its full content.</param>
public sealed record PlanVersionRequirement(SubPlanId SubPlan, PlanLinkState State, RequirementVersion Requirement);
