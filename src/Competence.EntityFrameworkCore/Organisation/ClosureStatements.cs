using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>
/// Keeps the closures of units and leaders in step with every save: for what was saved with another place in its tree, and for everything
/// below. Circles in the master data end a chain.
/// </summary>
internal sealed class ClosureStatements
{
    /// <summary>Chains longer than this are cut; a tree of a region has seven levels.</summary>
    private const int LongestChain = 100;

    private readonly SqlDialect _dialect;
    private readonly Closure _units;
    private readonly Closure _leaders;

    public ClosureStatements(SqlDialect dialect)
    {
        _dialect = dialect;
        _units = new Closure(dialect, "unit", "parent_id", "unit_closure", "unit_id", "ancestor_id", holdsItself: true);
        _leaders = new Closure(dialect, "position", "leader_id", "leader_closure", "position_id", "leader_id", holdsItself: false);
    }

    /// <summary>After these units were saved or removed.</summary>
    public void RefreshUnits(List<SqlStatement> made, ImmutableArray<UnitId> saved)
    {
        if (!saved.IsEmpty)
        {
            _units.Refresh(made, _dialect.Json(saved));
        }
    }

    /// <summary>After these positions were saved or removed.</summary>
    public void RefreshLeaders(List<SqlStatement> made, ImmutableArray<PositionId> saved)
    {
        if (!saved.IsEmpty)
        {
            _leaders.Refresh(made, _dialect.Json(saved));
        }
    }

    /// <summary>The statements of one closure: the pairs of a node and each one above it, with how many steps lie between.</summary>
    private sealed class Closure
    {
        private readonly string _forget;
        private readonly string _walk;

        public Closure(SqlDialect dialect, string table, string above, string closure, string node, string upper, bool holdsItself)
        {
            string self = holdsItself ? $"or not exists (select 1 from competence.{closure} c where c.{node} = n.id)" : "";
            string below = $"""
                below (id) as (
                    select s.id from {dialect.RowsOf("saved", "s", ("id", SqlKind.Id))} left join competence.{table} n on n.id = s.id
                    where n.id is null {self}
                        or n.{above} is distinct from (select c.{upper} from competence.{closure} c where c.{node} = n.id and c.depth = 1)
                        or exists (
                            select 1 from competence.{table} b where b.{above} = n.id
                                and not exists (select 1 from competence.{closure} c where c.{node} = b.id and c.{upper} = n.id))
                    union
                    select n.id from below join competence.{table} n on n.{above} = below.id)
                """;
            string start = holdsItself
                ? $"select n.id, n.id, 0 from below join competence.{table} n on n.id = below.id"
                : $"""
                    select n.id, u.id, 1 from below join competence.{table} n on n.id = below.id join competence.{table} u on u.id = n.{above}
                    where u.id <> n.id
                    """;

            _forget = dialect.Adapt($"with recursive {below} delete from competence.{closure} where {node} in (select id from below)");
            _walk = dialect.Adapt($"""
                with recursive {below},
                up (node, upper, depth) as (
                    {start}
                    union all
                    select up.node, u.id, up.depth + 1
                    from up join competence.{table} l on l.id = up.upper join competence.{table} u on u.id = l.{above}
                    where u.id <> up.node and up.depth < {LongestChain})
                insert into competence.{closure} ({node}, {upper}, depth)
                select node, upper, min(depth) from up group by node, upper
                """);
        }

        public void Refresh(List<SqlStatement> made, string saved)
        {
            made.Add(new SqlStatement(_forget, [SqlValue.Text("saved", saved)]));
            made.Add(new SqlStatement(_walk, [SqlValue.Text("saved", saved)]));
        }
    }
}
