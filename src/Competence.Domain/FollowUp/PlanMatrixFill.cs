using System.Collections.Immutable;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.FollowUp;

/// <summary>Turns what a store read into the cells of a matrix, in one pass over the registrations and one over the marks.</summary>
/// <param name="data">What the store read.</param>
/// <param name="columns">The columns.</param>
/// <param name="day">The day that statuses are told for.</param>
internal sealed class PlanMatrixFill(PlanMatrixData data, ImmutableArray<PlanMatrixColumn> columns, StatusDay day)
{
    private readonly PlanMatrixCell[] _cells = new PlanMatrixCell[data.Employees.Length * columns.Length];
    private readonly Dictionary<RequirementId, int> _columns = ByRequirement(columns);

    // A person with the plan at two positions has two rows: the first by person, and for each row the next one of the same person.
    private readonly Dictionary<PersonId, int> _firstRow = new(data.Employees.Length);
    private readonly int[] _nextRow = new int[data.Employees.Length];

    /// <summary>The cells, row by row.</summary>
    public PlanMatrixCell[] Cells()
    {
        ChainRows();
        foreach (ref readonly PlanMatrixCellData cell in data.Cells.AsSpan())
        {
            if (_columns.TryGetValue(cell.Requirement, out int column))
            {
                RequirementStatus status = RegistrationStatus.Of(cell.State, cell.IsRenewal, cell.ExpiresOn, day);
                Put(cell.Person, column, new PlanMatrixCell(PlanMatrixCell.MeaningOf(status), cell.Counted));
            }
        }

        foreach (ref readonly NotRelevantMarkKey mark in data.Marks.AsSpan())
        {
            Mark(mark);
        }

        return _cells;
    }

    private static Dictionary<RequirementId, int> ByRequirement(ImmutableArray<PlanMatrixColumn> columns)
    {
        Dictionary<RequirementId, int> found = new(columns.Length);
        for (int column = 0; column < columns.Length; column++)
        {
            found.Add(columns[column].Requirement, column);
        }

        return found;
    }

    private void ChainRows()
    {
        for (int row = data.Employees.Length - 1; row >= 0; row--)
        {
            PersonId person = data.Employees[row].Person;
            _nextRow[row] = _firstRow.TryGetValue(person, out int next) ? next : -1;
            _firstRow[person] = row;
        }
    }

    private void Mark(NotRelevantMarkKey mark)
    {
        if (mark.Kind == MarkTargetKind.Requirement)
        {
            if (_columns.TryGetValue(RequirementId.From(mark.Target), out int column))
            {
                MarkCell(mark.Person, column);
            }
        }
        else if (mark.Kind == MarkTargetKind.SubPlan)
        {
            SubPlanId subPlan = SubPlanId.From(mark.Target);
            for (int column = 0; column < columns.Length; column++)
            {
                if (columns[column].SubPlan == subPlan)
                {
                    MarkCell(mark.Person, column);
                }
            }
        }
    }

    private void Put(PersonId person, int column, PlanMatrixCell cell)
    {
        for (int row = FirstRow(person); row >= 0; row = _nextRow[row])
        {
            _cells[(row * columns.Length) + column] = cell;
        }
    }

    private void MarkCell(PersonId person, int column)
    {
        for (int row = FirstRow(person); row >= 0; row = _nextRow[row])
        {
            ref PlanMatrixCell cell = ref _cells[(row * columns.Length) + column];
            cell = cell with { Meaning = MatrixCellMeaning.NotRelevant };
        }
    }

    private int FirstRow(PersonId person) => _firstRow.TryGetValue(person, out int row) ? row : -1;
}
