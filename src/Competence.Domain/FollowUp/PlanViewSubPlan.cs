using System.Collections.Immutable;
using Competence.Plans;

namespace Competence.FollowUp;

/// <summary>A sub-plan of an opened plan with its requirements.</summary>
/// <param name="SubPlan">The sub-plan.</param>
/// <param name="Items">Its active requirements, in order.</param>
/// <param name="Reason">Why it is marked not relevant as a whole; none when it is not.</param>
/// <param name="Actions">What the viewer may do with it as a whole.</param>
public sealed record PlanViewSubPlan(SubPlan SubPlan, ImmutableArray<PlanViewItem> Items, string? Reason, PlanItemActions Actions);
