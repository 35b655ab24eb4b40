using Competence.Plans;

namespace Competence.WebHost.Api.Contracts;

/// <summary>Where a definition shall lie again.</summary>
/// <param name="SubPlan">The sub-plan.</param>
internal sealed record ReactivateLinkRequest(SubPlanId SubPlan);
