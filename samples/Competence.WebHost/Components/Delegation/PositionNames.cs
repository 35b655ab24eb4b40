using System.Collections.Immutable;
using Competence.Organisation;

namespace Competence.WebHost.Components.Delegation;

/// <summary>Title and unit of the positions that a page names, loaded at once. They say nothing that a search for a deputy does not.</summary>
/// <param name="positions">Positions.</param>
/// <param name="units">Units.</param>
internal sealed class PositionNames(IRepository<PositionId, Position> positions, IRepository<UnitId, OrganisationUnit> units)
{
    private readonly Dictionary<PositionId, string> _names = [];

    /// <summary>Loads the names of these positions.</summary>
    public async ValueTask LoadAsync(IEnumerable<PositionId> ids, CancellationToken cancellationToken = default)
    {
        ImmutableArray<Position> found = await positions.FindManyAsync([.. ids.Distinct()], cancellationToken);
        Dictionary<UnitId, string> where = (await units.FindManyAsync([.. found.Select(position => position.Unit).Distinct()], cancellationToken))
            .ToDictionary(unit => unit.Id, unit => unit.DisplayName);
        foreach (Position position in found)
        {
            _names[position.Id] = $"{position.Title}, {where[position.Unit]}";
        }
    }

    /// <summary>Title and unit of a position that was loaded; empty for an unknown one.</summary>
    public string Of(PositionId id) => _names.GetValueOrDefault(id, "");
}
