using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>What a run decided, cut into commits. Loads the states that it changes, a thousand at a time, and stages what becomes of them.</summary>
internal sealed class PositionRun
{
    private const int StatesAtOnce = 1000;

    private readonly PositionImport _import;
    private readonly CostCentres _costCentres;
    private readonly IRepository<PositionId, Position> _positions;
    private readonly IRepository<PersonId, Person> _people;
    private readonly IIdSource _ids;
    private readonly Instant _now;
    private readonly Dictionary<PositionIdentity, PositionId> _created;

    /// <param name="import">What stands in the file and in the store.</param>
    /// <param name="costCentres">The open cost centres.</param>
    /// <param name="positions">Finds positions.</param>
    /// <param name="people">Finds persons.</param>
    /// <param name="ids">Where new identifiers come from.</param>
    /// <param name="now">The moment of the run.</param>
    /// <param name="most">How many positions one commit has.</param>
    public PositionRun(
        PositionImport import, CostCentres costCentres, IRepository<PositionId, Position> positions, IRepository<PersonId, Person> people,
        IIdSource ids, Instant now, int most)
    {
        (_import, _costCentres, _positions, _people, _ids, _now) = (import, costCentres, positions, people, ids, now);
        ImmutableArray<FoundLine> creations = import.Creations();
        _created = creations.ToDictionary(line => line.Content!.Identity, _ => ids.Next<PositionId>(now));
        ImmutableArray<DecidedPosition> decided = import.Decide(_created);
        Decided = creations.Length + decided.Length;
        Ending = decided.RemoveAll(it => import.ReasonOf(it) is null);
        Batches = PositionBatches.Of(creations, decided, most);
    }

    /// <summary>How many positions it looks into.</summary>
    public int Decided { get; }

    /// <summary>The positions that are active before the run and not after it, by identity.</summary>
    public ImmutableArray<DecidedPosition> Ending { get; }

    /// <summary>The commits, in their order; at least one.</summary>
    public ImmutableArray<PositionBatch> Batches { get; }

    /// <summary>Stages a part of what was decided.</summary>
    /// <returns>Whether it could: false when a position is no longer as it was when the run began to read.</returns>
    public async ValueTask<bool> TryStageAsync(PositionBatch batch, PositionStaging staging, CancellationToken cancellationToken)
    {
        PersonLines persons = new(batch.Creations, batch.Decided);
        Dictionary<string, PersonId> newcomers = [];
        foreach (PositionLine line in persons.Latest.Where(line => _import.PersonOf(line.Identity.ObjectId) is null))
        {
            PersonId id = _ids.Next<PersonId>(_now);
            newcomers.Add(line.Identity.ObjectId, id);
            staging.Create(id, line);
        }

        await FollowPeopleAsync(persons, staging, cancellationToken);
        foreach (FoundLine line in batch.Creations)
        {
            PositionIdentity identity = line.Content!.Identity;
            PersonId person = _import.PersonOf(identity.ObjectId) ?? newcomers[identity.ObjectId];
            staging.Create(_created[identity], person, line, _costCentres.Of(identity), _import.LeaderOf(line.Leader, _created));
        }

        bool isAsRead = await FollowPositionsAsync(batch.Decided, staging, cancellationToken);
        staging.Close();
        return isAsRead;
    }

    private static bool IsAsRead(Position position, StoredPosition read) =>
        position.IsActive == read.IsActive && position.Leader == read.Leader && position.Start == read.Start && position.End == read.End
        && position.Occupation == read.Occupation && position.ActiveUntil == read.ActiveUntil && position.IsDeactivatedByHand == read.IsDeactivatedByHand;

    private async ValueTask FollowPeopleAsync(PersonLines persons, PositionStaging staging, CancellationToken cancellationToken)
    {
        foreach (PositionLine[] some in persons.Latest.Where(line => _import.PersonOf(line.Identity.ObjectId) is not null).Chunk(StatesAtOnce))
        {
            Dictionary<string, PositionLine> lines = some.ToDictionary(line => line.Identity.ObjectId);
            ImmutableArray<PersonId> wanted = [.. some.Select(line => _import.PersonOf(line.Identity.ObjectId)!.Value)];
            foreach (Person person in (await _people.FindManyAsync(wanted, cancellationToken)).OrderBy(person => person.Id))
            {
                staging.Follow(person, lines[person.ObjectId]);
            }
        }
    }

    private async ValueTask<bool> FollowPositionsAsync(
        ImmutableArray<DecidedPosition> decided, PositionStaging staging, CancellationToken cancellationToken)
    {
        bool isAsRead = true;
        foreach (DecidedPosition[] some in decided.Chunk(StatesAtOnce))
        {
            Dictionary<PositionId, DecidedPosition> decisions = some.ToDictionary(it => it.Stored.Id);
            foreach (Position position in (await _positions.FindManyAsync([.. decisions.Keys], cancellationToken)).OrderBy(position => position.Id))
            {
                isAsRead &= IsAsRead(position, decisions[position.Id].Stored);
                staging.Follow(position, decisions[position.Id]);
            }
        }

        return isAsRead;
    }
}
