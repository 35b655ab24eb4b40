using System.Collections.Immutable;
using System.Numerics;
using Competence.Assignments;
using Competence.EntityFrameworkCore.Access;
using Competence.EntityFrameworkCore.Registrations;
using Competence.EntityFrameworkCore.Storage;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Registrations;

namespace Competence.EntityFrameworkCore.FollowUp;

/// <summary>Lists employees with how they stand: how many there are, then one page of positions with counts for the people on it.</summary>
internal sealed class EmployeeReports(StoreDatabase database) : IEmployeeReports
{
    private const string Positions = "competence.position x join competence.person p on p.id = x.person_id";

    public async ValueTask<Page<EmployeeRow>> PageAsync(EmployeeQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        SqlDialect dialect = database.Dialect;
        List<SqlValue> values = [];
        string condition = EmployeeScopeSql.Condition(query.Scope, dialect, values);
        string searched = Searched(query, dialect, values);
        int total = 0;
        long people = 0;
        await database.ReadAsync(
            [
                new SqlQuery(
                    dialect.Adapt($"select count(*) from {(searched.Length == 0 ? "competence.position x" : Positions)} where {condition}{searched}"),
                    [.. values], row => total = row.Integer(0)),
                new SqlQuery(dialect.AboutHowMany("person"), [], row => people = row.Long(0)),
            ],
            cancellationToken);
        return total <= query.Page.Skip
            ? new Page<EmployeeRow>([], total, query.Page)
            : new Page<EmployeeRow>(await RowsAsync(query, IsSoonFull(query, total, people), cancellationToken), total, query.Page);
    }

    /// <summary>Whether going through all people by name fills the page before as many were read as there are employees, who would have to be sorted.</summary>
    private static bool IsSoonFull(EmployeeQuery query, long total, long people) =>
        query.Order.By == EmployeeColumn.Name && people * ((long)query.Page.Skip + query.Page.Size) < total * total;

    private static string Searched(EmployeeQuery query, SqlDialect dialect, List<SqlValue> values)
    {
        if (query.Search.Length == 0)
        {
            return "";
        }

        values.Add(SqlValue.Text("search", query.Search.ToLowerInvariant()));
        return $" and ({dialect.Contains("p.search_text", "@search")} or {dialect.Contains("x.search_text", "@search")})";
    }

    /// <summary>The page; neither database knows when it plans the statement how many are asked for, so the statement says how to find them.</summary>
    private async ValueTask<ImmutableArray<EmployeeRow>> RowsAsync(EmployeeQuery query, bool byName, CancellationToken cancellationToken)
    {
        SqlDialect dialect = database.Dialect;
        List<SqlValue> values = [];
        string condition = EmployeeScopeSql.Condition(query.Scope, dialect, values, isSought: !byName);
        string searched = Searched(query, dialect, values);
        string found = byName ? ByName(query, $"{condition}{searched}", dialect) : $"{Positions} where {condition}{searched}";
        return await database.ListAsync(
            dialect.Adapt(PageSql(found, query.Order, dialect)),
            [
                .. values, SqlValue.Integer("take", query.Page.Size), SqlValue.Integer("skip", query.Page.Skip), SqlValue.Date("today", query.Today),
                SqlValue.Date("soonUntil", new StatusDay(query.Today).SoonUntil),
            ],
            Read,
            cancellationToken);
    }

    /// <summary>Goes through the people by the index on their names; the limit is written out and rounded up, so that there are few statements.</summary>
    private static string ByName(EmployeeQuery query, string condition, SqlDialect dialect) => $"""
        (
            select x.id from {dialect.ForEach("competence.person p", "competence.position", "x", "x.person_id = p.id", condition)}
            order by {InOrder(query.Order, "", "p.sort_name", "x.id")} limit {BitOperations.RoundUpToPowerOf2((ulong)query.Page.Skip + (ulong)query.Page.Size)}) i
        cross join competence.position x cross join competence.person p
        where x.id = i.id and p.id = x.person_id
        """;

