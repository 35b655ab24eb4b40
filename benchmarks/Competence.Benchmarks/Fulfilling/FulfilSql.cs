using Competence.Assignments;
using Competence.Plans;
using Competence.Registrations;

namespace Competence.Benchmarks.Fulfilling;

/// <summary>The SQL of fulfilling by hand.</summary>
internal static class FulfilSql
{
    private const int Active = (int)AssignmentState.Active;
    private const int InPlan = (int)PlanLinkState.Active;
    private const int Fulfilled = (int)RegistrationState.Fulfilled;

    public const string Registration = """
        select r.state, r.is_renewal, r.fulfilled_on, r.expires_on, r.version from registration r
        where r.person_id = $1 and r.requirement_id = $2 and r.trust_id = $3
        """;

    public const string Requirement = "select q.version, q.is_archived, q.validity_days from requirement q where q.id = $1";

    public const string Positions = "select p.id, p.is_active from position p where p.person_id = $1";

    public const string Marks = "select m.plan_id, m.kind, m.target_id from not_relevant_mark m where m.person_id = $1";

    /// <summary>The plans that hold the definition: of each the adapted validity, the sub-plan, and how many definitions are not fulfilled yet.</summary>
    public static readonly string Holding = $"""
        select h.plan_id, h.sub_plan_id, h.adapted_days, count(case when r.state = {Fulfilled} and (r.expires_on is null or r.expires_on >= $4) then null else 1 end)
        from (
            select distinct a.plan_id, l.sub_plan_id, l.adapted_days
            from assignment a
            join plan n on n.id = a.plan_id and not n.is_archived
            join plan_link l on l.plan_id = a.plan_id and l.requirement_id = $2 and l.state = {InPlan}
            where a.person_id = $1 and a.state = {Active}) h
        join plan_link k on k.plan_id = h.plan_id and k.state = {InPlan}
        left join registration r on r.person_id = $1 and r.requirement_id = k.requirement_id and r.trust_id = $3
        group by h.plan_id, h.sub_plan_id, h.adapted_days
        """;

    /// <summary>The person's assignments, for the way that reads the person whole and knows the plans.</summary>
    public static readonly string Assignments = $"""
        select a.id, a.plan_id, a.completion, a.version, n.version
        from assignment a join plan n on n.id = a.plan_id and not n.is_archived where a.person_id = $1 and a.state = {Active}
        """;

    /// <summary>The person's registrations, for the way that reads the person whole.</summary>
    public const string Registrations = """
        select r.requirement_id, r.state, r.is_renewal, r.expires_on, r.version from registration r where r.person_id = $1 and r.trust_id = $2
        """;

    public static readonly string Update = $"""
        update registration set state = {Fulfilled}, is_renewal = $1, counted = 1, fulfilled_on = $2, expires_on = $3, active_plans = $4,
            relevant_plans = $5, next_notice_on = $6, last_registered_at = $7, version = $8, body = $9
        where person_id = $10 and requirement_id = $11 and trust_id = $12 and version = $13
        """;

    public const string History = """
        insert into history (person_id, at, id, subject_kind, subject_id, version, audience, by_id, position_id, kind, body)
        values ($1, $2, $3, 'registration', $4, $5, 0, $6, $7, 'registration.registered.v1', $8)
        """;

    public const string Outbox = "insert into outbox (event_id, person_id, at) values ($1, $2, $3)";

    /// <summary>Makes what was fulfilled not started again.</summary>
    public static readonly string[] Reset =
    [
        "delete from outbox",
        "delete from history where kind = 'registration.registered.v1'",
        """
        update registration set state = 0, counted = 0, fulfilled_on = null, expires_on = null, next_notice_on = null, last_registered_at = null,
            version = 0, body = null
        where version > 0
        """,
    ];
}
