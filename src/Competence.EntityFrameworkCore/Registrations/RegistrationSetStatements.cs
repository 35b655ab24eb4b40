using Competence.EntityFrameworkCore.Storage;
using Competence.Plans;
using Competence.Registrations;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>
/// Opens registrations and derives their standing in SQL. <see cref="RegistrationStanding"/> and <see cref="RegistrationHolding"/> are the
/// definition; the conformance suites hold the two equal.
/// </summary>
internal sealed class RegistrationSetStatements
{
    private readonly SqlDialect _dialect;
    private readonly string _openForAssignments;
    private readonly string _openForPlan;
    private readonly string _refreshAssignments;
    private readonly string _refreshPlan;
    private readonly string _refreshPeople;
    private readonly string _refreshRequirement;
    private readonly string _moveOn;

    public RegistrationSetStatements(SqlDialect dialect)
    {
        _dialect = dialect;
        string ids = dialect.RowsOf("ids", "i", ("id", SqlKind.Id));
        _openForAssignments = Open(dialect, $"a.id in (select i.id from {ids})");
        _openForPlan = Open(dialect, $"a.plan_id = @plan and a.state = {(int)Competence.Assignments.AssignmentState.Active}");
        _refreshAssignments = Refresh(dialect, $"k.person_id in (select a.person_id from competence.assignment a where a.id in (select i.id from {ids}))");
        _refreshPeople = Refresh(dialect, $"k.person_id in (select i.id from {ids})");
        _refreshRequirement = Refresh(dialect, $"""
            k.requirement_id = @requirement and k.person_id in (
                select h.person_id from competence.history h
                where h.subject_id = @requirement and h.subject_kind = '{Registration.SubjectKind}'
                union
                select a.person_id from competence.plan_link l join competence.assignment a on a.plan_id = l.plan_id
                where l.requirement_id = @requirement)
            """);
        _refreshPlan = Refresh(dialect, $"""
            k.person_id in (
                select a.person_id from competence.assignment a
                where a.plan_id = @plan and a.state = {(int)Competence.Assignments.AssignmentState.Active})
            and k.requirement_id in (select l.requirement_id from competence.plan_link l where l.plan_id = @plan)
            """);
        _moveOn = MoveOn(dialect);
    }

    public void Do(List<SqlStatement> made, RegistrationSet operation)
    {
        switch (operation)
        {
            case RegistrationSet.OpenForAssignments open:
                SqlValue assignments = SqlValue.Text("ids", _dialect.Json(open.Assignments));
                made.Add(new SqlStatement(_refreshAssignments, [assignments, Today(open.Today)]));
                made.Add(new SqlStatement(_openForAssignments, [assignments, Region, Today(open.Today)]));
                break;
            case RegistrationSet.OpenForPlan open:
                SqlValue plan = SqlValue.Id("plan", open.Plan.Value);
                made.Add(new SqlStatement(_refreshPlan, [plan, Today(open.Today)]));
                made.Add(new SqlStatement(_openForPlan, [plan, Region, Today(open.Today)]));
                break;
            case RegistrationSet.RefreshPeople refresh:
                made.Add(new SqlStatement(_refreshPeople, [SqlValue.Text("ids", _dialect.Json(refresh.People)), Today(refresh.Today)]));
                break;
            case RegistrationSet.RefreshRequirement refresh:
                made.Add(new SqlStatement(_refreshRequirement, [SqlValue.Id("requirement", refresh.Requirement.Value), Today(refresh.Today)]));
                break;
            case RegistrationSet.MoveNoticesOn move:
                string keys = _dialect.Json(move.Registrations, static (row, key) =>
                    row.Id(key.Person.Value).Id(key.Requirement.Value).Id(key.Scope.Trust.Value));
                made.Add(new SqlStatement(_moveOn, [SqlValue.Text("keys", keys), Today(move.Today)]));
                break;
            default:
                throw new NotSupportedException($"This store does not know the operation {operation.GetType().Name}.");
        }
    }

    private static SqlValue Region { get; } = SqlValue.Id("region", Guid.Empty);

    private static SqlValue Today(LocalDate today) => SqlValue.Date("today", today);

