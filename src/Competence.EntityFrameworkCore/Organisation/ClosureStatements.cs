using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>Makes the closures of units and leaders anew for what was saved and for everything below it. Circles in the master data end a chain.</summary>
internal sealed class ClosureStatements
{
    /// <summary>Chains longer than this are cut; a tree of a region has seven levels.</summary>
    private const int LongestChain = 100;

    private readonly SqlDialect _dialect;
    private readonly string _forgetUnits;
    private readonly string _walkUnits;
    private readonly string _forgetLeaders;
    private readonly string _walkLeaders;

    public ClosureStatements(SqlDialect dialect)
    {
        _dialect = dialect;
        string saved = dialect.RowsOf("saved", "s", ("id", SqlKind.Id));
        string units = $"""
            below (id) as (
                select s.id from {saved}
                union
                select u.id from below join competence.unit u on u.parent_id = below.id)
            """;
        string positions = $"""
            below (id) as (
                select s.id from {saved}
                union
                select p.id from below join competence.position p on p.leader_id = below.id)
            """;
        _forgetUnits = dialect.Adapt($"with recursive {units} delete from competence.unit_closure where unit_id in (select id from below)");
        _walkUnits = dialect.Adapt($"""
            with recursive {units},
            up (unit_id, ancestor_id, depth) as (
                select u.id, u.id, 0 from below join competence.unit u on u.id = below.id
                union all
                select up.unit_id, a.id, up.depth + 1
                from up join competence.unit u on u.id = up.ancestor_id join competence.unit a on a.id = u.parent_id
                where a.id <> up.unit_id and up.depth < {LongestChain})
            insert into competence.unit_closure (unit_id, ancestor_id, depth)
            select unit_id, ancestor_id, min(depth) from up group by unit_id, ancestor_id
            """);
        _forgetLeaders = dialect.Adapt($"with recursive {positions} delete from competence.leader_closure where position_id in (select id from below)");
        _walkLeaders = dialect.Adapt($"""
            with recursive {positions},
            up (position_id, leader_id, depth) as (
                select p.id, l.id, 1
                from below join competence.position p on p.id = below.id join competence.position l on l.id = p.leader_id
                where l.id <> p.id
                union all
                select up.position_id, n.id, up.depth + 1
                from up join competence.position l on l.id = up.leader_id join competence.position n on n.id = l.leader_id
                where n.id <> up.position_id and up.depth < {LongestChain})
            insert into competence.leader_closure (position_id, leader_id, depth)
            select position_id, leader_id, min(depth) from up group by position_id, leader_id
            """);
    }

    /// <summary>After these units were saved.</summary>
    public void RefreshUnits(List<SqlStatement> made, ImmutableArray<UnitId> saved) =>
        Refresh(made, _forgetUnits, _walkUnits, saved.IsEmpty ? null : _dialect.Json(saved));

    /// <summary>After these positions were saved.</summary>
    public void RefreshLeaders(List<SqlStatement> made, ImmutableArray<PositionId> saved) =>
        Refresh(made, _forgetLeaders, _walkLeaders, saved.IsEmpty ? null : _dialect.Json(saved));

    private static void Refresh(List<SqlStatement> made, string forget, string walk, string? saved)
    {
        if (saved is null)
        {
            return;
        }

        made.Add(new SqlStatement(forget, [SqlValue.Text("saved", saved)]));
        made.Add(new SqlStatement(walk, [SqlValue.Text("saved", saved)]));
    }
}
