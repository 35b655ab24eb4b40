using System.Collections.Immutable;
using Competence.Delegation;
using Competence.InMemory.Organisation;
using Competence.InMemory.Storage;
using Competence.Organisation;

namespace Competence.InMemory.Delegation;

/// <summary>Finds deputyships and delegated approvers by whom they concern.</summary>
internal sealed class InMemoryDelegations(InMemoryStore store) : IDelegations
{
    public ValueTask<ImmutableArray<Leadership>> LeadershipsAsync(
        ImmutableArray<PositionId> positions, LocalDate today, CancellationToken cancellationToken = default)
    {
        HashSet<PositionId> asked = [.. positions];
        return new([.. Leading(store.Tables, today, asked.Contains)]);
    }

    /// <summary>Those among the positions asked for that lead somebody directly on a day, each once.</summary>
    public static IEnumerable<Leadership> Leading(Tables tables, LocalDate today, Func<PositionId, bool> isAsked)
    {
        var led = from position in tables.Positions.All
                  where position.IsActive && position.Loan?.Covers(today) != false && position.ApplyingLeader is { } named && isAsked(named)
                  let leaders = InMemoryOrganisationTree.Leaders(tables, position.Id)
                  where !leaders.IsEmpty
                  group position by leaders[0];
        return led.Select(those => new Leadership(those.Key, those.Any(position => position.Occupation != Occupation.Employee)));
    }

    public ValueTask<ImmutableArray<Deputyship>> OfLeadersAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default) =>
        new([.. Open().Where(one => positions.Contains(one.Key.LeaderPosition))]);

    public ValueTask<ImmutableArray<Deputyship>> OfDeputyAsync(PersonId deputy, CancellationToken cancellationToken = default) =>
        new([.. Open().Where(one => one.Key.Deputy == deputy)]);

    public ValueTask<ImmutableArray<Deputyship>> OnPositionsAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default) =>
        new([.. Open().Where(one => positions.Contains(one.Key.LeaderPosition) || positions.Contains(one.DeputyPosition))]);

    public ValueTask<ImmutableArray<Deputyship>> LastingAsync(
        LocalDate day, DeputyshipKey? last, int take, CancellationToken cancellationToken = default) =>
        new([.. Open().Where(one => one.LastsOn(day) && (last is not { } reached || IsAfter(one.Key, reached))).Take(take)]);

    public ValueTask<ImmutableArray<DelegatedApprover>> ApproversAsync(PositionId position, CancellationToken cancellationToken = default) =>
        new([.. store.Tables.DelegatedApprovers.All.Where(one => one.IsOpen && one.Key.LeaderPosition == position).OrderBy(one => one.Key.Approver)]);

    private static bool IsAfter(DeputyshipKey key, DeputyshipKey other) =>
        key.LeaderPosition > other.LeaderPosition || (key.LeaderPosition == other.LeaderPosition && key.Deputy > other.Deputy);

    private IEnumerable<Deputyship> Open() =>
        store.Tables.Deputyships.All.Where(one => one.IsOpen).OrderBy(one => one.Key.LeaderPosition).ThenBy(one => one.Key.Deputy);
}
