using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Plans;

/// <summary>Tells to whom a plan is offered for assignment (ASG-15, ASG-16).</summary>
public static class PlanOffer
{
    /// <summary>The units of an assigner: that of the position acted from, alone, and those in scope; a leader's are the own unit and those below.</summary>
    /// <param name="actor">Who would assign.</param>
    /// <param name="ownPath">The unit that is acted from and those above, itself first and the region last; empty for who acts from none.</param>
    /// <param name="today">The day on which grants must hold.</param>
    /// <returns>The units, each once; none for who may assign nothing.</returns>
    public static ImmutableArray<UnitScope> UnitsOf(Actor actor, ImmutableArray<UnitId> ownPath, LocalDate today)
    {
        EmployeeScope employees = AccessPolicy.Employees(actor, AccessAction.AssignmentManage, today);
        if (employees.IsEmpty || ownPath.IsDefaultOrEmpty)
        {
            return [];
        }

        List<UnitScope> units = [new UnitScope(ownPath[0], IncludeSubUnits: employees.Leader is not null)];
        units.AddRange(employees.Units);
        if (employees.WholeRegion)
        {
            units.Add(new UnitScope(ownPath[^1], IncludeSubUnits: true));
        }

        return [.. units.Distinct()];
    }

    /// <summary>Whether a unit that the plan is published to is among those of the assigner.</summary>
    /// <param name="publications">Where the plan is published.</param>
    /// <param name="assigner">The unit of the assigner's position, alone, and the units in the assigner's scope.</param>
    /// <param name="paths">Each unit named by one of the two with those above it, itself first; a unit that is missing is in no other.</param>
    public static bool Reaches(
        ImmutableArray<PlanPublication> publications, ImmutableArray<UnitScope> assigner, IReadOnlyDictionary<UnitId, ImmutableArray<UnitId>> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (PlanPublication publication in publications)
        {
            foreach (UnitScope scope in assigner)
            {
                if (publication.Unit == scope.Unit
                    || (publication.IncludeSubUnits && IsBelow(scope.Unit, publication.Unit, paths))
                    || (scope.IncludeSubUnits && IsBelow(publication.Unit, scope.Unit, paths)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsBelow(UnitId unit, UnitId upper, IReadOnlyDictionary<UnitId, ImmutableArray<UnitId>> paths) =>
        paths.TryGetValue(unit, out ImmutableArray<UnitId> path) && path.Contains(upper);
}
