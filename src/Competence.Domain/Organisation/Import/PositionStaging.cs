using System.Collections.Immutable;
using Competence.Organisation.Moves;

namespace Competence.Organisation.Import;

/// <summary>Stages what a run decided, and counts it.</summary>
internal sealed class PositionStaging(IUnitOfWork work, LocalDate run)
{
    private readonly HashSet<PositionIdentity> _touched = [];
    private readonly List<RememberedLine> _remembered = [];
    private readonly List<Position> _ended = [];
    /// <summary>The positions that were opened for an employment that was not here before: one of them may be what a resident rotates to.</summary>
    private readonly List<Position> _newlyEmployed = [];
    private readonly List<Position> _returned = [];
    private readonly HashSet<PositionIdentity> _changed = [];
    private bool _areLeadersTouched;

    private int _created;
    private int _reopened;

    /// <summary>The positions that ended, as they are after their end. Not all before <see cref="Close"/>.</summary>
    public ImmutableArray<EndedPosition> Ended { get; private set; } = [];

    /// <summary>
    /// The positions that somebody had deactivated by hand and the run opened again (ORG-92), as they were while deactivated. Not those that an
    /// employment after a gap opened: what ended before it stays ended (ORG-14).
    /// </summary>
    public ImmutableArray<Position> Returned => [.. _returned];

    /// <summary>What was staged.</summary>
    /// <param name="done">How many positions were looked into.</param>
    /// <param name="rotated">How many plans continue on other positions.</param>
    public ImportCounts Counts(int done, int rotated) => new(_created, _changed.Count, _ended.Count, _reopened, _touched.Count, done, rotated);

    /// <summary>Stages a new person.</summary>
    public void Create(PersonId id, PositionLine line)
    {
        PersonEvent.Created fact = new(id, line.Identity.ObjectId, line.GivenName, line.FamilyName, line.Email);
        Person person = Person.From(fact);
        work.Save(person, fact);
        foreach (PersonEvent known in person.Follow(line.DetailsOver(kept: null)))
        {
            person = person.Apply(known);
            work.Save(person, known);
        }
    }

    /// <summary>Stages what changes with a person whose line changed.</summary>
    public void Follow(Person person, PositionLine line)
    {
        foreach (PersonEvent fact in person.Follow(line.DetailsOver(person.Details)))
        {
            person = person.Apply(fact);
            work.Save(person, fact);
            _changed.Add(line.Identity);
        }
    }

    /// <summary>Stages a new position.</summary>
    public void Create(PositionId id, PersonId person, FoundLine line, (UnitId Trust, UnitId Unit) place, PositionId? leader)
    {
        PositionLine content = line.Content!;
        PositionEvent.Created fact = new(id, person, content.Identity, place.Trust, place.Unit, content.Employment, leader);
        Position position = Position.From(fact);
        work.Save(position, fact);
        _newlyEmployed.Add(position);
        _created++;
        _areLeadersTouched = true;
        _touched.Add(content.Identity);
        _changed.Remove(content.Identity);
        _remembered.Add(new RememberedLine(id, line.Fingerprint));
    }

    /// <summary>Stages what was decided for a stored position.</summary>
    public void Follow(Position position, DecidedPosition decided)
    {
        PositionOutcome outcome = decided.Outcome;
        LocalDate before = position.Start;
        position = Carry(position, decided.Move);
        if (outcome is PositionOutcome.DeactivatedAndReopened or PositionOutcome.DeactivatedBeforeGap)
        {
            position = End(position);
        }

        if (outcome is PositionOutcome.DeactivatedAndReopened or PositionOutcome.Reopened)
        {
            if (position.IsDeactivatedByHand && IsOfSameEmployment(position, decided.Line?.Content?.Employment))
            {
                _returned.Add(position);
            }

            position = Save(position, new PositionEvent.Reopened(run));
            _reopened++;
        }

        position = FollowLine(position, decided);
        if (outcome == PositionOutcome.Deactivated)
        {
            End(position);
        }
        else if (outcome is PositionOutcome.DeactivatedAndReopened or PositionOutcome.Reopened && position.Start != before)
        {
            _newlyEmployed.Add(position);
        }

        Count(position.Identity, decided);
    }

    /// <summary>Finds out which of the positions rotate, and stages the operations that come after all states.</summary>
    public void Close()
    {
        ILookup<PersonId, Position> newlyEmployed = _newlyEmployed.ToLookup(position => position.Person);
        Dictionary<PositionId, LocalDate?> returns = _returned.ToDictionary(position => position.Id, position => position.DeactivatedOn);
        Ended =
        [
            .. from position in _ended
               let target = Rotation.TargetOf(position, newlyEmployed[position.Person])
               select new EndedPosition(position, target) { TargetReturnsFrom = target is { } id ? returns.GetValueOrDefault(id) : null },
        ];
        if (_remembered.Count > 0)
        {
            work.Stage(new RememberPositionLines([.. _remembered]));
        }

        if (_areLeadersTouched)
        {
            work.Stage(new RefreshLeaderClosure());
        }
    }

    /// <summary>Whether the terms are those of the employment that was cut off by hand, or continue it (ORG-13).</summary>
    private static bool IsOfSameEmployment(Position position, Employment? terms) =>
        terms is { Start: var start } && (start == position.Start || start <= position.DeactivatedOn || start == position.End?.PlusDays(1));

    private Position FollowLine(Position position, DecidedPosition decided)
    {
        if (decided.Line is not { } line || !PositionOutcomes.Takes(decided.Outcome))
        {
            return position;
        }

        foreach (PositionEvent fact in position.Follow(line.Content?.Employment ?? position.Employment, decided.Leader))
        {
            position = Save(position, fact);
            _changed.Add(position.Identity);
            _areLeadersTouched |= fact is PositionEvent.LeaderChanged;
        }

        if (line.IsNew)
        {
            _remembered.Add(new RememberedLine(position.Id, line.Fingerprint));
        }

        return position;
    }

    private Position Carry(Position position, CarriedMove? carried)
    {
        if (carried is not { Move: var move, Unit: var unit })
        {
            return position;
        }

        AnnouncedMoveEvent.TookEffect done = new(run);
        work.Save(move.Apply(done), done);
        _changed.Add(move.Target);
        return Save(position, new PositionEvent.CostCentreReplaced(move.CostCentre, unit));
    }

    private void Count(PositionIdentity identity, DecidedPosition decided)
    {
        if (decided.Outcome != PositionOutcome.Followed)
        {
            _changed.Remove(identity);
        }

        if (decided.Line is not null && (decided.Outcome != PositionOutcome.Followed || _changed.Contains(identity)))
        {
            _touched.Add(identity);
        }
    }

    private Position End(Position position)
    {
        Position ended = Save(position, new PositionEvent.Deactivated(run));
        _ended.Add(ended);
        return ended;
    }

    private Position Save(Position position, PositionEvent fact)
    {
        Position next = position.Apply(fact);
        work.Save(next, fact);
        return next;
    }
}
