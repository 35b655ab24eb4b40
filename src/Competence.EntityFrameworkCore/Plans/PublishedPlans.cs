using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;
using Competence.Plans;

namespace Competence.EntityFrameworkCore.Plans;

/// <summary>Lists plans by where they are published; what <see cref="PlanOffer.Reaches"/> says, in SQL.</summary>
internal sealed class PublishedPlans(StoreDatabase database) : IPublishedPlans
{
    private readonly string _page = PlanRows.Select(database.Dialect, Reaches(database.Dialect), "limit @take offset @skip");
    private readonly string _count = PlanRows.Count(database.Dialect, Reaches(database.Dialect));

    public async ValueTask<Page<PlanRow>> PageAsync(PublishedPlanQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        string units = database.Dialect.Json(query.Units, static (row, unit) => row.Id(unit.Unit.Value).Value(SqlKind.Boolean, unit.IncludeSubUnits));
        SqlValue[] values = [PlanRows.Search(query.Search), SqlValue.Text("units", units)];
        ImmutableArray<PlanRow>.Builder rows = ImmutableArray.CreateBuilder<PlanRow>();
        int total = 0;
        await database.ReadAsync(
            [
                new SqlQuery(_page, [.. values, SqlValue.Integer("take", page.Size), SqlValue.Integer("skip", page.Skip)], row => rows.Add(PlanRows.Read(row))),
                new SqlQuery(_count, values, row => total = row.Integer(0)),
            ],
            cancellationToken);
        return new Page<PlanRow>(rows.DrainToImmutable(), total, page);
    }

    private static string Reaches(SqlDialect dialect) => $"""
        exists (
            select 1 from competence.plan_publication b
            join {dialect.RowsOf("units", "s", ("unit_id", SqlKind.Id), ("include_sub_units", SqlKind.Boolean))} on b.unit_id = s.unit_id
                or (b.include_sub_units and exists (
                    select 1 from competence.unit_closure c where c.unit_id = s.unit_id and c.ancestor_id = b.unit_id))
                or (s.include_sub_units and exists (
                    select 1 from competence.unit_closure c where c.unit_id = b.unit_id and c.ancestor_id = s.unit_id))
            where b.plan_id = p.id)
        """;
}
