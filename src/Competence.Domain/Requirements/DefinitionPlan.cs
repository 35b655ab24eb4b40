namespace Competence.Requirements;

/// <summary>A plan in which a definition lies.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="OwnerUnit">The unit that owns the plan.</param>
public readonly record struct DefinitionPlan(PlanId Plan, UnitId OwnerUnit);
