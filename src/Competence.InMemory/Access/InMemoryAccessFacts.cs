using System.Collections.Immutable;
using Competence.Access;
using Competence.InMemory.Organisation;
using Competence.InMemory.Storage;
using Competence.Organisation;

namespace Competence.InMemory.Access;

/// <summary>Gathers what is known of positions.</summary>
internal sealed class InMemoryAccessFacts(InMemoryStore store) : IAccessFacts
{
    public ValueTask<ImmutableArray<PositionFacts>> PositionsAsync(PersonId person, CancellationToken cancellationToken = default) =>
        new(OfPerson(store.Tables, person));

    public ValueTask<ImmutableArray<PositionFacts>> PositionsAsync(
        ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default)
    {
        Tables tables = store.Tables;
        return new([.. positions.Distinct().Select(tables.Positions.Find).OfType<Position>().Select(position => Of(tables, position))]);
    }

    public ValueTask<bool> LeadsEmployeesAsync(PositionId position, LocalDate today, CancellationToken cancellationToken = default) =>
        new(store.Tables.Positions.All.Any(led => led.IsActive && led.ApplyingLeader == position && led.Loan?.Covers(today) != false));

    public ValueTask<bool> LeadsByMasterDataAsync(PositionId position, CancellationToken cancellationToken = default) =>
        new(store.Tables.Positions.All.Any(led => led is { IsActive: true, ManualLeader: null, LentFrom: null } && led.Leader == position));

    public static ImmutableArray<PositionFacts> OfPerson(Tables tables, PersonId person) =>
        [.. tables.Positions.Of(person).OrderBy(position => position.Id).Select(position => Of(tables, position))];

    public static PositionFacts Of(Tables tables, Position position) => new(
        position.Id, position.Person, InMemoryOrganisationTree.Path(tables, position.Unit),
        InMemoryOrganisationTree.Leaders(tables, position.Id), position.IsActive)
    {
        Loan = position.Loan,
    };
}
