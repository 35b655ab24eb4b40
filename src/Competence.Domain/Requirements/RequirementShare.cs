namespace Competence.Requirements;

/// <summary>A unit that may fetch the definition into its plans (REQ-48).</summary>
/// <param name="Unit">The unit.</param>
/// <param name="IncludeSubUnits">Whether all units below may too, those made later included (REQ-51).</param>
public sealed record RequirementShare(UnitId Unit, bool IncludeSubUnits)
{
    /// <summary>The share as lists search for it: the unit, and <c>+</c> with those below or <c>=</c> without.</summary>
    public string Written => $"{Unit}{(IncludeSubUnits ? '+' : '=')}";
}
