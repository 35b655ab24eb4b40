namespace Competence.Organisation.Import;

/// <summary>
/// Finds the lines of active positions to which nothing happens by their fingerprints alone: on most nights that is all of them, and nothing
/// of such a line is read but the leader, which is only compared.
/// </summary>
internal sealed class UnchangedLines
{
    private const int Left = -1;

    private readonly StoredPosition[] _positions;
    private readonly int[] _lines;
    private readonly Dictionary<long, int> _places;
    private readonly Dictionary<PositionId, PositionIdentity> _leaders;

    public UnchangedLines(IEnumerable<StoredPosition> stored, EmploymentCalendar calendar, LocalDate run)
    {
        _positions = [.. stored.Where(position => position.IsActive && position.Fingerprint != 0 && !calendar.IsOver(position.End, position.Occupation, run))];
        _lines = new int[_positions.Length];
        _places = new Dictionary<long, int>(_positions.Length);
        HashSet<PositionId> leaders = [];
        for (int place = 0; place < _positions.Length; place++)
        {
            _places.TryAdd(_positions[place].Fingerprint, place);
            if (_positions[place].Leader is { } leader)
            {
                leaders.Add(leader);
            }
        }

        _leaders = stored.Where(position => leaders.Contains(position.Id)).ToDictionary(position => position.Id, position => position.Identity);
    }

    /// <summary>Takes a line if it is one that changes nothing; false for one that must be looked at as a whole.</summary>
    /// <param name="line">The line.</param>
    /// <param name="fingerprint">Its fingerprint as it is kept.</param>
    public bool TryTake(ImportLine<PositionColumn> line, long fingerprint)
    {
        if (line.Damage is not null || !_places.TryGetValue(fingerprint, out int place) || _lines[place] != 0
            || !IsLedAsBefore(line, _positions[place]))
        {
            return false;
        }

        _lines[place] = line.Number;
        return true;
    }

    /// <summary>Takes no line for a position any longer: another one of it was looked at as a whole.</summary>
    public void Leave(StoredPosition position)
    {
        if (PlaceOf(position) is { } place)
        {
            _lines[place] = Left;
        }
    }

    /// <summary>The line that was taken for a position; none when none was.</summary>
    public int? LineOf(StoredPosition position) => PlaceOf(position) is { } place && _lines[place] is not (0 or Left) ? _lines[place] : null;

    private int? PlaceOf(StoredPosition position) =>
        _places.TryGetValue(position.Fingerprint, out int place) && ReferenceEquals(_positions[place], position) ? place : null;

    private bool IsLedAsBefore(ImportLine<PositionColumn> line, StoredPosition position)
    {
        PositionIdentity leader = new("", "", "");
        return (position.Leader is not { } id || _leaders.TryGetValue(id, out leader))
            && line.Holds(PositionColumn.LeaderObjectId, leader.ObjectId)
            && line.Holds(PositionColumn.LeaderTrust, leader.Trust)
            && line.Holds(PositionColumn.LeaderCostCentre, leader.CostCentre);
    }
}
