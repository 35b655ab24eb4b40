using System.Collections.Immutable;
using Competence.Access;
using Competence.Requirements;

namespace Competence.Registrations.Resets;

public sealed partial class RequirementResetService
{
    private const int Attempts = 12;

    private const int PeopleAtATime = 10_000;

    /// <summary>Carries a reset out, or goes on with one that was interrupted, until it is finished.</summary>
    /// <remarks>
    /// Each batch of at most <see cref="CompetenceOptions.LargestResetBatch"/> people is committed by itself together with how far the reset has come: what is done is never done again, whenever the run is stopped
    /// and however many go on with it at once. Where others change the same people, the batches become smaller.
    /// </remarks>
    /// <param name="actor">A job, or somebody who may reset the definition.</param>
    /// <param name="id">The reset.</param>
    /// <param name="progress">Told after every batch, if given.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>
    /// The finished reset, also when it was finished before; <see cref="GeneralRules.NotFound"/>; <see cref="GeneralRules.AccessDenied"/>; or
    /// <see cref="GeneralRules.StorageConflict"/>, and what was done before stays: it can be gone on with.
    /// </returns>
    public async ValueTask<Result<RequirementReset>> RunAsync(
        Actor actor, RequirementResetId id, IProgress<RequirementReset>? progress = null, CancellationToken cancellationToken = default)
    {
        if (await RunRefusalAsync(actor, id, cancellationToken) is { } denied)
        {
            return denied;
        }

        int take = options.LargestResetBatch;
        int lost = 0;
        ImmutableArray<PersonId> ahead = [];
        while (lost < Attempts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await resets.FindAsync(id, cancellationToken) is not { } reset)
            {
                return NotFound(id);
            }

            if (reset.State == RequirementResetState.Finished)
            {
                return reset;
            }

            ahead = [.. ahead.Where(person => reset.Reached is not { } reached || person > reached)];
            if (ahead.IsEmpty)
            {
                ahead = await everybody.PeopleAsync(reset.Requirement, reset.Reached, PeopleAtATime, cancellationToken);
            }

            Result<RequirementReset> outcome = await RunBatchAsync(reset, ahead[..Math.Min(take, ahead.Length)], cancellationToken);
            if (outcome.TryPickValue(out RequirementReset? done, out Refusal? refusal))
            {
                (take, lost) = (Math.Min(options.LargestResetBatch, take * 2), 0);
                progress?.Report(done);
            }
            else if (refusal.Rule == GeneralRules.StorageConflict)
            {
                (take, lost) = (Math.Max(1, take / 4), lost + 1);
            }
            else
            {
                return refusal;
            }
        }

        return GeneralRules.StorageConflict.Refuse();
    }

    private async ValueTask<Refusal?> RunRefusalAsync(Actor actor, RequirementResetId id, CancellationToken cancellationToken)
    {
        if (AccessPolicy.InGeneral(actor, AccessAction.NightlyRun, clock.Read().Today) is null)
        {
            return null;
        }

        if (!(await FindAsync(actor, id, cancellationToken)).TryPickValue(out RequirementReset? found, out Refusal? unseen))
        {
            return unseen;
        }

        return (await FindDefinitionAsync(actor, found.Requirement, cancellationToken)).TryPickValue(out _, out Refusal? refusal) ? null : refusal;
    }

    private async ValueTask<Result<RequirementReset>> RunBatchAsync(
        RequirementReset reset, ImmutableArray<PersonId> people, CancellationToken cancellationToken)
    {
        Requirement? definition = await requirements.FindAsync(reset.Requirement, cancellationToken);
        return people.IsEmpty || definition is null
            ? await FinishAsync(reset, definition, cancellationToken)
            : await ResetAsync(reset, definition, people, cancellationToken);
    }

    private async ValueTask<Result<RequirementReset>> ResetAsync(
        RequirementReset reset, Requirement definition, ImmutableArray<PersonId> people, CancellationToken cancellationToken)
    {
        ImmutableArray<HeldRegistration> batch = await everybody.ListAsync(reset.Requirement, people, cancellationToken);
        Moment moment = clock.Read();
        IUnitOfWork unit = work.Begin();
        int done = batch.Count(held => RegistrationResets.Stage(unit, held, definition, reset, moment));
        return reset.Advance(people[^1], people.Length, done, moment.Now).TryPickValue(out RequirementResetEvent.Advanced? fact, out Refusal? refusal)
            ? await CommitAsync(unit, reset.Apply(fact), fact, moment, cancellationToken)
            : refusal;
    }

    private async ValueTask<Result<RequirementReset>> FinishAsync(RequirementReset reset, Requirement? definition, CancellationToken cancellationToken)
    {
        Moment moment = clock.Read();
        IUnitOfWork unit = work.Begin();
        if (definition?.RunningReset == reset.Id && definition.FinishReset().TryPickValue(out RequirementEvent.ResetFinished? over, out _))
        {
            unit.Save(definition.Apply(over), over);
        }

        return reset.Finish(moment.Now).TryPickValue(out RequirementResetEvent.Finished? fact, out Refusal? refusal)
            ? await CommitAsync(unit, reset.Apply(fact), fact, moment, cancellationToken)
            : refusal;
    }

    private static async ValueTask<Result<RequirementReset>> CommitAsync(
        IUnitOfWork unit, RequirementReset next, RequirementResetEvent fact, Moment moment, CancellationToken cancellationToken)
    {
        unit.Save(next, fact);
        return (await unit.CommitAsync(next.OriginAt(moment.Now), cancellationToken)).Map(_ => next);
    }
}
