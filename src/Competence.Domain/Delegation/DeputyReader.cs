using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Delegation;

/// <summary>Tells which deputyships work: those that last and that neither an ended position nor a leader who leads nobody has ended (DEP-15).</summary>
/// <param name="delegations">Finds deputyships.</param>
/// <param name="facts">Loads positions.</param>
public sealed class DeputyReader(IDelegations delegations, IAccessFacts facts)
{
    /// <summary>Those of the deputyships that work on a day, in their order.</summary>
    public async ValueTask<ImmutableArray<DeputyshipStanding>> WorkingAsync(
        ImmutableArray<Deputyship> found, LocalDate today, CancellationToken cancellationToken = default)
    {
        ImmutableArray<DeputyshipStanding> standings = await StandingsAsync(found.RemoveAll(one => !one.LastsOn(today)), today, cancellationToken);
        return standings.RemoveAll(standing => standing.End is not null);
    }

    /// <summary>How each deputyship stands on a day, in their order.</summary>
    public async ValueTask<ImmutableArray<DeputyshipStanding>> StandingsAsync(
        ImmutableArray<Deputyship> found, LocalDate today, CancellationToken cancellationToken = default)
    {
        if (found.IsEmpty)
        {
            return [];
        }

        ImmutableArray<PositionId> leaders = [.. found.Select(one => one.Key.LeaderPosition).Distinct()];
        ImmutableArray<PositionFacts> positions =
            await facts.PositionsAsync([.. leaders.Concat(found.Select(one => one.DeputyPosition)).Distinct()], cancellationToken);
        Dictionary<PositionId, PositionFacts> known = positions.ToDictionary(position => position.Position);
        HashSet<PositionId> leading = [.. (await delegations.LeadershipsAsync(leaders, today, cancellationToken)).Select(leadership => leadership.Position)];
        return [.. found.Select(one => Of(one, known, leading, today))];
    }

    private static DeputyshipStanding Of(Deputyship one, Dictionary<PositionId, PositionFacts> known, HashSet<PositionId> leading, LocalDate today)
    {
        PositionFacts? leader = known.GetValueOrDefault(one.Key.LeaderPosition);
        bool isDeputyActive = known.GetValueOrDefault(one.DeputyPosition)?.IsActiveOn(today) == true;
        return new DeputyshipStanding(
            one, leader?.Unit, Deputyship.EndOf(leader?.IsActiveOn(today) == true, isDeputyActive, leading.Contains(one.Key.LeaderPosition)));
    }
}
