namespace Competence.Requirements;

/// <summary>A plan in which a definition lies.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="OwnerUnit">The unit that owns the plan.</param>
/// <param name="Name">The plan's name.</param>
/// <param name="IsActive">Whether persons who have the plan see the definition in it: its link is active.</param>
public readonly record struct DefinitionPlan(PlanId Plan, UnitId OwnerUnit, string Name, bool IsActive);
