using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Plans;

/// <summary>Tells to whom a plan is offered for assignment (ASG-15, ASG-16).</summary>
public static class PlanOffer
{
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
