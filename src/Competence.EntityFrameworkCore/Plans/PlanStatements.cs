using Competence.EntityFrameworkCore.Storage;
using Competence.Plans;

namespace Competence.EntityFrameworkCore.Plans;

/// <summary>Writes what follows from a saved plan: links and publications as joins read them, and versions as intervals of links.</summary>
internal sealed class PlanStatements
{
    private readonly SqlDialect _dialect;
    private readonly string _unlink;
    private readonly string _link;
    private readonly string _unpublish;
    private readonly string _publish;
    private readonly string _closeIntervals;
    private readonly string _openIntervals;
    private readonly string _keep;

    public PlanStatements(SqlDialect dialect)
    {
        _dialect = dialect;
        string links = dialect.RowsOf(
            "links", "l", ("requirement_id", SqlKind.Id), ("ordinal", SqlKind.Integer), ("sub_plan_id", SqlKind.Id), ("state", SqlKind.Small),
            ("requirement_version", SqlKind.Integer), ("adapted_days", SqlKind.Integer));
        string publications = dialect.RowsOf("publications", "u", ("unit_id", SqlKind.Id), ("include_sub_units", SqlKind.Boolean));
        const string versionIsNew = "not exists (select 1 from competence.plan_version v where v.plan_id = @plan and v.number = @number)";

        _unlink = dialect.Adapt(
            $"delete from competence.plan_link where plan_id = @plan and requirement_id not in (select l.requirement_id from {links})");
        _link = dialect.Adapt($"""
            insert into competence.plan_link (plan_id, requirement_id, ordinal, sub_plan_id, state, requirement_version, adapted_days)
            select @plan, l.requirement_id, l.ordinal, l.sub_plan_id, l.state, l.requirement_version, l.adapted_days from {links} where true
            on conflict (plan_id, requirement_id) do update set
                ordinal = excluded.ordinal, sub_plan_id = excluded.sub_plan_id, state = excluded.state,
                requirement_version = excluded.requirement_version, adapted_days = excluded.adapted_days
            where plan_link.ordinal <> excluded.ordinal or plan_link.sub_plan_id <> excluded.sub_plan_id or plan_link.state <> excluded.state
                or plan_link.requirement_version <> excluded.requirement_version or plan_link.adapted_days is distinct from excluded.adapted_days
            """);
        _unpublish = dialect.Adapt("delete from competence.plan_publication where plan_id = @plan");
        _publish = dialect.Adapt($"""
            insert into competence.plan_publication (plan_id, unit_id, include_sub_units)
            select @plan, u.unit_id, u.include_sub_units from {publications} where true
            on conflict do nothing
            """);
        _closeIntervals = dialect.Adapt($"""
            update competence.plan_version_link set to_number = @number
            where plan_id = @plan and to_number is null and {versionIsNew} and not exists (
                select 1 from {links}
                where l.requirement_id = plan_version_link.requirement_id and l.ordinal = plan_version_link.ordinal
                    and l.sub_plan_id = plan_version_link.sub_plan_id and l.state = plan_version_link.state
                    and l.requirement_version = plan_version_link.requirement_version)
            """);
        _openIntervals = dialect.Adapt($"""
            insert into competence.plan_version_link
                (plan_id, requirement_id, from_number, to_number, ordinal, sub_plan_id, state, requirement_version)
            select @plan, l.requirement_id, @number, null, l.ordinal, l.sub_plan_id, l.state, l.requirement_version from {links}
            where {versionIsNew} and not exists (
                select 1 from competence.plan_version_link o
                where o.plan_id = @plan and o.requirement_id = l.requirement_id and o.to_number is null)
            """);
        _keep = dialect.Adapt("""
            insert into competence.plan_version (plan_id, number, at, by_id, sub_plans) values (@plan, @number, @at, @by, @subPlans)
            on conflict do nothing
            """);
    }

    /// <summary>Makes links and publications those of <paramref name="plan"/>.</summary>
    public void Link(List<SqlStatement> made, Plan plan)
    {
        SqlValue id = SqlValue.Id("plan", plan.Id.Value);
        SqlValue links = SqlValue.Text("links", Json(plan.Links));
        made.Add(new SqlStatement(_unlink, [id, links]));
        made.Add(new SqlStatement(_link, [id, links]));
        made.Add(new SqlStatement(_unpublish, [id]));
        made.Add(new SqlStatement(_publish,
        [
            id,
            SqlValue.Text("publications", _dialect.Json(plan.Publications, static (row, publication) =>
                row.Id(publication.Unit.Value).Value(SqlKind.Boolean, publication.IncludeSubUnits))),
        ]));
    }

    /// <summary>Keeps the plan's present version, unless it is kept: links that go on are left alone, so a version costs what it changed.</summary>
    public void Keep(List<SqlStatement> made, Plan plan, EventOrigin origin)
    {
        SqlValue id = SqlValue.Id("plan", plan.Id.Value);
        SqlValue number = SqlValue.Long("number", PlanVersionRecord.NumberOf(plan.VersionNumber));
        SqlValue links = SqlValue.Text("links", Json(plan.Links.Where(link => link.State != PlanLinkState.Deactivated && link.RequirementVersion > 0)));
        made.Add(new SqlStatement(_closeIntervals, [id, number, links]));
        made.Add(new SqlStatement(_openIntervals, [id, number, links]));
        made.Add(new SqlStatement(_keep,
        [
            id, number, SqlValue.Instant("at", origin.At), new SqlValue("by", SqlKind.Id, origin.By?.Value),
            SqlValue.Text("subPlans", PlanVersionRecord.Body(plan.SubPlans)),
        ]));
    }

    private string Json(IEnumerable<PlanLink> links) => _dialect.Json(links.Index(), static (row, place) => row
        .Id(place.Item.Requirement.Value)
        .Value(SqlKind.Integer, place.Index)
        .Id(place.Item.SubPlan.Value)
        .Value(SqlKind.Small, place.Item.State)
        .Value(SqlKind.Integer, place.Item.RequirementVersion)
        .Value(SqlKind.Integer, place.Item.Adaptation?.Days));
}
