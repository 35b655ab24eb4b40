using System.Collections.Immutable;
using System.Globalization;
using Competence.Assignments;
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
    /// <summary>
    /// Everybody who has done anything on the definition <c>@requirement</c>, or has a plan with it: who has a registration is among them, but for one
    /// that was only opened, by a plan or a link that has been taken away since.
    /// </summary>
    public const string PeopleOfRequirement = $"""
        select h.person_id from competence.history h where h.subject_id = @requirement and h.subject_kind = '{Registration.SubjectKind}'
        union
        select b.person_id from competence.plan_link o join competence.assignment b on b.plan_id = o.plan_id where o.requirement_id = @requirement
        """;

    /// <summary>Stands for the column of the person in a condition.</summary>
    private const string Person = "{0}";

    /// <summary>Stands for the column of the definition in a condition.</summary>
    private const string Requirement = "{1}";

    private readonly SqlDialect _dialect;
    private readonly string? _holdPlans;
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
        _holdPlans = dialect.ForShare is not { } forShare ? null : dialect.Adapt($"""
            select 1 from competence.plan n
            where n.id in (select a.plan_id from competence.assignment a where a.id in (select i.id from {ids})) order by n.id {forShare}
            """);
        _openForAssignments = Open(dialect, $"{{0}}.id in (select i.id from {ids})");
        _openForPlan = Open(dialect, $"{{0}}.plan_id = @plan and {{0}}.state = {(int)AssignmentState.Active}");
        _refreshAssignments = Refresh(
            dialect, $"{PeopleOf(dialect, Person, $"b.id in (select i.id from {ids})")} and {LinkedBy(dialect, Requirement, $"b.id in (select i.id from {ids})")}");
        _refreshPeople = Refresh(dialect, $"{Person} in (select i.id from {ids})");
        _refreshPlan = Refresh(dialect, $"""
            {Person} in (select b.person_id from competence.assignment b where b.plan_id = @plan and b.state = {(int)AssignmentState.Active})
            and {Requirement} in (select o.requirement_id from competence.plan_link o where o.plan_id = @plan)
            """);
        _refreshRequirement = Refresh(dialect, $"""
            {Requirement} = @requirement and {Person} in (
                {PeopleOfRequirement}
                union
                select k.person_id from competence.registration k where k.requirement_id = @requirement and k.version = 0 and k.active_plans = 0)
            """);
        _moveOn = MoveOn(dialect);
    }

    public void Do(List<SqlStatement> made, RegistrationSet operation)
    {
        switch (operation)
        {
            case RegistrationSet.OpenForAssignments open:
                SqlValue assignments = SqlValue.Text("ids", _dialect.Json(open.Assignments));
                HoldPlans(made, assignments);
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

    /// <summary>
    /// Opens what these assignments lack and refreshes all that the people have: <see cref="RegistrationSet.OpenForAssignments"/> and then
    /// <see cref="RegistrationSet.RefreshPeople"/>, without refreshing twice.
    /// </summary>
    public void OpenAndRefresh(List<SqlStatement> made, ImmutableArray<AssignmentId> opened, ImmutableArray<PersonId> people, LocalDate today)
    {
        if (!opened.IsEmpty)
        {
            SqlValue assignments = SqlValue.Text("ids", _dialect.Json(opened));
            HoldPlans(made, assignments);
            made.Add(new SqlStatement(_openForAssignments, [assignments, Region, Today(today)]));
        }

        Do(made, new RegistrationSet.RefreshPeople(people, today));
    }

    /// <summary>
    /// A plan that somebody is changing is waited for, and one that is assigned here is changed afterwards: whichever is second sees what the
    /// first one stored, so that no link and no person is passed over.
    /// </summary>
    private void HoldPlans(List<SqlStatement> made, SqlValue assignments)
    {
        if (_holdPlans is not null)
        {
            made.Add(new SqlStatement(_holdPlans, [assignments]));
        }
    }

    private static SqlValue Region { get; } = SqlValue.Id("region", Guid.Empty);

    private static SqlValue Today(LocalDate today) => SqlValue.Date("today", today);

    /// <summary>Opens what is missing with the standing that it has from the beginning: 0, 0 and none, refreshed.</summary>
    /// <remarks>
    /// Here and in <see cref="Refresh"/> everything is gathered in one pass and then grouped: a join with what is gathered would leave the
    /// planner of a table without statistics the choice to gather it once for every row.
    /// </remarks>
    private static string Open(SqlDialect dialect, string isAsked) => dialect.Adapt($"""
        insert into competence.registration
            (person_id, requirement_id, trust_id, state, is_renewal, counted, active_plans, relevant_plans, next_notice_on, frozen_on, version)
        select x.person_id, x.requirement_id, @region, {(int)RegistrationState.NotStarted}, false, 0,
            count(distinct case when x.is_active then x.plan_id end),
            count(distinct case when x.is_active and x.is_relevant then x.plan_id end),
            case when count(case when x.is_active then 1 end) > 0 or max(x.frozen_on) is not null then @today end, max(x.frozen_on), 0
        from (
            select a.person_id, l.requirement_id, a.plan_id, {On(isAsked, "a")} as is_asked,
                a.state = {(int)AssignmentState.Active} and not n.is_archived and q.archived_on is null as is_active, {IsRelevant} as is_relevant,
                q.archived_on as frozen_on
            from competence.assignment a
            join competence.plan n on n.id = a.plan_id
            join competence.plan_link l on l.plan_id = a.plan_id and l.state = {(int)PlanLinkState.Active}
            left join competence.requirement q on q.id = l.requirement_id
            where {PeopleOf(dialect, "a.person_id", On(isAsked, "b"))} and {LinkedBy(dialect, "l.requirement_id", On(isAsked, "b"))}
        ) x
        group by x.person_id, x.requirement_id
        having count(case when x.is_asked then 1 end) > 0
        on conflict (person_id, requirement_id, trust_id) do nothing
        """);

    /// <summary>Whether a column names somebody who has one of the assignments <c>b</c>.</summary>
    private static string PeopleOf(SqlDialect dialect, string column, string isAsked) =>
        dialect.IsAmong(column, $"select distinct b.person_id from competence.assignment b where {isAsked}");

    /// <summary>Whether a column names a definition in the plan of one of the assignments <c>b</c>.</summary>
    private static string LinkedBy(SqlDialect dialect, string column, string isAsked) => dialect.IsAmong(column, $"""
        select o.requirement_id from competence.plan_link o
        where o.plan_id in (select b.plan_id from competence.assignment b where {isAsked})
        """);

    private static string Refresh(SqlDialect dialect, string isAsked)
    {
        string expiresOn = $"""
            case when r.frozen_on is not null then r.expires_on
                when r.fulfilled_on is not null then {dialect.Least("r.fulfilled_on + s.validity_days", "r.manual_expires_on")} end
            """;
        return dialect.Adapt($"""
            update competence.registration as r
            set active_plans = s.active_plans, relevant_plans = s.relevant_plans, expires_on = {expiresOn}, frozen_on = s.frozen_on, next_notice_on = @today
            from (
                select x.person_id, x.requirement_id, count(distinct x.plan_id) as active_plans,
                    count(distinct case when x.is_relevant then x.plan_id end) as relevant_plans,
                    case when count(case when x.is_relevant then 1 end) = 0 then max(x.published_days)
                        else min(case when x.is_relevant then x.days end) end as validity_days,
                    max(x.frozen_on) as frozen_on
                from (
                    select k.person_id, k.requirement_id, null as plan_id, false as is_relevant, q.validity_days as published_days, null as days,
                        q.archived_on as frozen_on
                    from competence.registration k left join competence.requirement q on q.id = k.requirement_id
                    where {On(isAsked, "k.person_id", "k.requirement_id")}
                    union all
                    select a.person_id, l.requirement_id, case when q.archived_on is null then a.plan_id end, {IsRelevant}, q.validity_days,
                        coalesce(case when q.is_adaptable then l.adapted_days end, q.validity_days), q.archived_on
                    from competence.assignment a
                    join competence.plan n on n.id = a.plan_id and not n.is_archived
                    join competence.plan_link l on l.plan_id = a.plan_id and l.state = {(int)PlanLinkState.Active}
                    left join competence.requirement q on q.id = l.requirement_id
                    where a.state = {(int)AssignmentState.Active} and {On(isAsked, "a.person_id", "l.requirement_id")}
                ) x
                group by x.person_id, x.requirement_id
            ) s
            where r.person_id = s.person_id and r.requirement_id = s.requirement_id
                and (r.active_plans <> s.active_plans or r.relevant_plans <> s.relevant_plans or r.expires_on is distinct from {expiresOn}
                    or r.frozen_on is distinct from s.frozen_on)
            """);
    }

    /// <summary>Whether no mark lies on the link <c>l</c> of the plan that the assignment <c>a</c> gives.</summary>
    public static string IsRelevant { get; } = $"""
        not exists (
            select 1 from competence.not_relevant_mark m
            where m.person_id = a.person_id and m.plan_id = a.plan_id
                and ((m.kind = {(int)MarkTargetKind.Requirement} and m.target_id = l.requirement_id)
                    or (m.kind = {(int)MarkTargetKind.SubPlan} and m.target_id = l.sub_plan_id)))
        """;

    private static string On(string condition, params object[] names) => string.Format(CultureInfo.InvariantCulture, condition, names);

    /// <summary>When a date that is warned of 30 days before, and told of the day after, is to be spoken of next.</summary>
    private static string Ahead(string condition, string date) => $"""
        case when {condition} and {date} - {StatusDay.Horizon} > @today then {date} - {StatusDay.Horizon}
            when {condition} and {date} + 1 > @today then {date} + 1 end
        """;

    private static string MoveOn(SqlDialect dialect)
    {
        string keys = dialect.RowsOf("keys", "i", ("person_id", SqlKind.Id), ("requirement_id", SqlKind.Id), ("trust_id", SqlKind.Id));
        string isAnnounced = $"r.state = {(int)RegistrationState.Fulfilled} and r.relevant_plans > 0";
        string isAwaited = $"r.relevant_plans > 0 and r.frozen_on is null and (r.state <> {(int)RegistrationState.Fulfilled} or r.expires_on < @today)";
        return dialect.Adapt($"""
            update competence.registration as r
            set next_notice_on = {dialect.Least(Ahead(isAnnounced, "r.expires_on"), Ahead(isAwaited, "r.deadline"))}
            from {keys}
            where r.person_id = i.person_id and r.requirement_id = i.requirement_id and r.trust_id = i.trust_id
            """);
    }
}
