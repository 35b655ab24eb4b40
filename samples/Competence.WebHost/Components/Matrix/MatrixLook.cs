using Competence.FollowUp;

namespace Competence.WebHost.Components.Matrix;

/// <summary>How the seven meanings look; the style sheet draws the sign of each class.</summary>
internal static class MatrixLook
{
    /// <summary>The meanings in the order of the legend and the filter.</summary>
    public static IReadOnlyList<MatrixCellMeaning> All { get; } =
    [
        MatrixCellMeaning.Fulfilled, MatrixCellMeaning.Started, MatrixCellMeaning.AwaitingSignature, MatrixCellMeaning.Rejected,
        MatrixCellMeaning.Expired, MatrixCellMeaning.NotRelevant, MatrixCellMeaning.NotStarted,
    ];

    /// <summary>The class of a cell: one letter, since a page has thousands.</summary>
    public static string ClassOf(MatrixCellMeaning meaning) => meaning switch
    {
        MatrixCellMeaning.Fulfilled => "f",
        MatrixCellMeaning.Started => "s",
        MatrixCellMeaning.AwaitingSignature => "w",
        MatrixCellMeaning.Rejected => "r",
        MatrixCellMeaning.Expired => "e",
        MatrixCellMeaning.NotRelevant => "x",
        _ => "n",
    };

    /// <summary>The meaning that an address names; none for anything else.</summary>
    public static MatrixCellMeaning? Read(string? name) => Enum.TryParse(name, out MatrixCellMeaning meaning) && Enum.IsDefined(meaning) ? meaning : null;

    /// <summary>The cell that an address names as row and column, such as <c>3-12</c>; none when the matrix has no such cell.</summary>
    public static (int Row, int Column)? ReadCell(string? text, PlanMatrix matrix) =>
        text?.Split('-') is [var row, var column]
        && int.TryParse(row, System.Globalization.CultureInfo.InvariantCulture, out int r) && r >= 0 && r < matrix.Rows.Length
        && int.TryParse(column, System.Globalization.CultureInfo.InvariantCulture, out int c) && c >= 0 && c < matrix.Columns.Length
            ? (r, c)
            : null;
}