    private static EmployeeRow Read(SqlRow row) => new(
        new PositionId(row.Id(0)), new PersonId(row.Id(1)), row.Text(2), row.Text(3), row.Text(4), row.Date(5), row.Integer(6), row.Integer(7),
        Expired: row.Integer(8), ToDo: row.Integer(9), Begun: row.Integer(10), Fulfilled: row.Integer(11),
        (Availability)row.Integer(12),
        row.Integer(13) is var deputies and >= 0 ? deputies : null);

    /// <remarks>All counts are materialized: PostgreSQL expects few rows on the page and would else count anew for each.</remarks>
    private static string PageSql(string found, EmployeeOrder order, SqlDialect dialect) => $"""
        with page as materialized (
            select x.id, x.person_id, x.unit_id, x.title, x.start_on, p.name, p.sort_name, x.lent_from_id is not null as is_lent,
                exists (select 1 from competence.position t where t.person_id = x.person_id and t.lent_from_id is not null and t.is_active) as has_loan,
                x.lent_from_id, {PlaceOfPosition(order.By)} as place
            from {found}
            order by {InOrder(order, "place", "p.sort_name", "x.id")} limit @take offset @skip),
        given as materialized (
            select a.position_id, count(*) as active, count(case when a.completion = {(int)Completion.AwaitingApproval} then 1 end) as awaiting
            from competence.assignment a
            where {dialect.IsAmong("a.position_id", "select id from page")} and a.state = {(int)AssignmentState.Active} group by a.position_id),
        held as materialized ({CountsOfPeople(dialect)}),
        held_by_side as materialized ({CountsOfLoanSides(dialect)})
        select g.id, g.person_id, g.name, g.title, coalesce(u.number || ' – ' || u.name, ''), g.start_on,
            coalesce(a.active, 0), coalesce(a.awaiting, 0), coalesce(r.expired, l.expired, 0), coalesce(r.to_do, l.to_do, 0),
            coalesce(r.begun, l.begun, 0), coalesce(r.fulfilled, l.fulfilled, 0),
            {AvailabilityOf("g")}, {DeputiesOf("g")}
        from page g
        left join competence.unit u on u.id = g.unit_id
        left join given a on a.position_id = g.id
        left join held r on r.person_id = g.person_id
        left join held_by_side l on l.position_id = g.id
        order by {InOrder(order, "g.place", "g.sort_name", "g.id")}
        """;

    /// <summary>By the place in the column, then by name, then by position.</summary>
    private static string InOrder(EmployeeOrder order, string place, string name, string id) => (order.By, order.Descending) switch
    {
        (EmployeeColumn.Name, true) => $"{name} desc, {id}",
        (EmployeeColumn.Name, _) => $"{name}, {id}",
        (_, true) => $"{place} desc, {name}, {id}",
        _ => $"{place}, {name}, {id}",
    };

    private static string PlaceOfPosition(EmployeeColumn column) => column switch
    {
        EmployeeColumn.Start => "x.start_on",
        EmployeeColumn.Availability => AvailabilityOf("x"),
        EmployeeColumn.ActivePlans => $"(select count(*) from competence.assignment o where o.position_id = x.id and o.state = {(int)AssignmentState.Active})",
        EmployeeColumn.AwaitingApproval => $"""
            (select count(*) from competence.assignment o
            where o.position_id = x.id and o.state = {(int)AssignmentState.Active} and o.completion = {(int)Completion.AwaitingApproval})
            """,
        EmployeeColumn.Deputies => DeputiesOf("x"),
        _ => "0",
    };

