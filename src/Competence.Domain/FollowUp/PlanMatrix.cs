using System.Collections.Immutable;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.FollowUp;

/// <summary>The status matrix of one plan: a row for each employee who has it, a column for each of its active requirements (ASG-55).</summary>
/// <remarks>The cells lie in one array, row by row; reading one allocates nothing. Totals are of the rows that are shown.</remarks>
public sealed class PlanMatrix
{
    private readonly PlanMatrixCell[] _cells;
    private readonly PlanMatrixTotals[] _rowTotals;
    private readonly PlanMatrixTotals[] _columnTotals;

    private PlanMatrix(
        PlanId plan, string planName, ImmutableArray<PlanMatrixEmployee> rows, ImmutableArray<PlanMatrixColumn> columns, int total, PlanMatrixCell[] cells)
    {
        (Plan, PlanName, Rows, Columns, Total, _cells) = (plan, planName, rows, columns, total, cells);
        (_rowTotals, _columnTotals, Totals) = Count(cells, rows.Length, columns.Length);
    }

    /// <summary>The plan.</summary>
    public PlanId Plan { get; }

    /// <summary>The plan's name.</summary>
    public string PlanName { get; }

    /// <summary>The employees that are shown, sorted by name and then position.</summary>
    public ImmutableArray<PlanMatrixEmployee> Rows { get; }

    /// <summary>The requirements, sub-plan by sub-plan, each in the plan's order.</summary>
    public ImmutableArray<PlanMatrixColumn> Columns { get; }

    /// <summary>How many employees the matrix has on all pages.</summary>
    public int Total { get; }

    /// <summary>The counts of all cells that are shown.</summary>
    public PlanMatrixTotals Totals { get; }

    /// <summary>The cell of a row and a column, both counted from 0.</summary>
    public PlanMatrixCell this[int row, int column] => Row(row)[column];

    /// <summary>The cells of a row, counted from 0, in the order of the columns.</summary>
    public ReadOnlySpan<PlanMatrixCell> Row(int row) => _cells.AsSpan(row * Columns.Length, Columns.Length);

    /// <summary>The counts of a row, counted from 0.</summary>
    public PlanMatrixTotals RowTotals(int row) => _rowTotals[row];

    /// <summary>The counts of a column, counted from 0.</summary>
    public PlanMatrixTotals ColumnTotals(int column) => _columnTotals[column];

    /// <summary>The matrix of what a store read.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="definitions">The definitions of its active links; one that is missing has an empty name.</param>
    /// <param name="data">What the store read.</param>
    /// <param name="day">The day that statuses are told for.</param>
    public static PlanMatrix Of(Plan plan, IReadOnlyDictionary<RequirementId, Requirement> definitions, PlanMatrixData data, StatusDay day)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(data);
        ImmutableArray<PlanMatrixColumn> columns = ColumnsOf(plan, definitions);
        return new PlanMatrix(plan.Id, plan.Details.Name, data.Employees, columns, data.Total, new PlanMatrixFill(data, columns, day).Cells());
    }

    /// <summary>The same matrix with only the rows that have at least one cell of one of the meanings; the total is how many those are.</summary>
    public PlanMatrix Filtered(ImmutableArray<MatrixCellMeaning> meanings)
    {
        int[] kept = [.. Enumerable.Range(0, Rows.Length).Where(row => meanings.Any(meaning => _rowTotals[row].Of(meaning) > 0))];
        return WithRows(kept, kept.Length);
    }

    /// <summary>The same matrix with only the rows of one page; the total stays.</summary>
    public PlanMatrix Paged(PageRequest page) =>
        WithRows([.. Enumerable.Range(0, Rows.Length).Skip(page.Skip).Take(page.Size)], Total);

    private static ImmutableArray<PlanMatrixColumn> ColumnsOf(Plan plan, IReadOnlyDictionary<RequirementId, Requirement> definitions)
    {
        ILookup<SubPlanId, PlanLink> links = plan.ActiveLinks.ToLookup(link => link.SubPlan);
        return
        [
            .. from subPlan in plan.SubPlans
               from link in links[subPlan.Id]
               let definition = definitions.GetValueOrDefault(link.Requirement)
               where definition is not { IsArchived: true }
               let content = definition?.Content
               select new PlanMatrixColumn(link.Requirement, content?.Name ?? "", subPlan.Id, subPlan.Name, content?.RepetitionCount ?? 1),
        ];
    }

    private static (PlanMatrixTotals[] Rows, PlanMatrixTotals[] Columns, PlanMatrixTotals All) Count(PlanMatrixCell[] cells, int rows, int columns)
    {
        PlanMatrixTotals[] byRow = new PlanMatrixTotals[rows];
        PlanMatrixTotals[] byColumn = new PlanMatrixTotals[columns];
        PlanMatrixTotals all = default;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                MatrixCellMeaning meaning = cells[(row * columns) + column].Meaning;
                byRow[row] = byRow[row].Plus(meaning);
                byColumn[column] = byColumn[column].Plus(meaning);
                all = all.Plus(meaning);
            }
        }

        return (byRow, byColumn, all);
    }

    private PlanMatrix WithRows(int[] kept, int total)
    {
        PlanMatrixCell[] cells = new PlanMatrixCell[kept.Length * Columns.Length];
        for (int row = 0; row < kept.Length; row++)
        {
            Row(kept[row]).CopyTo(cells.AsSpan(row * Columns.Length));
        }

        return new PlanMatrix(Plan, PlanName, [.. kept.Select(row => Rows[row])], Columns, total, cells);
    }
}
