using System.Collections.Immutable;
using Competence.Access;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Access;

/// <summary>Reads what is known of some positions: three queries of one batch, put together.</summary>
internal sealed class PositionReading
{
    private readonly List<(PositionId Id, PersonId Person, bool IsActive)> _positions = [];
    private readonly Dictionary<Guid, ImmutableArray<UnitId>.Builder> _paths = [];
    private readonly Dictionary<Guid, ImmutableArray<PositionId>.Builder> _leaders = [];

    private PositionReading(string positions, string paths, string leaders, SqlValue[] values) => Queries =
    [
        new SqlQuery(positions, values, row => _positions.Add((new PositionId(row.Id(0)), new PersonId(row.Id(1)), row.Boolean(2)))),
        new SqlQuery(paths, values, row => Of(_paths, row.Id(0)).Add(new UnitId(row.Id(1)))),
        new SqlQuery(leaders, values, row => Of(_leaders, row.Id(0)).Add(new PositionId(row.Id(1)))),
    ];

    /// <summary>The queries, to be answered in one batch.</summary>
    public ImmutableArray<SqlQuery> Queries { get; }

    /// <summary>The positions in the order of their ids, once the queries are answered.</summary>
    public ImmutableArray<PositionFacts> Read() =>
    [
        .. _positions.Select(position => new PositionFacts(
            position.Id, position.Person, Taken(_paths, position.Id.Value), Taken(_leaders, position.Id.Value), position.IsActive)),
    ];

    private static ImmutableArray<T>.Builder Of<T>(Dictionary<Guid, ImmutableArray<T>.Builder> lists, Guid position)
    {
        if (!lists.TryGetValue(position, out ImmutableArray<T>.Builder? list))
        {
            lists[position] = list = ImmutableArray.CreateBuilder<T>();
        }

        return list;
    }

    private static ImmutableArray<T> Taken<T>(Dictionary<Guid, ImmutableArray<T>.Builder> lists, Guid position) =>
        lists.TryGetValue(position, out ImmutableArray<T>.Builder? list) ? list.ToImmutable() : [];

    /// <summary>The texts of the three queries for one way to name the positions.</summary>
    internal sealed class Texts(SqlDialect dialect, string which)
    {
        private readonly string _positions = dialect.Adapt($"select p.id, p.person_id, p.is_active from competence.position p where {which} order by p.id");

        private readonly string _paths = dialect.Adapt($"""
            select p.id, c.ancestor_id from competence.position p join competence.unit_closure c on c.unit_id = p.unit_id
            where {which} order by p.id, c.depth
            """);

        private readonly string _leaders = dialect.Adapt($"""
            select p.id, c.leader_id from competence.position p join competence.leader_closure c on c.position_id = p.id
            where {which} order by p.id, c.depth
            """);

        public PositionReading With(params SqlValue[] values) => new(_positions, _paths, _leaders, values);
    }
}
