using System.Collections.Immutable;
using Competence.Delegation;
using Competence.HandWrittenStore.Tests.Documents;
using Competence.Organisation;

namespace Competence.HandWrittenStore.Tests.Ports;

/// <summary>Looks through all deputyships and delegated approvers.</summary>
internal sealed class DelegationPorts(DocumentStore store) : IDelegations
{
    public ValueTask<ImmutableArray<Leadership>> LeadershipsAsync(
        ImmutableArray<PositionId> positions, LocalDate today, CancellationToken cancellationToken = default) =>
        new([.. Led(store.Shelf, today).Where(one => positions.Contains(one.Leader)).GroupBy(one => one.Leader).Select(those =>
            new Leadership(those.Key, those.Any(one => one.Occupation is Occupation.Resident or Occupation.PartOneResident or Occupation.Apprentice)))]);

    public ValueTask<ImmutableArray<Deputyship>> OfLeadersAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default) =>
        new(Open(one => positions.Contains(one.Key.LeaderPosition)));

    public ValueTask<ImmutableArray<Deputyship>> OfDeputyAsync(PersonId deputy, CancellationToken cancellationToken = default) =>
        new(Open(one => one.Key.Deputy == deputy));

    public ValueTask<ImmutableArray<Deputyship>> OnPositionsAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default) =>
        new(Open(one => positions.Contains(one.Key.LeaderPosition) || positions.Contains(one.DeputyPosition)));

    public ValueTask<ImmutableArray<Deputyship>> LastingAsync(LocalDate day, DeputyshipKey? last, int take, CancellationToken cancellationToken = default) =>
        new([.. Open(one => one.LastDay is not { } end || end >= day).Where(one => last is not { } read || Place(one).CompareTo((read.LeaderPosition, read.Deputy)) > 0).Take(take)]);

    public ValueTask<ImmutableArray<DelegatedApprover>> ApproversAsync(PositionId position, CancellationToken cancellationToken = default) =>
        new([.. store.Shelf.All<DelegatedApprover>().Where(one => one.IsOpen && one.Key.LeaderPosition == position).OrderBy(one => one.Key.Approver)]);

    /// <summary>Everybody who is led on a day, with the leader.</summary>
    public static IEnumerable<(PositionId Leader, Occupation Occupation)> Led(Shelf shelf, LocalDate today) =>
        from position in shelf.All<Position>()
        where position.IsActive && position.Loan?.Covers(today) != false
        let leaders = OrganisationPorts.FactsOf(shelf, position).Leaders
        where !leaders.IsEmpty
        select (leaders[0], position.Occupation);

    private static (PositionId Leader, PersonId Deputy) Place(Deputyship one) => (one.Key.LeaderPosition, one.Key.Deputy);

    private ImmutableArray<Deputyship> Open(Func<Deputyship, bool> which) =>
        [.. store.Shelf.All<Deputyship>().Where(one => one.IsOpen && which(one)).OrderBy(Place)];
}
