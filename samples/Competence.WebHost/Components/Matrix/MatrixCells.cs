using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Competence.FollowUp;
using Competence.WebHost.Texts;

namespace Competence.WebHost.Components.Matrix;

/// <summary>
/// Writes the cells of a matrix as markup. They are many and all alike, so they are written as one text: a class for the look, a link for
/// the detail, a word for those who do not see the look.
/// </summary>
/// <param name="matrix">The matrix.</param>
/// <param name="address">Where it stands.</param>
/// <param name="words">The words of the meanings.</param>
public sealed class MatrixCells(PlanMatrix matrix, MatrixAddress address, DomainWords words)
{
    private const int RowKey = 8;
    private const int ColumnKey = 6;
    private readonly string _prefix = HtmlEncoder.Default.Encode(address.CellPrefix);
    private readonly ImmutableArray<string> _columns = [.. matrix.Columns.Select(column => Tail(column.Requirement.Value, ColumnKey))];
    private readonly Dictionary<MatrixCellMeaning, string> _words =
        Enum.GetValues<MatrixCellMeaning>().ToDictionary(meaning => meaning, meaning => HtmlEncoder.Default.Encode(words.Of(meaning)));

    /// <summary>The class of a meaning in the style sheet.</summary>
    public static char ClassOf(MatrixCellMeaning meaning) => meaning switch
    {
        MatrixCellMeaning.Fulfilled => 'f',
        MatrixCellMeaning.Started => 's',
        MatrixCellMeaning.AwaitingSignature => 'w',
        MatrixCellMeaning.Rejected => 'r',
        MatrixCellMeaning.Expired => 'e',
        MatrixCellMeaning.NotRelevant => 'x',
        _ => 'n',
    };

    /// <summary>The cells of a row, from 0. Repetitions stand in the cell as counted of required.</summary>
    /// <param name="row">The row.</param>
    /// <param name="open">The column whose cell is open beside the matrix; none when none of the row is.</param>
    public string Row(int row, int? open)
    {
        StringBuilder markup = new(matrix.Columns.Length * 64);
        string employee = Tail(matrix.Rows[row].Assignment.Value, RowKey);
        ReadOnlySpan<PlanMatrixCell> cells = matrix.Row(row);
        for (int column = 0; column < cells.Length; column++)
        {
            PlanMatrixCell cell = cells[column];
            markup.Append("<td class=").Append(ClassOf(cell.Meaning)).Append("><a href=\"").Append(_prefix).Append(employee).Append('-').Append(_columns[column]).Append('"');
            if (open == column)
            {
                markup.Append(" aria-current=true");
            }

            markup.Append('>').Append(_words[cell.Meaning]);
            if (matrix.Columns[column].IsRepeated)
            {
                markup.Append(CultureInfo.InvariantCulture, $" <b>{cell.Counted}/{matrix.Columns[column].Required}</b>");
            }

            markup.Append("</a></td>");
        }

        return markup.ToString();
    }

    /// <summary>The cell that an address names by the ends of two identifiers.</summary>
    /// <returns>Row and column from 0; none when the address names no cell of this page, or more than one.</returns>
    public (int Row, int Column)? Find(string? named)
    {
        if (named?.Split('-') is not [var employee, var requirement])
        {
            return null;
        }

        int[] rows = [.. Enumerable.Range(0, matrix.Rows.Length).Where(row => Tail(matrix.Rows[row].Assignment.Value, RowKey) == employee)];
        int[] columns = [.. Enumerable.Range(0, _columns.Length).Where(column => _columns[column] == requirement)];
        return rows is [var row] && columns is [var column] ? (row, column) : null;
    }

    private static string Tail(Guid id, int length) => id.ToString("N")[^length..];
}
