using System.Collections.Immutable;
using System.Text.Json;
using Competence.Access;
using Competence.EntityFrameworkCore.Storage;
using NodaTime.Text;

namespace Competence.EntityFrameworkCore.Access;

/// <summary>Lists positions for access management.</summary>
internal sealed class AccessReports(StoreDatabase database) : IAccessReports
{
    private static readonly string IsActive = $"x.is_active and {EmployeeScopeSql.IsCovered("x", "@today")}";

    public async ValueTask<Page<AccessRow>> PageAsync(AccessQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        SqlDialect dialect = database.Dialect;
        List<SqlValue> values = [SqlValue.Text("search", query.Search.ToLowerInvariant()), SqlValue.Date("today", query.Today)];
        string found = $"""
            competence.position x join competence.person p on p.id = x.person_id left join competence.unit u on u.id = x.unit_id
                left join competence.position_sign_in s on s.position_id = x.id
            where {string.Join(" and ", Conditions(query, dialect, values))}
            """;
        SqlValue[] page = [.. values, SqlValue.Integer("take", query.Page.Size), SqlValue.Integer("skip", query.Page.Skip)];

        ImmutableArray<AccessRow>.Builder rows = ImmutableArray.CreateBuilder<AccessRow>();
        int total = 0;
        await database.ReadAsync(
            [
                new SqlQuery(dialect.Adapt($"select count(*) from {found}"), [.. values], row => total = row.Integer(0)),
                new SqlQuery(dialect.Adapt(PageSql(found)), page, row => rows.Add(Read(row))),
            ],
            cancellationToken);
        return new Page<AccessRow>(rows.DrainToImmutable(), total, query.Page);
    }

    public async ValueTask<Instant?> LastSignInAsync(PositionId position, CancellationToken cancellationToken = default)
    {
        Instant? last = null;
        await database.ReadAsync(
            [
                new SqlQuery(
                    database.Dialect.Adapt("select s.at from competence.position_sign_in s where s.position_id = @position"),
                    [SqlValue.Id("position", position.Value)], row => last = row.Instant(0)),
            ],
            cancellationToken);
        return last;
    }

    private static IEnumerable<string> Conditions(AccessQuery query, SqlDialect dialect, List<SqlValue> values)
    {
        yield return query.Scope.WholeRegion ? "1 = 1" : query.Scope.Units.IsEmpty ? "1 = 0" : EmployeeScopeSql.InUnits(query.Scope.Units, dialect, values);
        yield return $"""
            (@search = '' or {dialect.Contains("p.search_text", "@search")} or {dialect.Contains("lower(coalesce(p.email, ''))", "@search")}
                or {dialect.Contains("coalesce(u.search_text, '')", "@search")})
            """;
        if (query.IsActive is { } isActive)
        {
            yield return isActive ? IsActive : $"not ({IsActive})";
        }

        if (query.Role is { } role)
        {
            values.Add(SqlValue.Text("role", JsonNamingPolicy.CamelCase.ConvertName(role.ToString())));
            values.Add(SqlValue.Text("day", LocalDatePattern.Iso.Format(query.Today)));
            yield return $"""
                exists (
                    select 1 from competence.position_roles r, {dialect.ItemsOf("r.body", "g")}
                    where r.id = x.id and g.value ->> 'role' = @role and g.value ->> 'from' <= @day and coalesce(g.value ->> 'to', @day) >= @day)
                """;
        }
    }

    private static string PageSql(string found) => $"""
        select x.id, x.person_id, p.name, p.email, x.title, coalesce(u.number || ' – ' || u.name, ''), {IsActive}, p.telephone, s.at
        from {found}
        order by p.sort_name, x.id limit @take offset @skip
        """;

    private static AccessRow Read(SqlRow row) => new(
        new PositionId(row.Id(0)), new PersonId(row.Id(1)), row.Text(2), row.TextOrNull(3), row.Text(4), row.Text(5), row.Boolean(6))
    {
        Telephone = row.TextOrNull(7),
        LastSignIn = row.InstantOrNull(8),
    };
}
