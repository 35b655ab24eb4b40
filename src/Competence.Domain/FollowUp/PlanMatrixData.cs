using System.Collections.Immutable;
using Competence.Registrations;

namespace Competence.FollowUp;

/// <summary>What a store reads for a matrix: flat, with marks as a list of their own; what the cells mean is the domain's to say.</summary>
/// <param name="Employees">The page's employees with an active assignment of the plan, sorted by name and then position.</param>
/// <param name="Total">How many employees the whole matrix has.</param>
/// <param name="Cells">The registrations of those people on the plan's active requirements, in no order; a missing one is not started.</param>
/// <param name="Marks">The marks of those people in this plan, on requirements and sub-plans.</param>
public sealed record PlanMatrixData(
    ImmutableArray<PlanMatrixEmployee> Employees, int Total, ImmutableArray<PlanMatrixCellData> Cells, ImmutableArray<NotRelevantMarkKey> Marks);
