using System.Collections.Immutable;
using Competence.FollowUp;

namespace Competence.WebHost.Api.Contracts;

/// <summary>One employee in a matrix.</summary>
/// <param name="Employee">The employee.</param>
/// <param name="Cells">The cells, in the order of the columns.</param>
/// <param name="Totals">The totals of the row.</param>
internal sealed record MatrixRowResponse(PlanMatrixEmployee Employee, ImmutableArray<PlanMatrixCell> Cells, PlanMatrixTotals Totals);
