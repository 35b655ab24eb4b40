using Competence.Assignments;
using Competence.Benchmarks.Stores;
using Competence.Plans;
using NodaTime.Text;

namespace Competence.Benchmarks.Assigning;

/// <summary>
/// Gives a plan to positions by hand, in statements over all of them: the rows that the store writes, for people who are known to have none of
/// the plan's definitions by another plan.
/// </summary>
internal sealed class RawAssigning
{
    /// <summary>The rows of one person beside those of the plan's definitions: revision, assignment, event and outbox.</summary>
    private const int RowsOfPerson = 4;

    private static readonly InstantPattern Written = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'ffffff'Z'");

    private readonly RawDatabase _raw;
    private readonly Plan _plan;
    private readonly Guid[] _positions;
    private readonly Guid _by;
    private readonly Guid _from;
    private readonly string _revisions;
    private readonly string _assignments;
    private readonly string _registrations;
    private readonly string _history;
    private readonly string _outbox;
    private readonly string _missing;

    public RawAssigning(RawDatabase raw, Plan plan, Guid[] positions, Actor actor)
    {
        (_raw, _plan, _positions) = (raw, plan, positions);
        (_by, _from) = (actor.Person.Value, actor.Position!.Value.Value);
        string asked = raw.IsAmongThose("p.id", "$1", areIds: true);
        string lacking = $"""
            from position p where {asked} and p.is_active and not exists (select 1 from assignment a where a.position_id = p.id and a.plan_id = $2)
            """;
        _missing = $"select p.id {lacking}";
        _revisions = $"""
            insert into person_revision (person_id, revision) select x.person_id, 1 from (select distinct p.person_id {lacking}) x where true
            on conflict (person_id) do update set revision = person_revision.revision + 1
            """;
        _assignments = $"""
            insert into assignment (id, person_id, position_id, plan_id, state, completion, assigned_at, version)
            select {raw.NewId}, p.person_id, p.id, $2, {(int)AssignmentState.Active}, {(int)Completion.InProgress}, $3, 1 {lacking}
            """;
        _registrations = $"""
            insert into registration
                (person_id, requirement_id, trust_id, state, is_renewal, counted, active_plans, relevant_plans, next_notice_on, version)
            select p.person_id, l.requirement_id, $3, 0, {(raw is RawSqlite ? "0" : "false")}, 0, 1, 1, $4, 0
            from position p join plan_link l on l.plan_id = $2 and l.state = {(int)PlanLinkState.Active}
            where {asked} order by p.person_id, l.requirement_id
            """;
        _history = $$"""
            insert into history (person_id, at, id, subject_kind, subject_id, version, audience, by_id, position_id, kind, body)
            select a.person_id, a.assigned_at, {{raw.NewId}}, 'assignment', a.id, 1, 0, $3, $4, 'assignment.assigned.v1',
                '{"id":"' || {{raw.Text("a.id")}} || '","person":"' || {{raw.Text("a.person_id")}} || '","position":"' || {{raw.Text("a.position_id")}}
                || '","plan":"' || {{raw.Text("a.plan_id")}} || '","assignedAt":"' || $5 || '"}'
            from assignment a where a.plan_id = $1 and a.assigned_at = $2
            """;
        _outbox = """
            insert into outbox (event_id, person_id, at)
            select h.id, h.person_id, h.at from assignment a join history h on h.person_id = a.person_id and h.at = a.assigned_at and h.subject_id = a.id
            where a.plan_id = $1 and a.assigned_at = $2
            """;
    }

    public int Rows => _positions.Length * (RowsOfPerson + _plan.Links.Length);

    /// <summary>Gives the plan to all; false, with nothing done, when somebody has it.</summary>
    public ValueTask<bool> AssignAsync(Moment moment)
    {
        Guid plan = _plan.Id.Value;
        return _raw.WriteAsync(
            Rows,
            new RawStatement(_revisions, [_positions, plan]),
            new RawStatement(_assignments, [_positions, plan, moment.Now]),
            new RawStatement(_registrations, [_positions, plan, Guid.Empty, moment.Today]),
            new RawStatement(_history, [plan, moment.Now, _by, _from, Written.Format(moment.Now)]),
            new RawStatement(_outbox, [plan, moment.Now]));
    }

    /// <summary>How many lack the plan.</summary>
    public async ValueTask<int> MissingAsync()
    {
        int missing = 0;
        await _raw.ReadAsync(new RawQuery(_missing, [_positions, _plan.Id.Value], _ => missing++));
        return missing;
    }
}
