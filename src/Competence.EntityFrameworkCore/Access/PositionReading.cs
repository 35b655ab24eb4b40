using System.Collections.Immutable;
using Competence.Access;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Access;

/// <summary>Puts together what is known of some positions from the rows of one query: a row is a position, a unit of its path, or a leader.</summary>
internal sealed class PositionReading
{
    private const int PositionRow = 1;
    private const int UnitRow = 2;
    private const int LeaderRow = 3;
    private const int LoanRow = 4;

    private readonly List<(PositionId Id, PersonId Person, bool IsActive)> _positions = [];
    private readonly List<(PositionId Position, UnitId Unit, long Depth)> _paths = [];
    private readonly List<(PositionId Position, PositionId Leader, long Depth)> _leaders = [];
    private readonly Dictionary<PositionId, LoanFacts> _loans = [];

    /// <summary>The query, of six columns (what the row is, the position, the other one, a number, the first and the last day), in no order.</summary>
    /// <param name="which">The condition on the position <c>p</c>.</param>
    public static string Query(string which) => $"""
        select {PositionRow}, p.id, p.person_id, case when p.is_active then 1 else 0 end, p.start_on, p.end_on from competence.position p where {which}
        union all
        select {UnitRow}, p.id, u.ancestor_id, u.depth, p.start_on, p.end_on
        from competence.position p join competence.unit_closure u on u.unit_id = p.unit_id where {which}
        union all
        select {LeaderRow}, p.id, l.leader_id, l.depth, p.start_on, p.end_on
        from competence.position p join competence.leader_closure l on l.position_id = p.id where {which}
        union all
        select {LoanRow}, p.id, p.lent_from_id, 0, p.start_on, p.end_on from competence.position p where {which} and p.lent_from_id is not null
        """;

    public void OnRow(SqlRow row)
    {
        PositionId position = new(row.Id(1));
        Guid other = row.Id(2);
        long number = row.Long(3);
        switch (row.Integer(0))
        {
            case PositionRow:
                _positions.Add((position, new PersonId(other), number != 0));
                break;
            case UnitRow:
                _paths.Add((position, new UnitId(other), number));
                break;
            case LeaderRow:
                _leaders.Add((position, new PositionId(other), number));
                break;
            case LoanRow:
                _loans.Add(position, new LoanFacts(new PositionId(other), row.Date(4), row.DateOrNull(5)));
                break;
        }
    }

    /// <summary>The positions in the order of their ids, once the query is answered.</summary>
    public ImmutableArray<PositionFacts> Read()
    {
        ILookup<PositionId, UnitId> paths = _paths.OrderBy(row => row.Depth).ToLookup(row => row.Position, row => row.Unit);
        ILookup<PositionId, PositionId> leaders = _leaders.OrderBy(row => row.Depth).ToLookup(row => row.Position, row => row.Leader);
        return
        [
            .. _positions.OrderBy(position => position.Id).Select(position =>
                new PositionFacts(position.Id, position.Person, [.. paths[position.Id]], [.. leaders[position.Id]], position.IsActive)
                {
                    Loan = _loans.GetValueOrDefault(position.Id),
                }),
        ];
    }
}
