namespace Competence.Organisation.Import;

/// <summary>A unit that a run would close: it is gone from the file.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its number and name.</param>
public sealed record ClosingUnit(UnitId Id, UnitKind Kind, string Name);
