namespace Competence.Organisation.Import;

/// <summary>
/// Finds the lines of active positions to which nothing happens by their fingerprints: on most nights that is all of them, and nothing
/// of such a line is read but whose it is and the leader, which are only compared.
/// </summary>
internal sealed class UnchangedLines
{
    private const int Left = -1;

    private readonly StoredPositions _stored;
    private readonly int[] _lines;
    private readonly PlaceIndex _places;
    private readonly Dictionary<PositionId, PositionIdentity> _leaders = [];

    public UnchangedLines(StoredPositions stored, EmploymentCalendar calendar, LocalDate run)
    {
        _stored = stored;
        _lines = new int[stored.Count];
        _places = new PlaceIndex(stored.Count);
        HashSet<PositionId> leaders = [];
        PositionId? last = null;
        for (int place = 0; place < stored.Count; place++)
        {
            StoredPosition position = stored.All[place];
            Active += position.IsActive ? 1 : 0;
            if (!position.IsActive || position.Fingerprint == 0 || calendar.IsOver(position.End, position.Occupation, run))
            {
                continue;
            }

            _places.Add(HashOf(position.Fingerprint), place);
            if (position.Leader is { } leader && leader != last)
            {
                leaders.Add(leader);
                last = leader;
            }
        }

        foreach (StoredPosition position in stored.All)
        {
            if (leaders.Contains(position.Id))
            {
                _leaders.Add(position.Id, position.Identity);
            }
        }
    }

    /// <summary>How many stored positions are active.</summary>
    public int Active { get; }

    /// <summary>Takes a line if it is one that changes nothing; false for one that must be looked at as a whole.</summary>
    public bool TryTake(ImportLine<PositionColumn> line)
    {
        foreach (int place in _places.Of(HashOf(line.Fingerprint)))
        {
            StoredPosition position = _stored.All[place];
            if (position.Fingerprint == line.Fingerprint)
            {
                bool isTaken = _lines[place] == 0 && line.Damage is null && IsOf(line, position) && IsLedAsBefore(line, position);
                _lines[place] = isTaken ? line.Number : _lines[place];
                return isTaken;
            }
        }

        return false;
    }

    /// <summary>Takes no line for a position any longer: another one of it was looked at as a whole, or it is carried on.</summary>
    public void Leave(StoredPosition position)
    {
        if (PlaceOf(position) is { } place)
        {
            _lines[place] = Left;
        }
    }

    /// <summary>The line that was taken for a position; none when none was.</summary>
    public int? LineOf(StoredPosition position) => PlaceOf(position) is { } place && _lines[place] > 0 ? _lines[place] : null;

    /// <summary>The stored positions for which no line was taken, in no order.</summary>
    public IEnumerable<StoredPosition> Others()
    {
        for (int place = 0; place < _lines.Length; place++)
        {
            if (_lines[place] <= 0)
            {
                yield return _stored.All[place];
            }
        }
    }

    private static int HashOf(long fingerprint) => (int)fingerprint;

    private int? PlaceOf(StoredPosition position)
    {
        foreach (int place in _places.Of(HashOf(position.Fingerprint)))
        {
            if (ReferenceEquals(_stored.All[place], position))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>Whether the line is the position's own: another's with the same fingerprint, made to have it or not, does not stand for it.</summary>
    private static bool IsOf(ImportLine<PositionColumn> line, StoredPosition position) =>
        line.Holds(PositionColumn.ObjectId, position.Identity.ObjectId)
        && line.Holds(PositionColumn.Trust, position.Identity.Trust)
        && line.Holds(PositionColumn.CostCentre, position.Identity.CostCentre);

    private bool IsLedAsBefore(ImportLine<PositionColumn> line, StoredPosition position)
    {
        PositionIdentity leader = new("", "", "");
        return (position.Leader is not { } id || _leaders.TryGetValue(id, out leader))
            && line.Holds(PositionColumn.LeaderObjectId, leader.ObjectId)
            && line.Holds(PositionColumn.LeaderTrust, leader.Trust)
            && line.Holds(PositionColumn.LeaderCostCentre, leader.CostCentre);
    }
}
