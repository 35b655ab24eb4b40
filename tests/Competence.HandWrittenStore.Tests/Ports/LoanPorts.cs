using System.Collections.Immutable;
using Competence.HandWrittenStore.Tests.Documents;
using Competence.Loans;
using Competence.Organisation;

namespace Competence.HandWrittenStore.Tests.Ports;

/// <summary>Finds loans.</summary>
internal sealed class LoanPorts(DocumentStore store) : ILoans
{
    public ValueTask<PersonLoans> OfPersonAsync(PersonId person, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        return new(new PersonLoans(
            [.. shelf.All<Loan>().Where(loan => loan.Person == person).OrderBy(loan => loan.Id)], shelf.Revisions.GetValueOrDefault(person)));
    }

    public ValueTask<ImmutableArray<Loan>> OfPositionsAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default) =>
        new([.. store.Shelf.All<Loan>().Where(loan => positions.Contains(loan.OrdinaryPosition) || positions.Contains(loan.TemporaryPosition)).OrderBy(loan => loan.Id)]);

    public ValueTask<ImmutableArray<PositionId>> RunOutAsync(LocalDate today, int take, CancellationToken cancellationToken = default) =>
        new([.. store.Shelf.All<Position>().Where(position => position.IsActive && position.Loan is { End: { } end } && end < today).Select(position => position.Id).Order().Take(take)]);

    public ValueTask<ImmutableArray<PositionId>> LeftBehindAsync(LocalDate today, int take, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        IEnumerable<PositionId> left =
            from loan in shelf.All<Loan>()
            where loan.Terms.End is null || loan.Terms.End > today
            where shelf.Find<Position>(Keys.Of(loan.OrdinaryPosition)) is { IsActive: false }
            select loan.OrdinaryPosition;
        return new([.. left.Distinct().Order().Take(take)]);
    }

    public ValueTask<PositionId?> LeaderOfUnitAsync(UnitId unit, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        IEnumerable<Position> leaders =
            from led in shelf.All<Position>()
            where led.Unit == unit && led.IsActive && led.LentFrom is null && led.ApplyingLeader is not null
            let leader = shelf.Find<Position>(Keys.Of(led.ApplyingLeader!.Value))
            where leader is { IsActive: true, LentFrom: null }
            select leader;
        return new(leaders.GroupBy(leader => leader.Id)
            .OrderBy(leader => (leader.First().Unit == unit ? 0 : 1, -leader.Count(), leader.Key)).Select(leader => (PositionId?)leader.Key).FirstOrDefault());
    }
}
