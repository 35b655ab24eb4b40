using Competence.Plans;

namespace Competence.EntityFrameworkCore.Plans;

/// <summary>A row of <c>plan_version_link</c>: what a plan held from one version up to, and not including, another; to the newest when open.</summary>
internal sealed record PlanVersionLinkRecord(
    Guid PlanId, Guid RequirementId, long FromNumber, long? ToNumber, int Ordinal, Guid SubPlanId, PlanLinkState State, int RequirementVersion);
