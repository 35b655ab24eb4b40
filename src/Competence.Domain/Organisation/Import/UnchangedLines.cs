namespace Competence.Organisation.Import;

/// <summary>
/// Finds the lines of active positions to which nothing happens by their fingerprints alone: on most nights that is all of them, and nothing
/// of such a line is read but the leader, which is only compared.
/// </summary>
/// <remarks>What is asked for each line lies in plain lists beside the positions: following references costs more than all the rest.</remarks>
internal sealed class UnchangedLines
{
    private const int Left = -1;

    private readonly StoredPositions _stored;
    private readonly PlaceIndex _places;
    private readonly long[] _fingerprints;
    private readonly int[] _lines;
    private readonly int[] _leaders;

    /// <summary>The place after the last one that was found: files and stores often have the same order, and then nothing is looked up.</summary>
    private int _next;

    /// <summary>How lines name each of the leaders, the first for no leader; nothing for one who is not stored.</summary>
    private readonly List<PositionIdentity?> _named = [new PositionIdentity("", "", "")];

    public UnchangedLines(StoredPositions stored, LocalDate run)
    {
        _stored = stored;
        _places = new PlaceIndex(stored.Count);
        _fingerprints = new long[stored.Count];
        _lines = new int[stored.Count];
        _leaders = new int[stored.Count];
        Dictionary<PositionId, int> leaders = [];
        (PositionId? Id, int Number) last = default;
        for (int place = 0; place < stored.Count; place++)
        {
            StoredPosition position = stored.All[place];
            Active += position.IsActive ? 1 : 0;
            if (!position.IsActive || position.Fingerprint == 0 || position.End < run)
            {
                continue;
            }

            // Those of one leader mostly stand together.
            last = position.Leader == last.Id ? last : (position.Leader, NumberOf(position.Leader, leaders));
            _leaders[place] = last.Number;
            _fingerprints[place] = position.Fingerprint;
            _places.Add(HashOf(position.Fingerprint), place);
        }

        foreach (StoredPosition position in stored.All)
        {
            if (leaders.TryGetValue(position.Id, out int number))
            {
                _named[number] = position.Identity;
            }
        }
    }

    /// <summary>How many stored positions are active.</summary>
    public int Active { get; }

    /// <summary>Takes a line if it is one that changes nothing; false for one that must be looked at as a whole.</summary>
    /// <param name="line">The line.</param>
    /// <param name="fingerprint">Its fingerprint as it is kept.</param>
    public bool TryTake(ImportLine<PositionColumn> line, long fingerprint)
    {
        if (PlaceOf(fingerprint) is not (>= 0 and int place))
        {
            return false;
        }

        _next = place + 1;
        bool isTaken = _lines[place] == 0 && line.Damage is null && IsLedAsBefore(line, _named[_leaders[place]]);
        _lines[place] = isTaken ? line.Number : _lines[place];
        return isTaken;
    }

    /// <summary>Takes no line for a position any longer: another one of it was looked at as a whole, or it is carried on.</summary>
    public void Leave(StoredPosition position)
    {
        if (PlaceOf(position) is { } place)
        {
            _lines[place] = Left;
            _next = place + 1;
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

    private static bool IsLedAsBefore(ImportLine<PositionColumn> line, PositionIdentity? named) => named is { } leader
        && line.Holds(PositionColumn.LeaderObjectId, leader.ObjectId)
        && line.Holds(PositionColumn.LeaderTrust, leader.Trust)
        && line.Holds(PositionColumn.LeaderCostCentre, leader.CostCentre);

    private int NumberOf(PositionId? leader, Dictionary<PositionId, int> leaders)
    {
        if (leader is not { } id)
        {
            return 0;
        }

        if (!leaders.TryGetValue(id, out int number))
        {
            number = _named.Count;
            leaders.Add(id, number);
            _named.Add(null);
        }

        return number;
    }

    /// <summary>The place of a position that was read from such a line; -1 when there is none.</summary>
    private int PlaceOf(long fingerprint)
    {
        if (fingerprint != 0 && _next < _fingerprints.Length && _fingerprints[_next] == fingerprint)
        {
            return _next;
        }

        foreach (int place in _places.Of(HashOf(fingerprint)))
        {
            if (_fingerprints[place] == fingerprint)
            {
                return place;
            }
        }

        return -1;
    }

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
}
