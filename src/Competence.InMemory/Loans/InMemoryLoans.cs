using System.Collections.Immutable;
using Competence.InMemory.Storage;
using Competence.Loans;
using Competence.Organisation;

namespace Competence.InMemory.Loans;

/// <summary>Finds loans, and what loans are decided from.</summary>
internal sealed class InMemoryLoans(InMemoryStore store) : ILoans
{
    public ValueTask<PersonLoans> OfPersonAsync(PersonId person, CancellationToken cancellationToken = default)
    {
        Tables tables = store.Tables;
        return new(new PersonLoans([.. tables.Loans.Of(person).OrderBy(loan => loan.Id)], tables.Revisions.GetValueOrDefault(person)));
    }

    public ValueTask<ImmutableArray<Loan>> OfPositionsAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default) =>
        new([.. store.Tables.Loans.All
            .Where(loan => positions.Contains(loan.OrdinaryPosition) || positions.Contains(loan.TemporaryPosition))
            .OrderBy(loan => loan.Id)]);

    public ValueTask<ImmutableArray<PositionId>> RunOutAsync(LocalDate today, int take, CancellationToken cancellationToken = default) =>
        new([.. store.Tables.Positions.All
            .Where(position => position is { LentFrom: not null, IsActive: true } && position.End < today)
            .Select(position => position.Id)
            .Order()
            .Take(take)]);

    public ValueTask<ImmutableArray<PositionId>> LeftBehindAsync(LocalDate today, int take, CancellationToken cancellationToken = default)
    {
        Tables tables = store.Tables;
        return new([.. tables.Loans.All
            .Where(loan => (loan.Terms.End is not { } end || end > today) && tables.Positions.Find(loan.OrdinaryPosition) is { IsActive: false })
            .Select(loan => loan.OrdinaryPosition)
            .Distinct()
            .Order()
            .Take(take)]);
    }

    public ValueTask<PositionId?> LeaderOfUnitAsync(UnitId unit, CancellationToken cancellationToken = default)
    {
        Tables tables = store.Tables;
        Position[] ordinary = [.. tables.Positions.All.Where(position => position is { LentFrom: null, IsActive: true })];
        Dictionary<PositionId, UnitId> placeOf = ordinary.ToDictionary(position => position.Id, position => position.Unit);
        return new(ordinary
            .Where(position => position.Unit == unit && position.ApplyingLeader is { } leader && placeOf.ContainsKey(leader))
            .GroupBy(position => position.ApplyingLeader)
            .OrderByDescending(led => placeOf[led.Key!.Value] == unit)
            .ThenByDescending(led => led.Count())
            .ThenBy(led => led.Key)
            .FirstOrDefault()?.Key);
    }
}
