using System.Collections.Immutable;

namespace Competence.FollowUp;

/// <summary>The plans of one person as the viewer may see them.</summary>
/// <param name="Active">Active plans under the headings of the units that own them, headings and plans by name (ASG-63).</param>
/// <param name="Deactivated">Deactivated plans, by name (ASG-31, ASG-32).</param>
/// <param name="Archived">Archived plans, by name: lines that cannot be opened (ASG-42).</param>
/// <param name="ArchivedRequirements">Archived requirements, by name and plan: lines that cannot be opened (PRG-89).</param>
public sealed record PersonPlans(
    ImmutableArray<PlanGroup> Active, ImmutableArray<PlanSummary> Deactivated, ImmutableArray<ArchivedPlan> Archived,
    ImmutableArray<ArchivedRequirement> ArchivedRequirements);
