using System.Collections.Immutable;

namespace Competence.FollowUp;

/// <summary>The plans of one owner unit, under its heading (ASG-63).</summary>
/// <param name="Owner">The unit that owns them.</param>
/// <param name="OwnerName">Its number and name.</param>
/// <param name="Plans">The plans, by name.</param>
public sealed record PlanGroup(UnitId Owner, string OwnerName, ImmutableArray<PlanSummary> Plans);
