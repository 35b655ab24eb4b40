using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.EntityFrameworkCore.Access;
using Competence.EntityFrameworkCore.Plans;
using Competence.EntityFrameworkCore.Storage;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.FollowUp;

/// <summary>Reads the status of plans for many employees: flat rows in one batch, marks as a list of their own.</summary>
internal sealed class PlanStatusReports(StoreDatabase database) : IPlanStatusReports
{
    private readonly SqlDialect _dialect = database.Dialect;

    private readonly string _cells = database.Dialect.Adapt($"""
        select r.person_id, r.requirement_id, r.state, r.is_renewal, r.counted, r.expires_on
        from competence.registration r
        where {database.Dialect.IsAmongThose("r.person_id", "people")} and {database.Dialect.IsAmong("r.requirement_id", $"select l.requirement_id {Links}")}
        """);

    private readonly string _marks = database.Dialect.Adapt($"""
        select m.person_id, m.plan_id, m.kind, m.target_id from competence.not_relevant_mark m
        where {database.Dialect.IsAmongThose("m.person_id", "people")} and m.plan_id = @plan and m.kind in ({(int)MarkTargetKind.Requirement}, {(int)MarkTargetKind.SubPlan})
        """);

    private readonly string _columns = database.Dialect.Adapt($"select count(*) {Links}");

    /// <summary>The places of the plan that are the columns of its matrix.</summary>
    private static string Links { get; } = $"from competence.plan_link l where l.plan_id = @plan and l.state = {(int)PlanLinkState.Active}";

    private static string Held { get; } = $"""
        competence.assignment a
        join competence.position x on x.id = a.position_id
        join competence.person p on p.id = x.person_id
        where a.state = {(int)AssignmentState.Active} and
        """;

    public async ValueTask<PlanMatrixData> MatrixAsync(PlanMatrixQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        (ImmutableArray<PlanMatrixEmployee> employees, int total, int columns) = await EmployeesAsync(query, cancellationToken);
        ImmutableArray<PersonId> people = [.. employees.Select(employee => employee.Person).Distinct()];
        SqlValue[] values = [SqlValue.Id("plan", query.Plan.Value), SqlValue.Text("people", _dialect.Json(people))];
        ImmutableArray<PlanMatrixCellData>.Builder cells = ImmutableArray.CreateBuilder<PlanMatrixCellData>(people.Length * columns);
        ImmutableArray<NotRelevantMarkKey>.Builder marks = ImmutableArray.CreateBuilder<NotRelevantMarkKey>();
        await database.ReadAsync(
            [new SqlQuery(_cells, values, row => cells.Add(ReadCell(row))), new SqlQuery(_marks, values, row => marks.Add(ReadMark(row)))],
            cancellationToken);
        return new PlanMatrixData(employees, total, cells.DrainToImmutable(), marks.DrainToImmutable());
    }

    public ValueTask<ImmutableArray<PlanRow>> PlansInUseAsync(EmployeeScope scope, string search, CancellationToken cancellationToken = default)
    {
        List<SqlValue> values = [PlanRows.Search(search)];
        string condition = $"p.id in (select a.plan_id from {Held} {EmployeeScopeSql.Condition(scope, _dialect, values)})";
        return database.ListAsync(PlanRows.Select(_dialect, condition), [.. values], PlanRows.Read, cancellationToken);
    }

    public async ValueTask<Page<ApprovalRow>> AwaitingApprovalAsync(
        EmployeeScope scope, PageRequest page, CancellationToken cancellationToken = default)
    {
        List<SqlValue> values = [];
        string found = $"""
            {Held} {EmployeeScopeSql.Condition(scope, _dialect, values)}
                and a.completion = {(int)Completion.AwaitingApproval} and a.awaiting_since is not null
            """;
        ImmutableArray<ApprovalRow>.Builder rows = ImmutableArray.CreateBuilder<ApprovalRow>();
        int total = 0;
        await database.ReadAsync(
            [
                new SqlQuery(_dialect.Adapt($"select count(*) from {found}"), [.. values], row => total = row.Integer(0)),
                new SqlQuery(
                    _dialect.Adapt($"""
                        select g.id, g.person_id, g.name, g.plan_id, coalesce(n.name, ''), g.awaiting_since
                        from (select a.id, a.person_id, p.name, p.sort_name, a.plan_id, a.awaiting_since from {found}) g
                        left join competence.plan n on n.id = g.plan_id order by g.sort_name, g.id limit @take offset @skip
                        """),
                    [.. values, SqlValue.Integer("take", page.Size), SqlValue.Integer("skip", page.Skip)],
                    row => rows.Add(ReadApproval(row))),
            ],
            cancellationToken);
        return new Page<ApprovalRow>(rows.DrainToImmutable(), total, page);
    }

    private async ValueTask<(ImmutableArray<PlanMatrixEmployee> Employees, int Total, int Columns)> EmployeesAsync(
        PlanMatrixQuery query, CancellationToken cancellationToken)
    {
        SqlValue plan = SqlValue.Id("plan", query.Plan.Value);
        List<SqlValue> values = [plan, SqlValue.Text("search", query.Search.ToLowerInvariant())];
        string found = $"""
            {Held} {EmployeeScopeSql.Condition(query.Scope, _dialect, values)} and a.plan_id = @plan
                and (@search = '' or {_dialect.Contains("p.search_text", "@search")})
            """;
        string page = _dialect.Adapt($"""
            select g.person_id, g.id, g.assignment_id, g.name, coalesce(u.number || ' – ' || u.name, ''), g.completion
            from (
                select x.person_id, x.id, a.id as assignment_id, p.name, p.sort_name, x.unit_id, a.completion from {found}
                order by p.sort_name, x.id limit @take offset @skip) g
            left join competence.unit u on u.id = g.unit_id order by g.sort_name, g.id
            """);
        ImmutableArray<PlanMatrixEmployee>.Builder employees = ImmutableArray.CreateBuilder<PlanMatrixEmployee>();
        int total = 0;
        int columns = 0;
        await database.ReadAsync(
            [
                new SqlQuery(_columns, [plan], row => columns = row.Integer(0)),
                new SqlQuery(_dialect.Adapt($"select count(*) from {found}"), [.. values], row => total = row.Integer(0)),
                new SqlQuery(page, [.. values, SqlValue.Integer("take", query.Page.Size), SqlValue.Integer("skip", query.Page.Skip)],
                    row => employees.Add(ReadEmployee(row))),
            ],
            cancellationToken);
        return (employees.DrainToImmutable(), total, columns);
    }

    private static PlanMatrixEmployee ReadEmployee(SqlRow row) => new(
        new PersonId(row.Id(0)), new PositionId(row.Id(1)), new AssignmentId(row.Id(2)), row.Text(3), row.Text(4), (Completion)row.Integer(5));

    private static PlanMatrixCellData ReadCell(SqlRow row) => new(
        new PersonId(row.Id(0)), new RequirementId(row.Id(1)), (RegistrationState)row.Integer(2), row.Boolean(3), row.Integer(4), row.DateOrNull(5));

    private static NotRelevantMarkKey ReadMark(SqlRow row) =>
        new(new PersonId(row.Id(0)), new PlanId(row.Id(1)), (MarkTargetKind)row.Integer(2), row.Id(3));

    private static ApprovalRow ReadApproval(SqlRow row) => new(
        new AssignmentId(row.Id(0)), new PersonId(row.Id(1)), row.Text(2), new PlanId(row.Id(3)), row.Text(4), row.Instant(5));
}
