namespace Competence.EntityFrameworkCore.Plans;

/// <summary>A row of <c>plan_publication</c>: a unit whose leaders may assign the plan.</summary>
internal sealed record PlanPublicationRecord(Guid PlanId, Guid UnitId, bool IncludeSubUnits);
