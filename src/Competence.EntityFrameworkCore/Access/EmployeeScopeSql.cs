using System.Collections.Immutable;
using Competence.Access;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Access;

/// <summary>Says in SQL which positions an <see cref="EmployeeScope"/> includes.</summary>
internal static class EmployeeScopeSql
{
    /// <summary>The condition on the position <c>x</c>; its parameters are added to <paramref name="values"/>.</summary>
    public static string Condition(EmployeeScope scope, SqlDialect dialect, List<SqlValue> values)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.WholeRegion)
        {
            return "x.is_active";
        }

        List<string> ways = [];
        if (scope.Leader is { } leader)
        {
            values.Add(SqlValue.Id("leader", leader.Value));
            string reach = scope.DirectOnly ? " and c.depth = 1" : "";
            ways.Add($"x.id in (select c.position_id from competence.leader_closure c where c.leader_id = @leader{reach})");
        }

        if (!scope.Units.IsEmpty)
        {
            ways.Add(InUnits(scope.Units, dialect, values));
        }

        return ways.Count == 0 ? "1 = 0" : $"x.is_active and ({string.Join(" or ", ways)})";
    }

    /// <summary>The condition that the position <c>x</c> is in one of <paramref name="units"/>; its parameter is added to <paramref name="values"/>.</summary>
    public static string InUnits(ImmutableArray<UnitScope> units, SqlDialect dialect, List<SqlValue> values)
    {
        string rows = dialect.RowsOf("units", "s", ("unit_id", SqlKind.Id), ("include_sub_units", SqlKind.Boolean));
        values.Add(SqlValue.Text("units", dialect.Json(units, static (row, unit) =>
            row.Id(unit.Unit.Value).Value(SqlKind.Boolean, unit.IncludeSubUnits))));
        return $"""
            x.unit_id in (
                select c.unit_id from {rows} join competence.unit_closure c on c.ancestor_id = s.unit_id
                where s.include_sub_units or c.depth = 0)
            """;
    }
}
