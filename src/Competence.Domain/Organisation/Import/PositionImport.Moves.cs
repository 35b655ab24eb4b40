using Competence.Organisation.Moves;

namespace Competence.Organisation.Import;

/// <content>What announced moves mean for the run (ORG-75 to ORG-81).</content>
internal sealed partial class PositionImport
{
    /// <summary>How many days the new line may wait for its position to be created, before the old position ends as if nothing was announced.</summary>
    private const int DaysOfPatience = 7;

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
    /// is made of the new line. Both going on at the same time is an additional position: nothing moves (ORG-81). While the file does not tell whether
    /// the old one goes on, nothing is decided.
    /// </remarks>
    /// <param name="moves">The moves that are waiting, and those of positions that were carried on before.</param>
    public void Carry(IReadOnlyCollection<AnnouncedMove> moves)
    {
        foreach ((AnnouncedMove move, FormerCostCentre former) in moves.SelectMany(move => move.Former.Select(former => (move, former)))
            .OrderByDescending(it => it.former.LeftOn).ThenBy(it => it.move.Position))
        {
            _otherNames.TryAdd(move.Present with { CostCentre = former.Number }, move.Position);
        }

        foreach (AnnouncedMove move in moves.Where(move => move.IsWaiting)
            .OrderBy(move => move.Present).ThenByDescending(move => move.On).ThenBy(move => move.Position))
        {
            if (stored.Find(move.Present) is { IsActive: true } position && position.Id == move.Position && stored.Find(move.Target) is null
                && _found.TryGetValue(move.Target, out FoundLine? line))
            {
                Carry(move, position, line);
            }
        }
    }

    private void Carry(AnnouncedMove move, StoredPosition position, FoundLine line)
    {
        bool goesOn = GoesOn(position);
        bool isDue = move.On <= run;
        if (IsUncertain(position))
        {
            HoldBack(move);
        }
        else if (line.Content is not { } content)
        {
            if (isDue && !goesOn)
            {
                _untouched.Add(move.Present);
                _otherNames[move.Target] = move.Position;
            }
        }
        else if (isDue && !goesOn && calendar.IsOpen(content.Employment, content.Registered, run))
        {
            _unchanged.Leave(position);
            StoredPosition moved = stored.Move(position, move.Target);
            _found[move.Target] = line with { Stored = moved };
            _carried.Add(move.Target, new CarriedMove(move, costCentres.Of(move.Target).Unit));
            _otherNames[move.Present] = move.Position;
        }
        else if (goesOn && (!isDue || content.Employment.Start > run))
        {
            HoldBack(move);
        }
        else if (isDue && !goesOn && IsSoonOpen(content))
        {
            _untouched.Add(move.Present);
            _otherNames[move.Target] = move.Position;
        }
    }

    private void HoldBack(AnnouncedMove move)
    {
        _heldBack.Add(move.Target);
        _otherNames[move.Target] = move.Position;
    }

    /// <summary>Whether the position of a line cannot be created yet, and can be in a few days.</summary>
    private bool IsSoonOpen(PositionLine line)
    {
        LocalDate created = calendar.CreatedBy(line.Employment.Start, line.Registered);
        return created > run && (line.Employment.Start <= run || created <= run.PlusDays(DaysOfPatience));
    }

    /// <summary>
    /// Whether the file does not tell if the employment at the old cost centre goes on: its line is rejected, or there is none and a line that does
    /// not tell whose it is may be its.
    /// </summary>
    private bool IsUncertain(StoredPosition position) => _found.TryGetValue(position.Identity, out FoundLine? line)
        ? line.IsRejected
        : _isAnyUnidentified && _unchanged.LineOf(position) is null && !(position.End < run);

    /// <summary>Whether the employment at the old cost centre is in the file and not over.</summary>
    private bool GoesOn(StoredPosition position) => _found.TryGetValue(position.Identity, out FoundLine? line)
        ? !((line.Content is { } content ? content.Employment.End : position.End) < run)
        : _unchanged.LineOf(position) is not null && !(position.End < run);
}
