namespace Competence.WebHost.Api.Contracts;

/// <summary>A unit to share a definition with.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="IncludeSubUnits">Whether the units below may fetch it too; not when left out (ORG-05).</param>
internal sealed record ShareWith(UnitId Unit, bool IncludeSubUnits = false);
