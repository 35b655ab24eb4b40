using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Loans;

/// <summary>
/// Puts the temporary positions away whose loan has run out, with the plans assigned there (LOA-16, LOA-35). Nobody has access through them any more
/// whether it has run or not: it follows the calendar and not the other way round.
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

    /// <summary>Puts away all that has run out before today.</summary>
    /// <param name="actor">The job, or the central operator.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>How many temporary positions were put away; <see cref="GeneralRules.AccessDenied"/>; or <see cref="GeneralRules.StorageConflict"/>, and what was done before stays.</returns>
    public async ValueTask<Result<int>> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (AccessPolicy.InGeneral(actor, AccessAction.NightlyRun, clock.Read().Today) is { } denied)
        {
            return denied;
        }

        int closed = 0;
        while (true)
        {
            Result<int> batch = await CommitRetry.RunAsync(() => RunBatchAsync(actor, cancellationToken));
            if (!batch.TryPickValue(out int some, out Refusal? refusal))
            {
                return refusal;
            }

            if (some == 0)
            {
                return closed;
            }

            closed += some;
        }
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
        ImmutableArray<Position>.Builder ended = ImmutableArray.CreateBuilder<Position>(runOut.Length);
        foreach (Position position in await positions.FindManyAsync(runOut, cancellationToken))
        {
            PositionEvent.Deactivated fact = new(moment.Today);
            Position next = position.Apply(fact);
            unit.Save(next, fact);
            ended.Add(next);
        }

        foreach (IPositionEndings consequences in endings)
        {
            await consequences.StageAsync(unit, ended.ToImmutable(), moment.Today, cancellationToken);
        }

        return (await unit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => ended.Count);
    }
}
