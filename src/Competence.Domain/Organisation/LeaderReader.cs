using System.Collections.Immutable;

namespace Competence.Organisation;

/// <summary>Names the leaders of positions. Asks no access: services do before.</summary>
/// <param name="positions">Finds positions.</param>
/// <param name="people">Finds persons.</param>
public sealed class LeaderReader(IRepository<PositionId, Position> positions, IRepository<PersonId, Person> people)
{
    /// <summary>Who leads each of the positions, in their order.</summary>
    /// <param name="led">The positions.</param>
    /// <param name="maySet">Whether who asks may set the leader of one by hand.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<ImmutableArray<LeaderOfPosition>> OfAsync(
        ImmutableArray<Position> led, Func<PositionId, bool> maySet, CancellationToken cancellationToken = default)
    {
        PositionId[] wanted = [.. led.SelectMany(position => new[] { position.ApplyingLeader, position.Leader }).OfType<PositionId>().Distinct()];
        ImmutableArray<Position> leaders = await positions.FindManyAsync([.. wanted], cancellationToken);
        ImmutableArray<Person> persons = await people.FindManyAsync([.. leaders.Select(leader => leader.Person).Distinct()], cancellationToken);
        Dictionary<PositionId, NamedLeader> named = leaders.ToDictionary(leader => leader.Id, leader => new NamedLeader(
            leader.Id, leader.Person, persons.Single(person => person.Id == leader.Person).Name, leader.Title, leader.IsActive));
        return
        [
            .. led.Select(position => new LeaderOfPosition(
                position.Id, Of(position.ApplyingLeader), position.ManualLeader is not null, Of(position.Leader), maySet(position.Id))),
        ];

        NamedLeader? Of(PositionId? leader) => leader is { } id ? named.GetValueOrDefault(id) : null;
    }
}
