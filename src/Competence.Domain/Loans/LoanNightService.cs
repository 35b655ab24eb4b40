using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Loans;

/// <summary>
/// Puts the temporary positions away whose loan has run out, with the plans assigned there (LOA-16, LOA-35). Nobody has access through them any more
/// whether it has run or not: it follows the calendar and not the other way round. Before that it takes back the loans that outlive their ordinary
/// position, which were registered while that was ending (LOA-38).
/// </summary>
/// <remarks>Works in batches, each committed by itself; a run that was stopped, or nights without any, are caught up by the next one, and a second run finds nothing.</remarks>
/// <param name="loans">Finds what has run out.</param>
/// <param name="positions">Finds the positions.</param>
/// <param name="endings">What follows from the end of positions.</param>
/// <param name="work">Begins units of work.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class LoanNightService(
    ILoans loans, IRepository<PositionId, Position> positions, IEnumerable<IPositionEndings> endings, IUnitOfWorkFactory work, BusinessClock clock)
{
    /// <summary>How many positions a batch has.</summary>
    public const int BatchSize = 200;

    /// <summary>Puts away all that has run out before today, and takes back the loans of ordinary positions that have ended.</summary>
    /// <param name="actor">The job, or the central operator.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>
    /// How many temporary positions were put away and how many ordinary ones had loans taken back, together; <see cref="GeneralRules.AccessDenied"/>; or
    /// <see cref="GeneralRules.StorageConflict"/>, and what was done before stays.
    /// </returns>
    public async ValueTask<Result<int>> RunAsync(Actor actor, CancellationToken cancellationToken = default) =>
        AccessPolicy.InGeneral(actor, AccessAction.NightlyRun, clock.Read().Today) is { } denied ? denied
        : !(await RepeatAsync(() => TakeBackBatchAsync(actor, cancellationToken))).TryPickValue(out int taken, out Refusal? refusal) ? refusal
        : (await RepeatAsync(() => RunBatchAsync(actor, cancellationToken))).Map(closed => taken + closed);

    private static async ValueTask<Result<int>> RepeatAsync(Func<ValueTask<Result<int>>> runBatch)
    {
        int done = 0;
        while (true)
        {
            if (!(await CommitRetry.RunAsync(runBatch)).TryPickValue(out int some, out Refusal? refusal))
            {
                return refusal;
            }

            if (some == 0)
            {
                return done;
            }

            done += some;
        }
    }

    private async ValueTask<Result<int>> TakeBackBatchAsync(Actor actor, CancellationToken cancellationToken)
    {
        Moment moment = clock.Read();
        ImmutableArray<PositionId> left = await loans.LeftBehindAsync(moment.Today, BatchSize, cancellationToken);
        if (left.IsEmpty)
        {
            return 0;
        }

        IUnitOfWork unit = work.Begin();
        ImmutableArray<EndedPosition> ended = [.. (await positions.FindManyAsync(left, cancellationToken)).Select(position => new EndedPosition(position))];
        await new LoanEndings(loans, positions, clock).StageAsync(unit, ended, moment, cancellationToken);
        return (await unit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => left.Length);
    }

    private async ValueTask<Result<int>> RunBatchAsync(Actor actor, CancellationToken cancellationToken)
    {
        Moment moment = clock.Read();
        ImmutableArray<PositionId> runOut = await loans.RunOutAsync(moment.Today, BatchSize, cancellationToken);
        if (runOut.IsEmpty)
        {
            return 0;
        }

        IUnitOfWork unit = work.Begin();
        ImmutableArray<EndedPosition>.Builder ended = ImmutableArray.CreateBuilder<EndedPosition>(runOut.Length);
        foreach (Position position in await positions.FindManyAsync(runOut, cancellationToken))
        {
            PositionEvent.Deactivated fact = new(moment.Today);
            Position next = position.Apply(fact);
            unit.Save(next, fact);
            ended.Add(new EndedPosition(next));
        }

        foreach (IPositionEndings consequences in endings)
        {
            await consequences.StageAsync(unit, ended.ToImmutable(), moment, cancellationToken);
        }

        return (await unit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => ended.Count);
    }
}
