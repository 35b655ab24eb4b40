using System.Collections.Immutable;
using Competence.Assignments;
using Competence.EntityFrameworkCore.Access;
using Competence.EntityFrameworkCore.Registrations;
using Competence.EntityFrameworkCore.Storage;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Registrations;

namespace Competence.EntityFrameworkCore.FollowUp;

/// <summary>Lists employees with how they stand: one page of positions, then counts for the people on it.</summary>
internal sealed class EmployeeReports(StoreDatabase database) : IEmployeeReports
{
    public async ValueTask<Page<EmployeeRow>> PageAsync(EmployeeQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        List<SqlValue> scope = [SqlValue.Text("search", query.Search.ToLowerInvariant())];
        SqlDialect dialect = database.Dialect;
        string found = $"""
            competence.position x join competence.person p on p.id = x.person_id
            where {EmployeeScopeSql.Condition(query.Scope, dialect, scope)}
                and (@search = '' or {dialect.Contains("p.search_text", "@search")} or {dialect.Contains("x.search_text", "@search")})
            """;
        SqlValue[] page =
        [
            .. scope, SqlValue.Integer("take", query.Page.Size), SqlValue.Integer("skip", query.Page.Skip), SqlValue.Date("today", query.Today),
            SqlValue.Date("soonUntil", new StatusDay(query.Today).SoonUntil),
        ];

        ImmutableArray<EmployeeRow>.Builder rows = ImmutableArray.CreateBuilder<EmployeeRow>();
        int total = 0;
        await database.ReadAsync(
            [
                new SqlQuery(dialect.Adapt($"select count(*) from {found}"), [.. scope], row => total = row.Integer(0)),
                new SqlQuery(dialect.Adapt(PageSql(found, query.Order)), page, row => rows.Add(Read(row))),
            ],
            cancellationToken);
        return new Page<EmployeeRow>(rows.DrainToImmutable(), total, query.Page);
    }

    private static EmployeeRow Read(SqlRow row) => new(
        new PositionId(row.Id(0)), new PersonId(row.Id(1)), row.Text(2), row.Text(3), row.Text(4), row.Date(5), row.Integer(6), row.Integer(7),
        Expired: row.Integer(8), ToDo: row.Integer(9), Begun: row.Integer(10), Fulfilled: row.Integer(11),
        (Availability)row.Integer(12),
        row.Integer(13) is var deputies and >= 0 ? deputies : null);

    private static string PageSql(string found, EmployeeOrder order) => $"""
        with page as materialized (
            select x.id, x.person_id, x.unit_id, x.title, x.start_on, p.name, p.sort_name, x.lent_from_id is not null as is_lent,
                exists (select 1 from competence.position t where t.person_id = x.person_id and t.lent_from_id is not null and t.is_active) as has_loan,
                x.lent_from_id, {PlaceOfPosition(order.By)} as place
            from {found}
            order by {InOrder(order, "place", "p.sort_name", "x.id")} limit @take offset @skip)
        select g.id, g.person_id, g.name, g.title, coalesce(u.number || ' – ' || u.name, ''), g.start_on,
            coalesce(a.active, 0), coalesce(a.awaiting, 0), coalesce(r.expired, 0), coalesce(r.to_do, 0), coalesce(r.begun, 0), coalesce(r.fulfilled, 0),
            {AvailabilityOf("g")}, {DeputiesOf("g")}
        from page g
        left join competence.unit u on u.id = g.unit_id
        left join (
            select a.position_id, count(*) as active, count(case when a.completion = {(int)Completion.AwaitingApproval} then 1 end) as awaiting
            from competence.assignment a where a.position_id in (select id from page) and a.state = {(int)AssignmentState.Active}
            group by a.position_id) a on a.position_id = g.id
        left join ({Counts}) r on r.position_id = g.id
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
                where t.lent_from_id = {position}.id and t.is_active and {EmployeeScopeSql.IsCovered("t", "@today")}) then {(int)Availability.LentOut}
            else {(int)Availability.Available}
        end
        """;

    /// <summary>How many registrations of each person have which status: <see cref="RegistrationStatus.Of(RegistrationState, bool, LocalDate?, StatusDay)"/> in SQL.</summary>
    /// <remarks>Of somebody with a loan only those that the side of the position holds: neither side is told what the other has (LOA-30).</remarks>
    private static string Counts { get; } = $"""
        select e.id as position_id,
            count(case when (r.state = {(int)RegistrationState.Fulfilled} and r.expires_on < @today)
                or (r.is_renewal and r.state in ({(int)RegistrationState.NotStarted}, {(int)RegistrationState.Started})) then 1 end) as expired,
            count(case when r.state = {(int)RegistrationState.Rejected}
                or (r.state = {(int)RegistrationState.NotStarted} and not r.is_renewal) then 1 end) as to_do,
            count(case when r.state = {(int)RegistrationState.AwaitingSignature}
                or (r.state = {(int)RegistrationState.Started} and not r.is_renewal)
                or (r.state = {(int)RegistrationState.Fulfilled} and r.expires_on >= @today and r.expires_on <= @soonUntil) then 1 end) as begun,
            count(case when r.state = {(int)RegistrationState.Fulfilled}
                and (r.expires_on is null or r.expires_on > @soonUntil) then 1 end) as fulfilled
        from page e join competence.registration r on r.person_id = e.person_id and r.relevant_plans > 0
        where not e.has_loan or exists (
            select 1 from competence.assignment a
            join competence.position o on o.id = a.position_id
            join competence.plan n on n.id = a.plan_id and not n.is_archived
            join competence.plan_link l on l.plan_id = a.plan_id and l.requirement_id = r.requirement_id and l.state = {(int)PlanLinkState.Active}
            where a.person_id = e.person_id and a.state = {(int)AssignmentState.Active}
                and (o.id = e.id or (o.lent_from_id is null and not e.is_lent)) and {RegistrationSetStatements.IsRelevant})
        group by e.id
        """;
}
