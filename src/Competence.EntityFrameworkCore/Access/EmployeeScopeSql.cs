using System.Collections.Immutable;
using Competence.Access;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Access;

/// <summary>Says in SQL which positions an <see cref="EmployeeScope"/> includes.</summary>
internal static class EmployeeScopeSql
{
    /// <summary>The condition on the position <c>x</c>; its parameters are added to <paramref name="values"/>.</summary>
    /// <param name="scope">Who is included.</param>
    /// <param name="dialect">The database's SQL.</param>
    /// <param name="values">The parameters.</param>
    /// <param name="isSought">
    /// Whether positions are sought by their unit or leader whatever the database expects, as is right for few; else it chooses.
    /// </param>
    public static string Condition(EmployeeScope scope, SqlDialect dialect, List<SqlValue> values, bool isSought = false)
    {
        ArgumentNullException.ThrowIfNull(scope);
        string isActive = $"x.is_active and {IsCovered("x", "@scopeDay")}";
        if (scope.WholeRegion)
        {
            values.Add(SqlValue.Date("scopeDay", scope.Today));
            return isActive;
        }

        List<string> ways = [];
        if (scope.Leader is { } leader)
        {
            values.Add(SqlValue.Id("leader", leader.Value));
            string reach = scope.DirectOnly ? " and c.depth = 1" : "";
            ways.Add(Among("x.id", $"select c.position_id from competence.leader_closure c where c.leader_id = @leader{reach}"));
        }

        if (!scope.Units.IsEmpty)
        {
            ways.Add(Among("x.unit_id", UnitsOf(scope.Units, dialect, values)));
        }

        if (ways.Count == 0)
        {
            return "1 = 0";
        }

        values.Add(SqlValue.Date("scopeDay", scope.Today));
        return $"{isActive} and ({string.Join(" or ", ways)})";

        string Among(string column, string query) => isSought ? dialect.IsAmong(column, query) : $"{column} in ({query})";
    }

    /// <summary>The condition that the position <c>x</c> is in one of <paramref name="units"/>; its parameter is added to <paramref name="values"/>.</summary>
    public static string InUnits(ImmutableArray<UnitScope> units, SqlDialect dialect, List<SqlValue> values) =>
        $"x.unit_id in ({UnitsOf(units, dialect, values)})";

    /// <summary>The condition that a position is an ordinary one, or of a loan that is in effect on the day of a parameter (LOA-16).</summary>
    public static string IsCovered(string position, string day) =>
        $"({position}.lent_from_id is null or ({position}.start_on <= {day} and ({position}.end_on is null or {position}.end_on >= {day})))";

    private static string UnitsOf(ImmutableArray<UnitScope> units, SqlDialect dialect, List<SqlValue> values)
    {
        string rows = dialect.RowsOf("units", "s", ("unit_id", SqlKind.Id), ("include_sub_units", SqlKind.Boolean));
        values.Add(SqlValue.Text("units", dialect.Json(units, static (row, unit) =>
            row.Id(unit.Unit.Value).Value(SqlKind.Boolean, unit.IncludeSubUnits))));
        return $"""
            select c.unit_id from {rows} join competence.unit_closure c on c.ancestor_id = s.unit_id
            where s.include_sub_units or c.depth = 0
            """;
    }
}
