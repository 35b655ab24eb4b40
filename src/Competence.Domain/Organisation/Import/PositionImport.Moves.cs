using Competence.Organisation.Moves;

namespace Competence.Organisation.Import;

/// <content>What announced moves mean for the run (ORG-75 to ORG-81).</content>
internal sealed partial class PositionImport
{
    private readonly Dictionary<PositionIdentity, CarriedMove> _carried = [];

    /// <summary>Identities that are another's now, or are to be: whom a leader's columns mean by them.</summary>
    private readonly Dictionary<PositionIdentity, PositionId> _otherNames = [];

    /// <summary>The places of new positions that are to be the old ones carried on, when their time has come.</summary>
    private readonly HashSet<PositionIdentity> _heldBack = [];

    /// <summary>The positions whose new line is not taken, and so counts as their own.</summary>
    private readonly HashSet<PositionIdentity> _untouched = [];

    /// <summary>
    /// Finds out which announced moves take effect. Called once, after the last line and before unknown leaders are rejected.
    /// </summary>
    /// <remarks>
    /// A move takes effect when its date has come, the new line is there and opens a position, and the employment at the old cost centre is gone
    /// or over; the old position must be active. While the old one goes on and the move, or the new employment, has not begun, no new position
    /// is made of the new line. Both going on at the same time is an additional position: nothing moves (ORG-81).
    /// </remarks>
    /// <param name="moves">The moves that are waiting, and those that took effect.</param>
    public void Carry(IEnumerable<AnnouncedMove> moves)
    {
        foreach (AnnouncedMove move in moves.OrderBy(move => move.Present).ThenBy(move => move.Position))
        {
            if (!move.IsWaiting)
            {
                _otherNames.TryAdd(move.Present, move.Position);
            }
            else if (stored.TryGetValue(move.Present, out StoredPosition? position) && position.Id == move.Position && position.IsActive
                && !stored.ContainsKey(move.Target) && _found.TryGetValue(move.Target, out FoundLine? line))
            {
                Carry(move, position, line);
            }
        }
    }

    private void Carry(AnnouncedMove move, StoredPosition position, FoundLine line)
    {
        bool goesOn = GoesOn(position);
        bool isDue = move.On <= run;
        if (line.Content is not { } content)
        {
            if (isDue && !goesOn)
            {
                _untouched.Add(move.Present);
            }
        }
        else if (isDue && !goesOn && calendar.IsOpen(content.Employment, content.Registered, run))
        {
            StoredPosition moved = position with { Identity = move.Target, Fingerprint = 0 };
            stored.Remove(move.Present);
            stored.Add(move.Target, moved);
            _found[move.Target] = line with { Stored = moved };
            _carried.Add(move.Target, new CarriedMove(move, costCentres.Of(move.Target).Unit));
            _otherNames[move.Present] = move.Position;
        }
        else if (goesOn && (!isDue || content.Employment.Start > run))
        {
            _heldBack.Add(move.Target);
            _otherNames[move.Target] = move.Position;
        }
    }

    /// <summary>Whether the employment at the old cost centre is in the file and not over. A line that is not taken counts as there.</summary>
    private bool GoesOn(StoredPosition position) => _found.TryGetValue(position.Identity, out FoundLine? line)
        ? line.IsRejected || !((line.Content is { } content ? content.Employment.End : position.End) < run)
        : _unchanged.LineOf(position) is not null && !(position.End < run);
}
