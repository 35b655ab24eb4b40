using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Loans;

/// <summary>Takes back the loans of ordinary positions that end: planned ones are deleted, ongoing ones end the same day (LOA-38).</summary>
/// <param name="loans">Finds loans.</param>
/// <param name="positions">Finds temporary positions.</param>
/// <param name="clock">Tells today: whether a loan has begun is asked of the calendar, not of the date of the run (LOA-16).</param>
public sealed class LoanEndings(ILoans loans, IRepository<PositionId, Position> positions, BusinessClock clock) : IPositionEndings
{
    private const int PositionsAtATime = 500;

    /// <inheritdoc/>
    public async ValueTask<int> StageAsync(
        IUnitOfWork unitOfWork, ImmutableArray<EndedPosition> ended, Moment moment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(unitOfWork);
        LocalDate now = clock.Read().Today;
        foreach (PositionId[] some in ended.Where(it => it.Position.LentFrom is null).Select(it => it.Position.Id).Chunk(PositionsAtATime))
        {
            ImmutableArray<Loan> lent = (await loans.OfPositionsAsync([.. some], cancellationToken)).RemoveAll(loan => loan.StatusOn(now) == LoanStatus.Finished);
            Dictionary<PositionId, Position> temporary = (await positions.FindManyAsync([.. lent.Select(loan => loan.TemporaryPosition)], cancellationToken))
                .ToDictionary(position => position.Id);
            foreach (Loan loan in lent)
            {
                Stage(unitOfWork, loan, temporary[loan.TemporaryPosition], now);
            }
        }

        return 0;
    }

    private static void Stage(IUnitOfWork work, Loan loan, Position temporary, LocalDate today)
    {
        if (loan.Delete(today).TryPickValue(out LoanEvent.Deleted? deleted, out _))
        {
            work.Remove(loan, deleted);
            work.Remove(temporary, new PositionEvent.LoanWithdrawn());
            return;
        }

        if (loan.Terms.End != today && loan.EndOn(LoanEnding.PositionEnded, today).TryPickValue(out LoanEvent.Ended? fact, out _))
        {
            Loan next = loan.Apply(fact);
            work.Save(next, fact);
            TemporaryPositions.Follow(work, temporary, next.Terms, place: null);
        }
    }
}
