using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>Loads the states that a run changes, a thousand at a time, and stages what becomes of them.</summary>
/// <param name="positions">Finds positions.</param>
/// <param name="people">Finds persons.</param>
/// <param name="ids">Where new identifiers come from.</param>
/// <param name="now">The moment of the run.</param>
internal sealed class PositionRun(
    IRepository<PositionId, Position> positions, IRepository<PersonId, Person> people, IIdSource ids, Instant now)
{
    private const int StatesAtOnce = 1000;

    /// <summary>Stages all that <paramref name="import"/> decided.</summary>
    public async ValueTask StageAsync(
        PositionImport import, PositionStaging staging, CostCentres costCentres, CancellationToken cancellationToken)
    {
        ImmutableArray<FoundLine> creations = import.Creations();
        Dictionary<PositionIdentity, PositionId> created = creations.ToDictionary(line => line.Content!.Identity, _ => ids.Next<PositionId>(now));
        ImmutableArray<DecidedPosition> decided = import.Decide(created);
        PersonLines persons = new(creations, decided);

        Dictionary<string, PersonId> newcomers = [];
        foreach (PositionLine line in persons.Latest.Where(line => import.PersonOf(line.Identity.ObjectId) is null))
        {
            PersonId id = ids.Next<PersonId>(now);
            newcomers.Add(line.Identity.ObjectId, id);
            staging.Create(id, line);
        }

        await FollowPeopleAsync(persons, import, staging, cancellationToken);
        foreach (FoundLine line in creations)
        {
            PositionIdentity identity = line.Content!.Identity;
            PersonId person = import.PersonOf(identity.ObjectId) ?? newcomers[identity.ObjectId];
            staging.Create(created[identity], person, line, costCentres.Of(identity), import.LeaderOf(line.Leader, created));
        }

        await FollowPositionsAsync(decided, staging, cancellationToken);
        staging.Close();
    }

    private async ValueTask FollowPeopleAsync(PersonLines persons, PositionImport import, PositionStaging staging, CancellationToken cancellationToken)
    {
        foreach (PositionLine[] some in persons.Latest.Where(line => import.PersonOf(line.Identity.ObjectId) is not null).Chunk(StatesAtOnce))
        {
            Dictionary<string, PositionLine> lines = some.ToDictionary(line => line.Identity.ObjectId);
            ImmutableArray<PersonId> wanted = [.. some.Select(line => import.PersonOf(line.Identity.ObjectId)!.Value)];
            foreach (Person person in (await people.FindManyAsync(wanted, cancellationToken)).OrderBy(person => person.Id))
            {
                staging.Follow(person, lines[person.ObjectId]);
            }
        }
    }

    private async ValueTask FollowPositionsAsync(ImmutableArray<DecidedPosition> decided, PositionStaging staging, CancellationToken cancellationToken)
    {
        foreach (DecidedPosition[] some in decided.Chunk(StatesAtOnce))
        {
            Dictionary<PositionId, DecidedPosition> decisions = some.ToDictionary(it => it.Stored.Id);
            foreach (Position position in (await positions.FindManyAsync([.. decisions.Keys], cancellationToken)).OrderBy(position => position.Id))
            {
                staging.Follow(position, decisions[position.Id]);
            }
        }
    }
}
