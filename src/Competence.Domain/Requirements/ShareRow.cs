namespace Competence.Requirements;

/// <summary>One line of a definition's sharing list (REQ-52, REQ-54).</summary>
/// <param name="Unit">The unit.</param>
/// <param name="IncludeSubUnits">Whether the units below may fetch it too.</param>
/// <param name="Plans">In how many plans of that unit the definition lies.</param>
/// <param name="HasEnded">Whether there is no share any more, though plans of the unit hold it: shown struck through.</param>
public readonly record struct ShareRow(UnitId Unit, bool IncludeSubUnits, int Plans, bool HasEnded);
