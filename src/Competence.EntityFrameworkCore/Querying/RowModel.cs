using Competence.EntityFrameworkCore.Storage;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Competence.EntityFrameworkCore.Querying;

/// <summary>The rows of the read side as types without a key over queries.</summary>
internal static class RowModel
{
    private const string UnitName = "coalesce(u.number || ' – ' || u.name, '')";

    /// <summary>The ways to categories from the top, and how they are sorted.</summary>
    private const string WaysToCategories = $"""
        with recursive way (id, path, sort_path) as (
            select c.id, coalesce(u.name, '') || '{CategoryTree.Separator}' || c.name,
                coalesce(u.sort_name, '') || '{CategoryTree.SortSeparator}' || c.sort_name
            from competence.category c left join competence.unit u on u.id = c.unit_id where c.parent_id is null
            union all
            select c.id, a.path || '{CategoryTree.Separator}' || c.name, a.sort_path || '{CategoryTree.SortSeparator}' || c.sort_name
            from competence.category c join way a on a.id = c.parent_id)
        select id, path, sort_path from way
        """;

    /// <summary>The rows of plans.</summary>
    public static string Plans { get; } = $"""
        select p.id, p.name, p.sort_name, p.search_text, p.content_type, p.owner_unit_id as owner_unit, {UnitName} as owner_name,
            p.version_major, p.version_minor, p.is_published, p.is_archived,
            exists (
                select 1 from competence.plan_link l join competence.requirement r on r.id = l.requirement_id
                where l.plan_id = p.id and not r.is_archived and (l.state = {(int)PlanLinkState.Inactive}
                    or (l.state = {(int)PlanLinkState.Active} and r.has_draft and r.owner_unit_id = p.owner_unit_id))) as has_pending
        from competence.plan p left join competence.unit u on u.id = p.owner_unit_id
        """;

    public static void Build(ModelBuilder model, SqlDialect dialect)
    {
        Row<UnitRow>(model, dialect, """
            select id, parent_id as parent, kind, number, name, sort_name, search_text, is_closed from competence.unit
            """);
        Row<PersonRow>(model, dialect, """
            select p.id, p.name, p.sort_name, p.object_id, p.search_text,
                exists (select 1 from competence.position x where x.person_id = p.id and x.is_active and x.lent_from_id is null) as is_active
            from competence.person p
            """);
        Row<PositionRow>(model, dialect, $"""
            select x.id, x.person_id as person, p.name, p.sort_name, x.title, x.unit_id as unit, {UnitName} as unit_name, x.trust_id as trust,
                x.start_on as start, x.is_active, p.search_text, x.end_on as "end", x.lent_from_id is not null as is_lent
            from competence.position x join competence.person p on p.id = x.person_id left join competence.unit u on u.id = x.unit_id
            """);
        Row<AnnouncedMoveRow>(model, dialect, """
            select m.id as position, m.person_id as person, p.name, p.sort_name, m.trust_number as trust, m.cost_centre as from_cost_centre,
                m.to_cost_centre, m.moves_on, m.state
            from competence.announced_move m join competence.person p on p.id = m.person_id
            """);
        Row<ImportRunRow>(model, dialect, """
            select id, kind, run_on as date, state, started_at, started_by_id as started_by, job, finished_at, lines, created, changed, deactivated,
                reopened, rejected_lines
            from competence.import_run
            """);
        Row<RequirementRow>(model, dialect, $"""
            select r.id, r.name, r.sort_name, r.search_text, r.owner_unit_id as owner_unit, {UnitName} as owner_name, r.published_version,
                r.has_draft, r.is_central, r.is_archived, coalesce(u.search_text, '') as owner_search,
                substr(r.search_text, length(r.name) + 2) as description_search, coalesce(r.category_id, {dialect.NoId}) as category,
                coalesce(r.draft_category_id, {dialect.NoId}) as draft_category, coalesce(w.path, '') as category_path,
                coalesce(w.sort_path, '') as category_sort, (u.kind is not null and u.kind = {(int)UnitKind.Region}) as is_regional, r.shared_with,
                r.course_list
            from competence.requirement r left join competence.unit u on u.id = r.owner_unit_id left join ({WaysToCategories}) w on w.id = r.category_id
            """);
        Row<CategoryRow>(model, dialect, """
            select id, unit_id as unit, parent_id as parent, name, sort_name, version from competence.category
            """);
        Row<RequirementResetRow>(model, dialect, """
            select id, requirement_id as requirement, state, begun_at, begun_by_id as begun_by, moved_at, finished_at, all_people, people, registrations
            from competence.requirement_reset
            """);
        Row<ArchivedRequirementRow>(model, dialect, $"""
            select r.id, r.name, r.sort_name, substr(r.search_text, 1, length(r.name)) as search_name, r.owner_unit_id as owner_unit,
                {UnitName} as owner_name, coalesce(u.search_text, '') as owner_search, r.archived_on, r.archived_by_id as archived_by,
                coalesce(p.name, '') as archived_by_name, coalesce(p.sort_name, '') as archived_by_sort
            from competence.requirement r
            left join competence.unit u on u.id = r.owner_unit_id
            left join competence.person p on p.id = r.archived_by_id
            where r.archived_on is not null
            """);
        Row<PlanRow>(model, dialect, Plans);
        Row<SignRequestRow>(model, dialect, $"""
            select s.signer_id as signer, s.state, s.person_id as person, coalesce(p.name, '') as person_name, s.requirement_id as requirement,
                coalesce(r.name, '') as requirement_name, s.repetition_id as repetition, s.performed_on,
                coalesce(s.sent_from_id, {dialect.NoId}) as sent_from, coalesce(n.name, '') as plan_name, s.changed_at,
                coalesce(p.search_text, '') || ' ' || coalesce(substr(r.search_text, 1, length(r.name)), '') || ' ' || coalesce(n.search_text, '') as search_text
            from competence.sign_request s
            left join competence.person p on p.id = s.person_id
            left join competence.requirement r on r.id = s.requirement_id
            left join competence.plan n on n.id = s.sent_from_id
            """);
    }

    private static void Row<TRow>(ModelBuilder model, SqlDialect dialect, string sql)
        where TRow : class
    {
        EntityTypeBuilder<TRow> row = model.Entity<TRow>();
        row.HasNoKey();
        row.ToSqlQuery(dialect.Adapt(sql));
        foreach (IMutableProperty column in row.Metadata.GetProperties())
        {
            column.SetColumnName(SnakeCase.Of(column.Name));
        }
    }
}
