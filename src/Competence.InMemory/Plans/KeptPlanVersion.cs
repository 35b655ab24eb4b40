using System.Collections.Immutable;
using Competence.Plans;

namespace Competence.InMemory.Plans;

/// <summary>A version of a plan with what it held.</summary>
internal sealed record KeptPlanVersion(PlanVersionInfo Info, ImmutableArray<SubPlan> SubPlans, ImmutableArray<PlanLink> Links);
