using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.WebHost.SampleRegion;

/// <summary>The sample's organisation as it was imported.</summary>
internal sealed class SampleOrganisation
{
    private readonly ImmutableArray<OrganisationUnit> _units;
    private readonly ImmutableArray<Position> _positions;
    private readonly Dictionary<UnitId, string> _names;
    private readonly HashSet<PositionId> _first;

    private SampleOrganisation(ImmutableArray<OrganisationUnit> units, ImmutableArray<Position> positions)
    {
        (_units, _positions) = (units, positions);
        _names = units.ToDictionary(unit => unit.Id, unit => unit.Name);
        _first = [.. positions.GroupBy(position => position.Person).Select(own => own.MinBy(position => (position.IsTemporary, position.Id))!.Id)];
    }

    /// <summary>The top of the tree.</summary>
    public UnitId Region => _units.First(unit => unit.Kind == UnitKind.Region).Id;

    /// <summary>Reads all of it.</summary>
    public static async Task<SampleOrganisation> ReadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        IStoredOrganisation stored = services.GetRequiredService<IStoredOrganisation>();
        List<OrganisationUnit> units = await stored.UnitsAsync(cancellationToken).ToListAsync(cancellationToken);
        List<StoredPosition> positions = await stored.PositionsAsync(cancellationToken).ToListAsync(cancellationToken);
        ImmutableArray<Position> found = await services.GetRequiredService<IRepository<PositionId, Position>>()
            .FindManyAsync([.. positions.Select(position => position.Id)], cancellationToken);
        return new SampleOrganisation([.. units], [.. found.OrderBy(position => position.Identity.ObjectId, StringComparer.Ordinal).ThenBy(position => position.Id)]);
    }

    /// <summary>The name of a unit, without its number.</summary>
    public string NameOf(UnitId unit) => _names[unit];

    /// <summary>The positions with a title.</summary>
    public IEnumerable<Position> Titled(string title) => _positions.Where(position => position.Title == title);

    /// <summary>Whether it is the person's first position; what the person does is told once.</summary>
    public bool IsFirst(Position position) => _first.Contains(position.Id);

    /// <summary>Every leader with those led directly.</summary>
    public IEnumerable<(Position Leader, ImmutableArray<Position> Employees)> Teams()
    {
        Dictionary<PositionId, Position> byId = _positions.ToDictionary(position => position.Id);
        return _positions.Where(position => position.Leader is not null)
            .GroupBy(position => position.Leader!.Value)
            .Select(team => (byId[team.Key], team.ToImmutableArray()));
    }
}
