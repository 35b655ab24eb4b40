using System.Collections.Immutable;
using Competence.Organisation.Identities;

namespace Competence.Organisation.Import;

/// <summary>Compares the lines of a positions file with what is stored, and decides what is to happen. The order of the lines does not matter.</summary>
/// <param name="stored">All positions; those that announced moves carry on are put under the new identity.</param>
/// <param name="costCentres">The open cost centres.</param>
/// <param name="calendar">From when to when positions are active.</param>
/// <param name="run">The date of the run.</param>
/// <param name="protection">Protects national identity numbers.</param>
internal sealed partial class PositionImport(
    StoredPositions stored, CostCentres costCentres, EmploymentCalendar calendar, LocalDate run, INationalIdentityProtection protection)
{
    private readonly PositionOutcomes _outcomes = new(calendar, run);
    private readonly UnchangedLines _unchanged = new(stored, run);
    private readonly Dictionary<PositionIdentity, FoundLine> _found = [];
    private readonly List<RejectedLine> _rejected = [];
    private bool _isAnyUnidentified;

    public int Lines { get; private set; }

    /// <summary>How many stored positions are active.</summary>
    public int Active => _unchanged.Active;

    public ImmutableArray<RejectedLine> Rejected => [.. _rejected.OrderBy(line => line.Line).Select(line => line.WithoutNumbers())];

    /// <summary>The first line with a national identity number that nothing can protect; none when there is no such line. Then nothing of the file may be kept.</summary>
    public int? Unprotected { get; private set; }

    /// <summary>Takes the next line of the file.</summary>
    /// <param name="line">The line.</param>
    /// <param name="fingerprint">Its fingerprint as it is kept.</param>
    public void Take(ImportLine<PositionColumn> line, long fingerprint)
    {
        Lines++;
        if (_unchanged.TryTake(line, fingerprint))
        {
            return;
        }

        if (!protection.HasKey && line.Damage is null && line[PositionColumn.NationalIdentityNumber].Length > 0)
        {
            Unprotected ??= line.Number;
            return;
        }

        LineReading<PositionColumn> reading = new(line);
        PositionIdentity identity = PositionLine.IdentityOf(reading);
        if (reading.Rejected is not null)
        {
            _isAnyUnidentified = true;
        }
        else if (FirstOf(identity) is { } first)
        {
            reading.Reject(PositionColumn.ObjectId, ImportRules.LineRepeated.Refuse(("first", first)));
        }
        else
        {
            _found.Add(identity, Found(line, fingerprint, reading, identity));
        }

        if (reading.Rejected is { } rejected)
        {
            _rejected.Add(rejected);
        }
    }

    /// <summary>Rejects the lines whose leader is neither stored nor in the file. Called once, after the last line.</summary>
    public void RejectUnknownLeaders()
    {
        foreach ((PositionIdentity identity, FoundLine line) in _found.Where(found => NamesUnknownLeader(found.Value)).ToArray())
        {
            _found[identity] = line with { Content = null, IsRejected = true };
            PositionIdentity leader = line.Leader!.Value;
            _rejected.Add(new RejectedLine(line.Number, ImportColumns.NameOf(PositionColumn.LeaderObjectId),
                ImportRules.LeaderUnknown.Refuse(("leader", $"{leader.ObjectId} {leader.Trust} {leader.CostCentre}"))));
        }
    }

    /// <summary>The lines of positions that are to be created, by identity.</summary>
    public ImmutableArray<FoundLine> Creations() =>
        [.. _found.Values.Where(line => line is { Stored: null, Content: not null } && OutcomeOfNew(line) == PositionOutcome.Created)
            .OrderBy(line => line.Content!.Identity)];

    /// <summary>How many lines are of positions that are not stored and are not to be.</summary>
    public int CountSkipped() =>
        _found.Values.Count(line => line is { Stored: null, Content: not null } && OutcomeOfNew(line) == PositionOutcome.Skipped);

    /// <summary>What is to happen to each stored position to which something happens, by identity.</summary>
    /// <param name="created">The identifiers of the positions that <see cref="Creations"/> gave.</param>
    public ImmutableArray<DecidedPosition> Decide(IReadOnlyDictionary<PositionIdentity, PositionId> created) =>
        [.. _unchanged.Others().Select(position => Decide(position, created))
            .Where(decided => decided.Outcome != PositionOutcome.Kept).OrderBy(decided => decided.Stored.Identity)];

    /// <summary>The position that is told by <paramref name="leader"/>; none at the top, and while the leader's position is not there yet.</summary>
    public PositionId? LeaderOf(PositionIdentity? leader, IReadOnlyDictionary<PositionIdentity, PositionId> created) =>
        leader is not { } identity ? null
        : stored.Find(identity) is { } position ? position.Id
        : created.TryGetValue(identity, out PositionId id) ? id
        : _otherNames.TryGetValue(identity, out PositionId other) ? other
        : null;

    /// <summary>The stored person with <paramref name="objectId"/>; none for an unknown one, who is a new person (ORG-12).</summary>
    public PersonId? PersonOf(string objectId) => stored.PersonOf(objectId);

    /// <summary>Why a position ends; none when it is active afterwards.</summary>
    public EndingReason? ReasonOf(DecidedPosition decided) => decided switch
    {
        { Outcome: PositionOutcome.DeactivatedBeforeGap } or { Outcome: PositionOutcome.Deactivated, Line: not null } => EndingReason.EmploymentOver,
        { Outcome: PositionOutcome.Deactivated, Stored: var position } =>
            position.End < run ? EndingReason.EmploymentOver : EndingReason.GoneFromFile,
        _ => null,
    };

    /// <summary>The line on which a position stands already; none when it does not.</summary>
    private int? FirstOf(PositionIdentity identity) =>
        _found.TryGetValue(identity, out FoundLine? first) ? first.Number
        : stored.Find(identity) is { } position ? _unchanged.LineOf(position)
        : null;

    private FoundLine Found(ImportLine<PositionColumn> line, long fingerprint, LineReading<PositionColumn> reading, PositionIdentity identity)
    {
        StoredPosition? position = stored.Find(identity);
        if (position is not null)
        {
            _unchanged.Leave(position);
        }

        PositionIdentity? leader = PositionLine.LeaderOf(line);
        if (!_outcomes.NeedsReading(position, fingerprint))
        {
            return new FoundLine(line.Number, fingerprint, leader, position, Content: null, IsRejected: false);
        }

        PositionLine content = PositionLine.Of(reading, identity, leader, protection);
        if (reading.Rejected is null && IsToOpen(position, content.Employment))
        {
            costCentres.Check(reading, identity);
        }

        bool isRejected = reading.Rejected is not null;
        return new FoundLine(line.Number, fingerprint, leader, position, isRejected ? null : content, isRejected);
    }

    /// <summary>Whether the line may open a position: only then must its cost centre be open. Who is there when it closes may stay, move and leave.</summary>
    private bool IsToOpen(StoredPosition? position, Employment terms) =>
        position is not { IsActive: true } && !calendar.IsOver(terms.End, terms.Occupation, run);

    private DecidedPosition Decide(StoredPosition position, IReadOnlyDictionary<PositionIdentity, PositionId> created)
    {
        if (_untouched.Contains(position.Identity))
        {
            return new DecidedPosition(position, PositionOutcome.Kept, Line: null, position.Leader);
        }

        if (!_found.TryGetValue(position.Identity, out FoundLine? line))
        {
            return new DecidedPosition(position, IsGone(position) ? PositionOutcome.Deactivated : PositionOutcome.Kept, Line: null, position.Leader);
        }

        PositionId? leader = LeaderOf(line.Leader, created) ?? (IsNamedAsBefore(line) ? position.Leader : null);
        PositionOutcome outcome = line.IsRejected ? PositionOutcome.Kept
            : line.Content is null ? _outcomes.OfUnchanged(position, leader, Adjacent)
            : OutcomeOfRead(line);
        return _carried.TryGetValue(position.Identity, out CarriedMove? carried) && !line.IsRejected
            ? new DecidedPosition(position, PositionOutcome.Followed, line, leader, carried)
            : new DecidedPosition(position, outcome, line, leader);
    }

    /// <summary>Whether a position that has no line is to be deactivated.</summary>
    /// <remarks>A line that does not tell whose it is may be any position's: then only what is over is gone.</remarks>
    private bool IsGone(StoredPosition position) => position.IsActive && !position.IsHeld(run)
        && (_outcomes.IsOver(position, Adjacent)
            || (!_isAnyUnidentified && !calendar.OutlivesItsEnd(position.End, position.Occupation, run)));

    private bool NamesUnknownLeader(FoundLine line) =>
        line is { Content.Leader: { } leader } && !_found.ContainsKey(leader) && stored.Find(leader) is null && !_otherNames.ContainsKey(leader);

    /// <summary>Whether a line names the leader that it named when it was last taken, by a name that may have been forgotten since.</summary>
    private static bool IsNamedAsBefore(FoundLine line) => line is { Leader: not null, IsNew: false };

    private PositionOutcome OutcomeOfNew(FoundLine line) =>
        IsNotToBe(line.Content!) ? PositionOutcome.Skipped : OutcomeOfRead(line);

    /// <summary>Whether announced moves say that there is to be no new position for the line.</summary>
    private bool IsNotToBe(PositionLine line) => _heldBack.Contains(line.Identity) || IsLeftBehind(line);

    /// <summary>Whether the line is the ended one of a position that was carried on: days of grace after its end are that position's.</summary>
    private bool IsLeftBehind(PositionLine line) => _otherNames.ContainsKey(line.Identity) && line.Employment.End < run;

    private PositionOutcome OutcomeOfRead(FoundLine line) => _outcomes.OfRead(line.Stored, line.Content!, Adjacent);
}
