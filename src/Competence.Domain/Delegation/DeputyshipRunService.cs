using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation.Import;

namespace Competence.Delegation;

/// <summary>
/// Writes down which deputyships have ended by themselves (DEP-15). Nobody can use them before either: sign-in and every request ask whether
/// the leader still leads somebody and both positions are active.
/// </summary>
/// <remarks>
/// Nothing is ended while an import of positions is under way: a leader whose new employees come in a later batch leads nobody for a moment, and
/// what has ended does not come back.
/// </remarks>
/// <param name="delegations">Finds deputyships.</param>
/// <param name="reader">Tells which of them work.</param>
/// <param name="imports">Tells whether an import is under way.</param>
/// <param name="work">Begins units of work.</param>
/// <param name="clock">Tells today and now.</param>
public sealed class DeputyshipRunService(
    IDelegations delegations, DeputyReader reader, IRowSource<ImportRunRow> imports, IUnitOfWorkFactory work, BusinessClock clock)
{
    /// <summary>How many deputyships are looked at in one commit.</summary>
    public const int BatchSize = 500;

    /// <summary>Ends the deputyships whose leader leads nobody any more, and those of ended positions; a second run finds nothing to end, and one during an import of positions ends none.</summary>
    /// <param name="actor">The job, or the central operator.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>How many were ended; <see cref="GeneralRules.AccessDenied"/>, or <see cref="GeneralRules.StorageConflict"/>, and what was done before stays.</returns>
    public async ValueTask<Result<int>> RunAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        Moment moment = clock.Read();
        if (AccessPolicy.InGeneral(actor, AccessAction.NightlyRun, moment.Today) is { } denied)
        {
            return denied;
        }

        (DeputyshipKey? Last, int Ended, bool IsEmpty) done = default;
        while (!done.IsEmpty)
        {
            (DeputyshipKey? Last, int Ended, bool IsEmpty) before = done;
            if (!(await CommitRetry.RunAsync(() => RunBatchAsync(actor, before.Last, moment, cancellationToken)))
                .TryPickValue(out (DeputyshipKey? Last, int Ended) batch, out Refusal? refusal))
            {
                return refusal;
            }

            done = (batch.Last, before.Ended + batch.Ended, batch.Last is null);
        }

        return done.Ended;
    }

    private async ValueTask<Result<(DeputyshipKey? Last, int Ended)>> RunBatchAsync(
        Actor actor, DeputyshipKey? last, Moment moment, CancellationToken cancellationToken)
    {
        if (await imports.StreamAsync(new OpenImportRunsSpec(ImportKind.Positions), cancellationToken).AnyAsync(cancellationToken))
        {
            return (null, 0);
        }

        ImmutableArray<Deputyship> lasting = await delegations.LastingAsync(moment.Today, last, BatchSize, cancellationToken);
        if (lasting.IsEmpty)
        {
            return (null, 0);
        }

        IUnitOfWork unit = work.Begin();
        int ended = 0;
        foreach (DeputyshipStanding standing in await reader.StandingsAsync(lasting, moment.Today, cancellationToken))
        {
            if (standing.End is { } cause)
            {
                DeputyshipEvent.Ended fact = new(cause, moment.Today);
                unit.Save(standing.Deputyship.Apply(fact), fact);
                ended++;
            }
        }

        (DeputyshipKey?, int) batch = (lasting[^1].Key, ended);
        return ended == 0 ? batch : (await unit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => batch);
    }
}
