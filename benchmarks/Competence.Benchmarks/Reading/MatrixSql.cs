using Competence.Assignments;
using Competence.Benchmarks.Stores;
using Competence.Plans;
using Competence.Registrations;

namespace Competence.Benchmarks.Reading;

/// <summary>The SQL of the status matrix by hand: flat rows, and marks as a list of their own.</summary>
internal sealed class MatrixSql
{
    private const int Active = (int)AssignmentState.Active;
    private const int InPlan = (int)PlanLinkState.Active;

    private const string Held = "assignment a join position x on x.id = a.position_id and x.is_active join person p on p.id = x.person_id";

    public MatrixSql(RawDatabase raw)
    {
        string people = raw.IsAmong("r.person_id", $"select a.person_id from assignment a where a.plan_id = $1 and a.state = {Active}");
        string requirements = raw.IsAmong("r.requirement_id", $"select l.requirement_id from plan_link l where l.plan_id = $1 and l.state = {InPlan}");
        Cells = $"""
            select r.person_id, r.requirement_id, r.state, r.is_renewal, r.counted, r.expires_on
            from registration r where {people} and {requirements}
            """;
        CellsWithoutMarked = $"""
            {Cells} and not exists (
                select 1 from not_relevant_mark m
                where m.person_id = r.person_id and m.plan_id = $1 and m.kind = {(int)MarkTargetKind.Requirement} and m.target_id = r.requirement_id)
            """;
    }

    public string Plan { get; } = "select n.name, n.body from plan n where n.id = $1 and not n.is_archived";

    public string Columns { get; } = $"""
        select l.requirement_id, l.sub_plan_id, q.name, q.body from plan_link l join requirement q on q.id = l.requirement_id
        where l.plan_id = $1 and l.state = {InPlan} order by l.ordinal
        """;

    public string Count { get; } = $"select count(*) from {Held} where a.plan_id = $1 and a.state = {Active}";

    public string Employees { get; } = $"""
        select x.person_id, x.id, a.id, p.name, u.number, u.name, a.completion from {Held} left join unit u on u.id = x.unit_id
        where a.plan_id = $1 and a.state = {Active} order by p.sort_name, x.id limit 200
        """;

    public string Cells { get; }

    /// <summary>The cells with the marks found for each: the form that is not to be chosen.</summary>
    public string CellsWithoutMarked { get; }

    public string Marks { get; } = $"""
        select m.person_id, m.kind, m.target_id from assignment a join not_relevant_mark m on m.person_id = a.person_id and m.plan_id = a.plan_id
        where a.plan_id = $1 and a.state = {Active} and m.kind = {(int)MarkTargetKind.Requirement}
        """;
}
