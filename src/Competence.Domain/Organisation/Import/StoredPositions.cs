using System.Runtime.InteropServices;

namespace Competence.Organisation.Import;

/// <summary>All positions as they are stored, by their place in a list, and by their identity once somebody asks for one.</summary>
internal sealed class StoredPositions
{
    private readonly List<StoredPosition> _all;
    private readonly Lazy<PlaceIndex> _byObjectId;

    /// <summary>What announced moves changed: the identities that are gone, and those that came.</summary>
    private readonly Dictionary<PositionIdentity, int?> _moved = [];

    private StoredPositions(List<StoredPosition> all)
    {
        _all = all;
        _byObjectId = new Lazy<PlaceIndex>(Index);
    }

    /// <summary>All of them.</summary>
    public ReadOnlySpan<StoredPosition> All => CollectionsMarshal.AsSpan(_all);

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    public static async ValueTask<StoredPositions> ReadAsync(IAsyncEnumerable<StoredPosition> positions, CancellationToken cancellationToken)
    {
        List<StoredPosition> all = [];
        await foreach (StoredPosition position in positions.WithCancellation(cancellationToken))
        {
            all.Add(position);
        }

        return new StoredPositions(all);
    }

    /// <summary>The position with an identity; none when there is none.</summary>
    public StoredPosition? Find(PositionIdentity identity) => PlaceOf(identity) is { } place ? _all[place] : null;

    /// <summary>The person with an object id; none when nobody has it.</summary>
    public PersonId? PersonOf(string objectId)
    {
        foreach (int place in PlacesOf(objectId))
        {
            if (_all[place].Identity.ObjectId == objectId)
            {
                return _all[place].Person;
            }
        }

        return null;
    }

    /// <summary>Puts a position under another identity of the same person; it is no longer found by the old one.</summary>
    /// <returns>The position as it is from now on.</returns>
    public StoredPosition Move(StoredPosition position, PositionIdentity target)
    {
        int place = PlaceOf(position.Identity)!.Value;
        _all[place] = position with { Identity = target, Fingerprint = 0 };
        _moved[position.Identity] = null;
        _moved[target] = place;
        return _all[place];
    }

    private int? PlaceOf(PositionIdentity identity)
    {
        if (_moved.Count > 0 && _moved.TryGetValue(identity, out int? moved))
        {
            return moved;
        }

        foreach (int place in PlacesOf(identity.ObjectId))
        {
            if (_all[place].Identity == identity)
            {
                return place;
            }
        }

        return null;
    }

    private PlaceIndex.Places PlacesOf(string objectId) => _byObjectId.Value.Of(HashOf(objectId));

    private static int HashOf(string objectId) => objectId.GetHashCode(StringComparison.Ordinal);

    private PlaceIndex Index()
    {
        PlaceIndex index = new(_all.Count);
        for (int place = 0; place < _all.Count; place++)
        {
            index.Add(HashOf(_all[place].Identity.ObjectId), place);
        }

        return index;
    }
}
