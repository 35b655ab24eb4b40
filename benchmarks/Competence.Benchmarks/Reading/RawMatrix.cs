using System.Data.Common;
using Competence.Benchmarks.Stores;
using Competence.FollowUp;
using Competence.Registrations;

namespace Competence.Benchmarks.Reading;

/// <summary>The status matrix as read by hand.</summary>
/// <param name="People">Name and unit of the rows.</param>
/// <param name="Heads">The names of the columns.</param>
/// <param name="Cells">The cells, row by row.</param>
internal sealed record RawMatrix(
    List<(Guid Person, Guid Position, Guid Assignment, string Name, string Unit, int Completion)> People,
    List<(Guid SubPlan, string Name, string Body)> Heads,
    (MatrixCellMeaning Meaning, int Counted)[] Cells)
{
    /// <param name="raw">The database.</param>
    /// <param name="sql">Its SQL.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="day">The day.</param>
    /// <param name="findMarksPerCell">Whether marks are looked for at each cell, in place of one list of them.</param>
    public static async ValueTask<RawMatrix> ReadAsync(RawDatabase raw, MatrixSql sql, Guid plan, StatusDay day, bool findMarksPerCell)
    {
        string name = "";
        int total = 0;
        List<(Guid, Guid, Guid, string, string, int)> people = new(200);
        Dictionary<Guid, int> rows = new(200);
        Dictionary<Guid, int> columns = new(50);
        List<(Guid, string, string)> heads = new(50);
        (MatrixCellMeaning, int)[] cells = [];
        object?[] values = [plan];
        await raw.ReadAsync(
            new RawQuery(sql.Plan, values, row => name = row.GetString(0) + row.GetString(1).Length),
            new RawQuery(sql.Columns, values, row =>
            {
                columns[raw.Id(row, 0)] = columns.Count;
                heads.Add((raw.Id(row, 1), row.GetString(2), row.GetString(3)));
            }),
            new RawQuery(sql.Count, values, row => total = (int)row.GetInt64(0)),
            new RawQuery(sql.Employees, values, row =>
            {
                rows[raw.Id(row, 0)] = rows.Count;
                people.Add((raw.Id(row, 0), raw.Id(row, 1), raw.Id(row, 2), row.GetString(3), $"{row.GetString(4)} – {row.GetString(5)}", row.GetInt32(6)));
            }),
            new RawQuery(findMarksPerCell ? sql.CellsWithoutMarked : sql.Cells, values, row =>
            {
                cells = cells is [] ? New(rows.Count * columns.Count, findMarksPerCell) : cells;
                cells[(rows[raw.Id(row, 0)] * columns.Count) + columns[raw.Id(row, 1)]] = (Meaning(raw, row, day), row.GetInt32(4));
            }),
            new RawQuery(sql.Marks, values, row =>
            {
                if (!findMarksPerCell && rows.TryGetValue(raw.Id(row, 0), out int at) && columns.TryGetValue(raw.Id(row, 2), out int column))
                {
                    ref (MatrixCellMeaning Meaning, int Counted) cell = ref cells[(at * columns.Count) + column];
                    cell.Meaning = MatrixCellMeaning.NotRelevant;
                }
            }));
        return total == rows.Count && name.Length > 0
            ? new RawMatrix(people, heads, cells)
            : throw new InvalidOperationException("The matrix is not whole.");
    }

    private static (MatrixCellMeaning, int)[] New(int count, bool marked)
    {
        (MatrixCellMeaning, int)[] cells = new (MatrixCellMeaning, int)[count];
        if (marked)
        {
            Array.Fill(cells, (MatrixCellMeaning.NotRelevant, 0));
        }

        return cells;
    }

    private static MatrixCellMeaning Meaning(RawDatabase raw, DbDataReader row, StatusDay day) => (RegistrationState)row.GetInt32(2) switch
    {
        RegistrationState.Fulfilled => raw.Date(row, 5) < day.Today ? MatrixCellMeaning.Expired : MatrixCellMeaning.Fulfilled,
        RegistrationState.AwaitingSignature => MatrixCellMeaning.AwaitingSignature,
        RegistrationState.Rejected => MatrixCellMeaning.Rejected,
        _ when row.GetBoolean(3) => MatrixCellMeaning.Expired,
        RegistrationState.Started => MatrixCellMeaning.Started,
        _ => MatrixCellMeaning.NotStarted,
    };
}