    /// <summary>How many deputies work for the leader of a position; -1 for who leads nobody from it (DEP-13, DEP-15).</summary>
    /// <param name="position">What the query calls the position.</param>
    private static string DeputiesOf(string position) => $"""
        case
            when exists (
                select 1 from competence.leader_closure v join competence.position o on o.id = v.position_id
                where v.leader_id = {position}.id and v.depth = 1 and o.is_active and {EmployeeScopeSql.IsCovered("o", "@today")})
            then (
                select count(*) from competence.deputyship d join competence.position o on o.id = d.deputy_position_id
                where d.leader_position_id = {position}.id and d.is_open and (d.last_day is null or d.last_day >= @today)
                    and o.is_active and {EmployeeScopeSql.IsCovered("o", "@today")})
            else -1
        end
        """;

    /// <summary>Where the employee of a position is today; what comes first goes before the rest (ABS-20, LOA-27, LOA-28).</summary>
    /// <param name="position">What the query calls the position.</param>
    private static string AvailabilityOf(string position) => $"""
        case
            when exists (
                select 1 from competence.absence b
                where b.position_id = {position}.id and b.start_on <= @today and (b.end_on is null or b.end_on >= @today)) then {(int)Availability.Absent}
            when {position}.lent_from_id is not null then {(int)Availability.Borrowed}
            when exists (
                select 1 from competence.position t
                where t.person_id = {position}.person_id and t.lent_from_id = {position}.id and t.is_active and {EmployeeScopeSql.IsCovered("t", "@today")}) then {(int)Availability.LentOut}
            else {(int)Availability.Available}
        end
        """;

    /// <summary>How many registrations have which status: <see cref="RegistrationStatus.Of(RegistrationState, bool, LocalDate?, StatusDay)"/> in SQL.</summary>
    private static string Counts { get; } = $"""
        count(case when (r.state = {(int)RegistrationState.Fulfilled} and r.expires_on < @today)
                or (r.is_renewal and r.state in ({(int)RegistrationState.NotStarted}, {(int)RegistrationState.Started})) then 1 end) as expired,
            count(case when r.state = {(int)RegistrationState.Rejected}
                or (r.state = {(int)RegistrationState.NotStarted} and not r.is_renewal) then 1 end) as to_do,
            count(case when r.state = {(int)RegistrationState.AwaitingSignature}
                or (r.state = {(int)RegistrationState.Started} and not r.is_renewal)
                or (r.state = {(int)RegistrationState.Fulfilled} and r.expires_on >= @today and r.expires_on <= @soonUntil) then 1 end) as begun,
            count(case when r.state = {(int)RegistrationState.Fulfilled}
                and (r.expires_on is null or r.expires_on > @soonUntil) then 1 end) as fulfilled
        """;

    /// <summary>Of each person on the page who has no loan, sought by the key: as a join, SQLite reads all registrations that there are.</summary>
    private static string CountsOfPeople(SqlDialect dialect) => $"""
        select r.person_id, {Counts}
        from competence.registration r
        where {dialect.IsAmong("r.person_id", "select person_id from page where not has_loan")} and r.relevant_plans > 0
        group by r.person_id
        """;

    /// <summary>Of each position of somebody with a loan those that the side of the position holds: neither side is told what the other has (LOA-30).</summary>
    private static string CountsOfLoanSides(SqlDialect dialect) => $"""
        select e.id as position_id, {Counts}
        from competence.registration r join page e on e.person_id = r.person_id and e.has_loan
        where {dialect.IsAmong("r.person_id", "select person_id from page where has_loan")} and r.relevant_plans > 0 and exists (
            select 1 from competence.assignment a
            join competence.position o on o.id = a.position_id
            join competence.plan n on n.id = a.plan_id and not n.is_archived
            join competence.plan_link l on l.plan_id = a.plan_id and l.requirement_id = r.requirement_id and l.state = {(int)PlanLinkState.Active}
            where a.person_id = e.person_id and a.state = {(int)AssignmentState.Active}
                and (o.id = e.id or (o.lent_from_id is null and not e.is_lent)) and {RegistrationSetStatements.IsRelevant})
        group by e.id
        """;
}
