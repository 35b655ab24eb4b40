namespace Competence.Access;

/// <summary>A unit, with or without those below it (ORG-04).</summary>
/// <param name="Unit">The unit.</param>
/// <param name="IncludeSubUnits">Whether everything below counts too.</param>
public readonly record struct UnitScope(UnitId Unit, bool IncludeSubUnits);
