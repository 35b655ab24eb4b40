using System.Collections.Immutable;
using Competence.FollowUp;
using Microsoft.AspNetCore.WebUtilities;

namespace Competence.WebHost.Components.Matrix;

/// <summary>What the address of a matrix says: which part of it is shown, and which cell is open beside it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Search">Part of an employee's name; empty for all.</param>
/// <param name="Filter">Only employees with one of these meanings; empty for all.</param>
/// <param name="Page">Which page of employees, from 1.</param>
public sealed record MatrixAddress(PlanId Plan, string Search, ImmutableArray<MatrixCellMeaning> Filter, int Page)
{
    /// <summary>How an address names the meanings.</summary>
    private static readonly ImmutableArray<(MatrixCellMeaning Meaning, string Word)> Words =
        [.. Enum.GetValues<MatrixCellMeaning>().Select(meaning => (meaning, meaning.ToString().ToLowerInvariant()))];

    /// <summary>Reads the parts of an address; what is not understood counts as not said.</summary>
    public static MatrixAddress Read(PlanId plan, string? search, string[]? filter, int? page) => new(
        plan,
        search?.Trim() ?? "",
        [.. Words.Where(word => filter?.Contains(word.Word, StringComparer.Ordinal) == true).Select(word => word.Meaning)],
        Math.Max(1, page ?? 1));

    /// <summary>The matrix.</summary>
    public string Path => $"/matrix/{Plan}";

    /// <summary>The whole address, without a cell.</summary>
    public string Whole => Path + Query;

    /// <summary>The page that sets deadlines for the employees of this part.</summary>
    public string Deadlines => $"{Path}/deadlines{Query}";

    /// <summary>The address with one meaning more or less in the filter, at the first page.</summary>
    public string Toggled(MatrixCellMeaning meaning) =>
        (this with { Filter = Filter.Contains(meaning) ? Filter.Remove(meaning) : Filter.Add(meaning), Page = 1 }).Whole;

    /// <summary>What a link to a cell begins with, as it stands in a page; the cell follows.</summary>
    public string CellPrefix => Query.Length == 0 ? "?c=" : $"{Query}&c=";

    /// <summary>How the filter stands in a form.</summary>
    public IEnumerable<string> FilterWords => Words.Where(word => Filter.Contains(word.Meaning)).Select(word => word.Word);

    private string Query
    {
        get
        {
            string query = Search.Length == 0 ? "" : QueryHelpers.AddQueryString("", "q", Search);
            query = FilterWords.Aggregate(query, (all, word) => QueryHelpers.AddQueryString(all, "s", word));
            return Page == 1 ? query : QueryHelpers.AddQueryString(query, "page", Page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
