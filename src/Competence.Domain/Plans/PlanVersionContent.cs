using System.Collections.Immutable;

namespace Competence.Plans;

/// <summary>A version of a plan opened in full: what it held, each with its content as it was (PLN-67).</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Number">The version.</param>
/// <param name="SubPlans">The sub-plans, in order.</param>
/// <param name="Requirements">The definitions it held, in order.</param>
public sealed record PlanVersionContent(
    PlanId Plan, PlanVersionNumber Number, ImmutableArray<SubPlan> SubPlans, ImmutableArray<PlanVersionRequirement> Requirements);
