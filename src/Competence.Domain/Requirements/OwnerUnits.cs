using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;

namespace Competence.Requirements;

/// <summary>Names the units of a scope one by one, for lists that are filtered by owner.</summary>
internal static class OwnerUnits
{
    /// <summary>Every unit in one of <paramref name="scopes"/>, once.</summary>
    public static async ValueTask<IReadOnlyCollection<UnitId>> UnitsInAsync(
        this IOrganisationTree tree, ImmutableArray<UnitScope> scopes, CancellationToken cancellationToken)
    {
        HashSet<UnitId> units = [];
        foreach (UnitScope scope in scopes)
        {
            units.UnionWith(scope.IncludeSubUnits ? await tree.SubTreeAsync(scope.Unit, cancellationToken) : [scope.Unit]);
        }

        return units;
    }
}
