using System.Collections.Immutable;
using System.Diagnostics;
using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial class RegistrationService
{
    /// <summary>Signs a repetition that was sent to the actor; stored at once, whatever becomes of the others (PRG-55, PRG-62, PRG-63).</summary>
    /// <param name="actor">The signer; no role is needed (PRG-48).</param>
    /// <param name="person">The person it concerns.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="repetition">The repetition.</param>
    /// <param name="comment">A comment, if any.</param>
    /// <param name="version">The version that was seen, when a page posts it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The registration after it; a refusal of <see cref="RegistrationRules"/>, or nothing was sent to the actor.</returns>
    public ValueTask<Result<Registration>> SignAsync(
        Actor actor, PersonId person, RequirementId requirement, RepetitionId repetition, string? comment = null, long? version = null,
        CancellationToken cancellationToken = default) =>
        DecideAsync(actor, person, requirement, repetition, version, (slice, moment) =>
            slice.Registration.Sign(slice.Requirement, actor.Person, repetition, comment, moment.Today).Map(fact => Of(fact)), cancellationToken);

    /// <summary>Rejects a repetition that was sent to the actor (PRG-57).</summary>
    /// <param name="actor">The signer.</param>
    /// <param name="person">The person it concerns.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="repetition">The repetition.</param>
    /// <param name="reason">One of <see cref="CompetenceOptions.RejectionReasons"/>.</param>
    /// <param name="comment">Why, for the person.</param>
    /// <param name="version">The version that was seen, when a page posts it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The registration after it; a refusal of <see cref="RegistrationRules"/>, or nothing was sent to the actor.</returns>
    public ValueTask<Result<Registration>> RejectAsync(
        Actor actor, PersonId person, RequirementId requirement, RepetitionId repetition, string reason, string comment, long? version = null,
        CancellationToken cancellationToken = default) =>
        DecideAsync(actor, person, requirement, repetition, version, (slice, moment) =>
            slice.Registration.Reject(slice.Requirement, actor.Person, repetition, reason, comment, options.RejectionReasons, moment.Today).Map(fact => Of(fact)),
            cancellationToken);

    /// <summary>Takes back the actor's own signing or rejection; the request waits again (PRG-60, PRG-61).</summary>
    /// <param name="actor">The signer who decided.</param>
    /// <param name="person">The person it concerns.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="repetition">The repetition.</param>
    /// <param name="version">The version that was seen, when a page posts it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The registration after it; a refusal of <see cref="RegistrationRules"/>, or nothing was sent to the actor.</returns>
    public ValueTask<Result<Registration>> CancelDecisionAsync(
        Actor actor, PersonId person, RequirementId requirement, RepetitionId repetition, long? version = null, CancellationToken cancellationToken = default) =>
        DecideAsync(actor, person, requirement, repetition, version, (slice, moment) =>
            slice.Registration.CancelDecision(slice.Requirement, actor.Person, repetition, moment.Today).Map(fact => Of(fact)), cancellationToken);

    /// <summary>
    /// Decides on several repetitions of a requirement that were sent to the actor, one after the other (PRG-62). Each decision is stored when it is
    /// made, so what is refused or breaks off takes nothing of the others along (PRG-63).
    /// </summary>
    /// <param name="actor">The signer; no role is needed (PRG-48).</param>
    /// <param name="person">The person it concerns.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="decisions">The decisions, in the order in which they are made.</param>
    /// <param name="version">The version that was seen, when a page posts it; the decisions themselves move it on.</param>
    /// <param name="cancellationToken">Stops before the next decision.</param>
    /// <returns>
    /// The registration after it, read again where something was refused, and what became of each decision. Refused as a whole only when nothing of the requirement was sent to the actor. When
    /// somebody else has changed the registration since it was seen, the decisions from there on are <see cref="GeneralRules.StorageConflict"/>.
    /// </returns>
    public async ValueTask<Result<SigningBatch>> DecideEachAsync(
        Actor actor, PersonId person, RequirementId requirement, ImmutableArray<SigningDecision> decisions, long? version = null,
        CancellationToken cancellationToken = default)
    {
        if (await slices.FindAsync(person, requirement, cancellationToken) is not { } slice
            || SigningService.SentTo(actor, slice, clock.Read().Today).IsEmpty)
        {
            return SigningService.NotFound(requirement);
        }

        Registration last = slice.Registration.ForSigner;
        ImmutableArray<SigningOutcome>.Builder outcomes = ImmutableArray.CreateBuilder<SigningOutcome>(decisions.Length);
        foreach (SigningDecision decision in decisions)
        {
            if ((await DecideOneAsync(actor, person, requirement, decision, version, cancellationToken)).TryPickValue(out Registration? next, out Refusal? refusal))
            {
                last = next;
                version = version is null ? null : next.Version;
            }

            outcomes.Add(new SigningOutcome(decision.Repetition, refusal));
        }

        // What was refused may have been overtaken: the signer goes on from what is stored now, unless nothing of it is there any longer.
        if (outcomes.Any(outcome => outcome.Refusal is not null)
            && await slices.FindAsync(person, requirement, cancellationToken) is { } now
            && !SigningService.SentTo(actor, now, clock.Read().Today).IsEmpty)
        {
            last = now.Registration;
        }

        return new SigningBatch(last, outcomes.MoveToImmutable());
    }

    private ValueTask<Result<Registration>> DecideOneAsync(
        Actor actor, PersonId person, RequirementId requirement, SigningDecision decision, long? version, CancellationToken cancellationToken) => decision switch
        {
            SigningDecision.Sign it => SignAsync(actor, person, requirement, it.Repetition, it.Comment, version, cancellationToken),
            SigningDecision.Reject it => RejectAsync(actor, person, requirement, it.Repetition, it.Reason, it.Comment, version, cancellationToken),
            SigningDecision.Cancel it => CancelDecisionAsync(actor, person, requirement, it.Repetition, version, cancellationToken),
            _ => throw new UnreachableException($"Unknown decision {decision?.GetType().Name}"),
        };

    private async ValueTask<Result<Registration>> DecideAsync(
        Actor actor, PersonId person, RequirementId requirement, RepetitionId repetition, long? version,
        Func<RegistrationSlice, Moment, Result<RegistrationChange>> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        Result<Registration> outcome = await ChangeAsync(
            actor, person, requirement, version, (slice, today) => SigningService.Refuse(actor, slice, repetition, today), decide, actor.Person, cancellationToken);
        return outcome.Map(registration => registration.ForSigner);
    }
}
