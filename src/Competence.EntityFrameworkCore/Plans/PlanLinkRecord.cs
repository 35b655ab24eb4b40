using Competence.Plans;

namespace Competence.EntityFrameworkCore.Plans;

/// <summary>A row of <c>plan_link</c>: the place of a definition in a plan, as joins read it.</summary>
internal sealed record PlanLinkRecord(
    Guid PlanId, Guid RequirementId, int Ordinal, Guid SubPlanId, PlanLinkState State, int RequirementVersion, int? AdaptedDays);
