using Competence.Plans;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A plan to create.</summary>
/// <param name="Owner">The unit that shall own it.</param>
/// <param name="Details">Its own fields.</param>
/// <param name="Central">Whether it is for the whole region.</param>
internal sealed record CreatePlanRequest(UnitId Owner, PlanDetails Details, bool Central = false);
