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

    private ValueTask<Result<Registration>> DecideAsync(
        Actor actor, PersonId person, RequirementId requirement, RepetitionId repetition, long? version,
        Func<RegistrationSlice, Moment, Result<RegistrationChange>> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ChangeAsync(
            actor, person, requirement, version, (slice, today) => SigningService.Refuse(actor, slice, repetition, today), decide, actor.Person, cancellationToken);
    }
}
