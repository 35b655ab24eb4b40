using System.Collections.Immutable;
using Competence.FollowUp;

namespace Competence.WebHost.Api.Contracts;

/// <summary>The status matrix of a plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="PlanName">Its name.</param>
/// <param name="Columns">The requirements, in the plan's order.</param>
/// <param name="Rows">The employees of this page.</param>
/// <param name="ColumnTotals">The totals below each column.</param>
/// <param name="Totals">The totals of all cells.</param>
/// <param name="Total">How many employees there are on all pages.</param>
internal sealed record MatrixResponse(
    PlanId Plan, string PlanName, ImmutableArray<PlanMatrixColumn> Columns, ImmutableArray<MatrixRowResponse> Rows,
    ImmutableArray<PlanMatrixTotals> ColumnTotals, PlanMatrixTotals Totals, int Total)
{
    /// <summary>Writes a matrix.</summary>
    public static MatrixResponse Of(PlanMatrix matrix) => new(
        matrix.Plan,
        matrix.PlanName,
        matrix.Columns,
        [.. Enumerable.Range(0, matrix.Rows.Length).Select(row => new MatrixRowResponse(matrix.Rows[row], [.. matrix.Row(row)], matrix.RowTotals(row)))],
        [.. Enumerable.Range(0, matrix.Columns.Length).Select(matrix.ColumnTotals)],
        matrix.Totals,
        matrix.Total);
}
