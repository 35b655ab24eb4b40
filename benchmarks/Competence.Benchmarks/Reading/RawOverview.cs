using System.Globalization;
using Competence.Assignments;
using Competence.Benchmarks.Stores;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Registrations;

namespace Competence.Benchmarks.Reading;

/// <summary>The first page of the employee overview by hand: the positions, then in another batch what they have.</summary>
internal sealed class RawOverview
{
    private const string IsCovered = "(x.lent_from_id is null or (x.start_on <= $2 and (x.end_on is null or x.end_on >= $2)))";

    private readonly Guid _whose;
    private readonly string _count;
    private readonly string _page;
    private readonly string _assignments;
    private readonly string _registrations;
    private readonly string _ofLent;

    private RawOverview(RawDatabase raw, Guid whose, string counted, string found, string from)
    {
        _whose = whose;
        _count = $"select count(*) from position x where {counted} and x.is_active and {IsCovered}";
        _page = PageSql(found, from);
        _assignments = $"""
            select a.position_id, count(*), count(case when a.completion = {(int)Completion.AwaitingApproval} then 1 end)
            from assignment a where {raw.IsAmongThose("a.position_id", "$1", areIds: true)} and a.state = {(int)AssignmentState.Active} group by a.position_id
            """;
        _registrations = $"""
            select r.person_id, {Counts} from registration r
            where {raw.IsAmongThose("r.person_id", "$3", areIds: true)} and r.relevant_plans > 0 group by r.person_id
            """;
        _ofLent = OfLent(raw.IsAmongThose("x.id", "$3", areIds: true));
    }

    public static RawOverview OfLeader(RawDatabase raw, Guid leader)
    {
        string led = raw.IsAmong("x.id", "select c.position_id from leader_closure c where c.leader_id = $1");
        return new RawOverview(raw, leader, led, led, "position x join person p on p.id = x.person_id");
    }

    /// <remarks>
    /// Counted by the index on units. The page goes through the people by name and stops at its last one: by a cross join in SQLite, and in PostgreSQL
    /// by a lateral one that is not taken apart.
    /// </remarks>
    public static RawOverview OfTrust(RawDatabase raw, Guid trust) => new(
        raw, trust, raw.IsAmong("x.unit_id", "select c.unit_id from unit_closure c where c.ancestor_id = $1"), "x.trust_id = $1",
        raw is RawSqlite
            ? "person p cross join position x on x.person_id = p.id"
            : "person p cross join lateral (select x.* from position x where x.person_id = p.id offset 0) x");

    private static string Counts { get; } = $"""
        count(case when (r.state = {(int)RegistrationState.Fulfilled} and r.expires_on < $1)
            or (r.is_renewal and r.state in ({(int)RegistrationState.NotStarted}, {(int)RegistrationState.Started})) then 1 end),
        count(case when r.state = {(int)RegistrationState.Rejected} or (r.state = {(int)RegistrationState.NotStarted} and not r.is_renewal) then 1 end),
        count(case when r.state = {(int)RegistrationState.AwaitingSignature} or (r.state = {(int)RegistrationState.Started} and not r.is_renewal)
            or (r.state = {(int)RegistrationState.Fulfilled} and r.expires_on >= $1 and r.expires_on <= $2) then 1 end),
        count(case when r.state = {(int)RegistrationState.Fulfilled} and (r.expires_on is null or r.expires_on > $2) then 1 end)
        """;

