using System.Collections.Immutable;
using Competence.Plans;

namespace Competence.WebHost.SampleRegion;

/// <summary>A plan of the sample.</summary>
/// <param name="Key">What the sample knows it by.</param>
/// <param name="Details">Its own fields; the name with <c>{t}</c> for the trust.</param>
/// <param name="SubPlans">Its sub-plans, in order.</param>
internal sealed record SamplePlan(string Key, PlanDetails Details, ImmutableArray<SampleSubPlan> SubPlans);