    /// <summary>Opens what is missing with the standing that it has from the beginning: 0, 0 and none, refreshed.</summary>
    private static string Open(SqlDialect dialect, string which) => dialect.Adapt($"""
        with wanted as (
            select distinct a.person_id, l.requirement_id
            from competence.assignment a
            join competence.plan_link l on l.plan_id = a.plan_id and l.state = {(int)PlanLinkState.Active}
            where {which})
        insert into competence.registration
            (person_id, requirement_id, trust_id, state, is_renewal, counted, active_plans, relevant_plans, next_notice_on, version)
        select w.person_id, w.requirement_id, @region, {(int)RegistrationState.NotStarted}, false, 0,
            count(distinct p.plan_id), count(distinct case when p.is_relevant then p.plan_id end),
            case when count(p.plan_id) > 0 then @today end, 0
        from wanted w left join ({Held}) p on p.person_id = w.person_id and p.requirement_id = w.requirement_id
        where true
        group by w.person_id, w.requirement_id
        on conflict (person_id, requirement_id, trust_id) do nothing
        """);

    private static string Refresh(SqlDialect dialect, string which) => dialect.Adapt($"""
        update competence.registration as r
        set active_plans = s.active_plans, relevant_plans = s.relevant_plans, expires_on = s.expires_on, next_notice_on = @today
        from (
            select h.person_id, h.requirement_id, h.trust_id, h.active_plans, h.relevant_plans,
                case when h.fulfilled_on is not null
                    then {dialect.Least("h.fulfilled_on + h.validity_days", "h.manual_expires_on")} end as expires_on
            from (
                select k.person_id, k.requirement_id, k.trust_id, k.fulfilled_on, k.manual_expires_on,
                    count(distinct p.plan_id) as active_plans,
                    count(distinct case when p.is_relevant then p.plan_id end) as relevant_plans,
                    case when count(case when p.is_relevant then 1 end) = 0 then min(q.validity_days)
                        else min(case when p.is_relevant then coalesce(p.adapted_days, q.validity_days) end) end as validity_days
                from competence.registration k
                left join competence.requirement q on q.id = k.requirement_id
                left join ({Held}) p on p.person_id = k.person_id and p.requirement_id = k.requirement_id
                where {which}
                group by k.person_id, k.requirement_id, k.trust_id, k.fulfilled_on, k.manual_expires_on
            ) h
        ) s
        where r.person_id = s.person_id and r.requirement_id = s.requirement_id and r.trust_id = s.trust_id
            and (r.active_plans <> s.active_plans or r.relevant_plans <> s.relevant_plans or r.expires_on is distinct from s.expires_on)
        """);

    /// <summary>The definitions that people hold through their active plans, and whether a mark lies on each there.</summary>
    private static string Held { get; } = $"""
        select a.person_id, l.requirement_id, a.plan_id, l.adapted_days,
            not exists (
                select 1 from competence.not_relevant_mark m
                where m.person_id = a.person_id and m.plan_id = a.plan_id
                    and ((m.kind = {(int)MarkTargetKind.Requirement} and m.target_id = l.requirement_id)
                        or (m.kind = {(int)MarkTargetKind.SubPlan} and m.target_id = l.sub_plan_id))) as is_relevant
        from competence.assignment a
        join competence.plan n on n.id = a.plan_id and not n.is_archived
        join competence.plan_link l on l.plan_id = a.plan_id and l.state = {(int)PlanLinkState.Active}
        where a.state = {(int)Competence.Assignments.AssignmentState.Active}
        """;

    private static string MoveOn(SqlDialect dialect)
    {
        string keys = dialect.RowsOf("keys", "i", ("person_id", SqlKind.Id), ("requirement_id", SqlKind.Id), ("trust_id", SqlKind.Id));
        string isAnnounced = $"r.state = {(int)RegistrationState.Fulfilled} and r.relevant_plans > 0";
        return dialect.Adapt($"""
            update competence.registration as r
            set next_notice_on = case
                when {isAnnounced} and r.expires_on - {StatusDay.Horizon} > @today then r.expires_on - {StatusDay.Horizon}
                when {isAnnounced} and r.expires_on + 1 > @today then r.expires_on + 1 end
            from {keys}
            where r.person_id = i.person_id and r.requirement_id = i.requirement_id and r.trust_id = i.trust_id
            """);
    }
}