    public async ValueTask<(int Total, IReadOnlyList<EmployeeRow> Rows)> ReadAsync(RawDatabase raw, LocalDate today)
    {
        int total = 0;
        List<(EmployeeRow Row, bool HasLoan)> rows = new(100);
        object?[] values = [_whose, today];
        await raw.ReadAsync(
            new RawQuery(_count, values, row => total = (int)row.GetInt64(0)),
            new RawQuery(_page, values, row => rows.Add((
                new EmployeeRow(
                    new PositionId(raw.Id(row, 0)), new PersonId(raw.Id(row, 1)), row.GetString(2), row.GetString(3), $"{row.GetString(4)} – {row.GetString(5)}",
                    raw.Date(row, 6)!.Value, 0, 0, 0, 0, 0, 0, (Availability)Number(row.GetValue(7)), row.IsDBNull(9) ? null : Number(row.GetValue(9))),
                Number(row.GetValue(8)) == 1))));

        Dictionary<Guid, (int Active, int Awaiting)> assignments = new(rows.Count);
        Dictionary<Guid, int[]> counts = new(rows.Count);
        LocalDate soonUntil = new StatusDay(today).SoonUntil;
        List<RawQuery> queries =
        [
            new RawQuery(
                _assignments, [rows.Select(row => row.Row.Position.Value).ToArray()],
                row => assignments[raw.Id(row, 0)] = ((int)row.GetInt64(1), (int)row.GetInt64(2))),
            new RawQuery(_registrations, [today, soonUntil, rows.Where(row => !row.HasLoan).Select(row => row.Row.Person.Value).ToArray()], Count),
        ];
        if (rows.Exists(row => row.HasLoan))
        {
            queries.Add(new RawQuery(_ofLent, [today, soonUntil, rows.Where(row => row.HasLoan).Select(row => row.Row.Position.Value).ToArray()], Count));
        }

        await raw.ReadAsync([.. queries]);
        return (total, [.. rows.Select(row => Of(row.Row, row.HasLoan))]);

        void Count(System.Data.Common.DbDataReader row) =>
            counts[raw.Id(row, 0)] = [(int)row.GetInt64(1), (int)row.GetInt64(2), (int)row.GetInt64(3), (int)row.GetInt64(4)];

        EmployeeRow Of(EmployeeRow row, bool hasLoan)
        {
            (int active, int awaiting) = assignments.GetValueOrDefault(row.Position.Value);
            int[] of = counts.GetValueOrDefault(hasLoan ? row.Position.Value : row.Person.Value) ?? [0, 0, 0, 0];
            return row with { ActivePlans = active, AwaitingApproval = awaiting, Expired = of[0], ToDo = of[1], Begun = of[2], Fulfilled = of[3] };
        }
    }

    private static int Number(object value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private static string PageSql(string found, string from) => $"""
        select x.id, x.person_id, p.name, x.title, u.number, u.name, x.start_on,
            case
                when exists (select 1 from absence b where b.position_id = x.id and b.start_on <= $2 and (b.end_on is null or b.end_on >= $2)) then {(int)Availability.Absent}
                when x.lent_from_id is not null then {(int)Availability.Borrowed}
                when exists (
                    select 1 from position t where t.person_id = x.person_id and t.lent_from_id = x.id and t.is_active
                        and t.start_on <= $2 and (t.end_on is null or t.end_on >= $2)) then {(int)Availability.LentOut}
                else {(int)Availability.Available} end,
            case when exists (
                select 1 from position t where t.person_id = x.person_id and t.lent_from_id is not null and t.is_active) then 1 else 0 end,
            case when exists (
                select 1 from position t where t.leader_id = x.id and t.is_active
                    and (t.lent_from_id is null or (t.start_on <= $2 and (t.end_on is null or t.end_on >= $2)))) then (
                select count(*) from deputyship d join position t on t.id = d.deputy_position_id
                where d.leader_position_id = x.id and d.is_open and (d.last_day is null or d.last_day >= $2) and t.is_active
                    and (t.lent_from_id is null or (t.start_on <= $2 and (t.end_on is null or t.end_on >= $2)))) end
        from {from} join unit u on u.id = x.unit_id
        where {found} and x.is_active and {IsCovered}
        order by p.sort_name, x.id limit 100
        """;

    /// <summary>What each side of a loan holds.</summary>
    private static string OfLent(string which) => $"""
        select x.id, {Counts} from position x join registration r on r.person_id = x.person_id and r.relevant_plans > 0
        where {which} and exists (
            select 1 from assignment a
            join position o on o.id = a.position_id
            join plan n on n.id = a.plan_id and not n.is_archived
            join plan_link l on l.plan_id = a.plan_id and l.requirement_id = r.requirement_id and l.state = {(int)PlanLinkState.Active}
            where a.person_id = x.person_id and a.state = {(int)AssignmentState.Active}
                and (o.id = x.id or (o.lent_from_id is null and x.lent_from_id is null))
                and not exists (
                    select 1 from not_relevant_mark m where m.person_id = a.person_id and m.plan_id = a.plan_id
                        and ((m.kind = {(int)MarkTargetKind.Requirement} and m.target_id = l.requirement_id)
                            or (m.kind = {(int)MarkTargetKind.SubPlan} and m.target_id = l.sub_plan_id))))
        group by x.id
        """;
}
