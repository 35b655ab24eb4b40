namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>A row of <c>unit_closure</c>: a unit and one of those above it, itself at depth 0.</summary>
internal sealed record UnitClosureRecord(Guid UnitId, Guid AncestorId, int Depth);
