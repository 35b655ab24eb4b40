using System.Collections.Immutable;
using Competence.Access;
using Competence.HandWrittenStore.Tests.Documents;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;

namespace Competence.HandWrittenStore.Tests.Ports;

/// <summary>Walks the trees, and reads the organisation.</summary>
internal sealed class OrganisationPorts(DocumentStore store) : IOrganisationTree, IAccessFacts, IStoredOrganisation
{
    public ValueTask<ImmutableArray<UnitId>> PathAsync(UnitId unit, CancellationToken cancellationToken = default) => new(Path(store.Shelf, unit));

    public ValueTask<ImmutableArray<UnitId>> SubTreeAsync(UnitId unit, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        return new([.. shelf.All<OrganisationUnit>().Select(other => other.Id).Where(other => Path(shelf, other).Contains(unit))]);
    }

    public ValueTask<ImmutableArray<PositionId>> LeadersAsync(PositionId position, CancellationToken cancellationToken = default) =>
        new(Leaders(store.Shelf, position));

    public ValueTask<ImmutableArray<PositionFacts>> PositionsAsync(PersonId person, CancellationToken cancellationToken = default) =>
        new(FactsOf(store.Shelf, person));

    public ValueTask<ImmutableArray<PositionFacts>> PositionsAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        return new([.. shelf.All<Position>().Where(position => positions.Contains(position.Id)).Select(position => FactsOf(shelf, position))]);
    }

    public ValueTask<bool> LeadsEmployeesAsync(PositionId position, LocalDate today, CancellationToken cancellationToken = default) =>
        new(store.Shelf.All<Position>().Any(led => led.ApplyingLeader == position && FactsOf(store.Shelf, led).IsActiveOn(today)));

    public ValueTask<bool> LeadsByMasterDataAsync(PositionId position, CancellationToken cancellationToken = default) =>
        new(store.Shelf.All<Position>().Any(led => led is { ManualLeader: null, LentFrom: null, IsActive: true } && led.Leader == position));

    public IAsyncEnumerable<OrganisationUnit> UnitsAsync(CancellationToken cancellationToken = default) =>
        store.Shelf.All<OrganisationUnit>().ToAsyncEnumerable();

    public IAsyncEnumerable<StoredPosition> PositionsAsync(CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        return shelf.All<Position>().Where(position => position.LentFrom is null).Select(position => new StoredPosition(
            position.Id, position.Person, position.Identity, shelf.Lines.GetValueOrDefault(position.Id), position.Occupation, position.Start,
            position.End, position.Leader, position.IsActive)
        {
            ActiveUntil = position.ActiveUntil,
            IsDeactivatedByHand = position.IsDeactivatedByHand,
        }).ToAsyncEnumerable();
    }

    public IAsyncEnumerable<AnnouncedMove> MovesAsync(CancellationToken cancellationToken = default) =>
        store.Shelf.All<AnnouncedMove>().Where(move => move.IsWaiting || !move.Former.IsEmpty).ToAsyncEnumerable();

    public static ImmutableArray<PositionFacts> FactsOf(Shelf shelf, PersonId person) =>
        [.. shelf.All<Position>().Where(position => position.Person == person).OrderBy(position => position.Id).Select(position => FactsOf(shelf, position))];

    public static PositionFacts FactsOf(Shelf shelf, Position position) =>
        new(position.Id, position.Person, Path(shelf, position.Unit), Leaders(shelf, position.Id), position.IsActive) { Loan = position.Loan };

    public static ImmutableArray<UnitId> Path(Shelf shelf, UnitId unit) =>
        [.. Upwards<UnitId>(unit, id => shelf.Find<OrganisationUnit>(Keys.Of(id)) is { } found ? (true, found.Parent) : default)];

    private static ImmutableArray<PositionId> Leaders(Shelf shelf, PositionId position) =>
        [.. Upwards<PositionId>(position, id => shelf.Find<Position>(Keys.Of(id)) is { } found ? (true, found.ApplyingLeader) : default).Skip(1)];

    private static IEnumerable<TId> Upwards<TId>(TId from, Func<TId, (bool IsKnown, TId? Above)> above)
        where TId : struct
    {
        HashSet<TId> seen = [];
        TId? step = from;
        while (step is { } id && above(id) is (true, var next) && seen.Add(id))
        {
            yield return id;
            step = next;
        }
    }
}
