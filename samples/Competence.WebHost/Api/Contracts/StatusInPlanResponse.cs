using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>How a requirement stands in a plan of a person.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">The status there.</param>
internal sealed record StatusInPlanResponse(PlanId Plan, string Name, RequirementStatus Status);
