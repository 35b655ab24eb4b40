using Competence.EntityFrameworkCore.Querying;
using Competence.EntityFrameworkCore.Storage;
using Competence.Plans;

namespace Competence.EntityFrameworkCore.Plans;

/// <summary>Reads plan rows where a specification cannot say which.</summary>
internal static class PlanRows
{
    private const string Columns =
        "p.id, p.name, p.sort_name, p.search_text, p.content_type, p.owner_unit, p.owner_name, p.version_major, p.version_minor, p.is_published, "
        + "p.has_pending, p.is_archived";

    /// <summary>The rows of plans <c>p</c> that are not archived, hold the parameter <c>search</c> in their name and meet <paramref name="condition"/>.</summary>
    public static string Select(SqlDialect dialect, string condition, string limit = "") => dialect.Adapt(
        $"select {Columns} from {Found(dialect, condition)} order by p.sort_name, p.id {limit}");

    /// <summary>How many rows <see cref="Select"/> gives.</summary>
    public static string Count(SqlDialect dialect, string condition) => dialect.Adapt($"select count(*) from {Found(dialect, condition)}");

    public static SqlValue Search(string search) => SqlValue.Text("search", search.ToLowerInvariant());

    public static PlanRow Read(SqlRow row) => new(
        new PlanId(row.Id(0)), row.Text(1), SortKey.FromHex(row.Text(2)), row.Text(3), (PlanContentType)row.Integer(4), new UnitId(row.Id(5)), row.Text(6),
        row.Integer(7), row.Integer(8), row.Boolean(9), row.Boolean(10), row.Boolean(11));

    private static string Found(SqlDialect dialect, string condition) =>
        $"({RowModel.Plans}) p where not p.is_archived and (@search = '' or {dialect.Contains("p.search_text", "@search")}) and {condition}";
}
