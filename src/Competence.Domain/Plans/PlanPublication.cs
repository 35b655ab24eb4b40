namespace Competence.Plans;

/// <summary>A unit whose leaders may assign the plan (PLN-60 to PLN-66).</summary>
/// <param name="Unit">The unit.</param>
/// <param name="IncludeSubUnits">Whether the units below may too.</param>
public sealed record PlanPublication(UnitId Unit, bool IncludeSubUnits);
