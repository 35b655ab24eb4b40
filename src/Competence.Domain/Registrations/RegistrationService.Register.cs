using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial class RegistrationService
{
    /// <summary>Saves what is unfinished (PRG-11).</summary>
    /// <param name="actor">The person, or somebody on the person's behalf.</param>
    /// <param name="person">The person.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="entry">What was filled in.</param>
    /// <param name="through">The plan it is registered through; none for the first in which it is relevant.</param>
    /// <param name="version">The version that was seen, when a page posts it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The registration after it; a refusal of <see cref="RegistrationRules"/>, or the person is not seen, or the actor may not.</returns>
    public ValueTask<Result<Registration>> SaveDraftAsync(
        Actor actor, PersonId person, RequirementId requirement, RegistrationEntry entry, PlanId? through = null, long? version = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return RegisterAsync(actor, person, requirement, through, version, (slice, terms, moment) =>
            slice.Registration.SaveDraft(terms, entry, ids.Next<RepetitionId>(moment.Now), moment.Today).Map(fact => Of(fact, entry.HasContent)), cancellationToken);
    }

    /// <summary>Marks a requirement as fulfilled (PRG-09), or registers repetitions of it (PRG-21, PRG-98).</summary>
    /// <inheritdoc cref="SaveDraftAsync"/>
    public ValueTask<Result<Registration>> FulfilAsync(
        Actor actor, PersonId person, RequirementId requirement, RegistrationEntry entry, PlanId? through = null, long? version = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return RegisterAsync(actor, person, requirement, through, version, (slice, terms, moment) =>
            slice.Registration.Fulfil(terms, entry, NewIds(entry, moment), moment.Today).Map(fact => Of(fact, isRegistration: true)), cancellationToken);
    }

    /// <summary>Registers one repetition of a procedure as performed today, by one action (PRG-96, PRG-97).</summary>
    /// <param name="actor">The person, or somebody on the person's behalf.</param>
    /// <param name="person">The person.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="through">The plan it is registered through; none for the first in which it is relevant.</param>
    /// <param name="version">The version that was seen, when a page posts it: what is sent twice is registered once.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The registration after it; a refusal of <see cref="RegistrationRules"/>, or the person is not seen, or the actor may not.</returns>
    public ValueTask<Result<Registration>> QuickRegisterAsync(
        Actor actor, PersonId person, RequirementId requirement, PlanId? through = null, long? version = null, CancellationToken cancellationToken = default) =>
        RegisterAsync(actor, person, requirement, through, version, (slice, terms, moment) =>
            slice.Registration.QuickRegister(terms, ids.Next<RepetitionId>(moment.Now), moment.Today).Map(fact => Of(fact, isRegistration: true)),
            cancellationToken);

    /// <summary>Sends a requirement, or repetitions of it, to the signer that the entry names (PRG-46).</summary>
    /// <inheritdoc cref="SaveDraftAsync"/>
    public async ValueTask<Result<Registration>> SendAsync(
        Actor actor, PersonId person, RequirementId requirement, RegistrationEntry entry, PlanId? through = null, long? version = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        LocalDate today = clock.Read().Today;
        bool isActive = entry.Signer is { } signer && (await facts.PositionsAsync(signer, cancellationToken)).Any(position => position.IsActiveOn(today));
        return await RegisterAsync(actor, person, requirement, through, version, (slice, terms, moment) =>
            slice.Registration.Send(terms, entry, isActive, NewIds(entry, moment), moment.Today).Map(fact => Of(fact, isRegistration: true)), cancellationToken);
    }

    /// <summary>Takes a request back from the signer (PRG-50).</summary>
    /// <param name="actor">The person, or somebody on the person's behalf.</param>
    /// <param name="person">The person.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="repetition">The repetition.</param>
    /// <param name="version">The version that was seen, when a page posts it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The registration after it; a refusal of <see cref="RegistrationRules"/>, or the person is not seen, or the actor may not.</returns>
    public ValueTask<Result<Registration>> WithdrawAsync(
        Actor actor, PersonId person, RequirementId requirement, RepetitionId repetition, long? version = null, CancellationToken cancellationToken = default) =>
        RegisterAsync(actor, person, requirement, null, version, (slice, _, moment) =>
            slice.Registration.Withdraw(slice.Requirement, repetition, moment.Today).Map(fact => Of(fact)), cancellationToken);

    /// <summary>Opens a fulfilled or sent registration for change (PRG-12).</summary>
    /// <param name="actor">The person, or somebody on the person's behalf.</param>
    /// <param name="person">The person.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="version">The version that was seen, when a page posts it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The registration after it; a refusal of <see cref="RegistrationRules"/>, or the person is not seen, or the actor may not.</returns>
    public ValueTask<Result<Registration>> UnlockAsync(
        Actor actor, PersonId person, RequirementId requirement, long? version = null, CancellationToken cancellationToken = default) =>
        RegisterAsync(actor, person, requirement, null, version, (slice, _, _) =>
            slice.Registration.Unlock(slice.Requirement).Map(fact => Of(fact)), cancellationToken);

    /// <summary>Makes a fulfilled requirement not fulfilled again: unlocks it if it is not, removes the date and saves the rest as a draft (PRG-14).</summary>
    /// <param name="actor">The person, or somebody on the person's behalf.</param>
    /// <param name="person">The person.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="repetition">Which repetition; none for the only one where nothing is repeated.</param>
    /// <param name="version">The version that was seen, when a page posts it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The registration after it; a refusal of <see cref="RegistrationRules"/>, or the person is not seen, or the actor may not.</returns>
    public ValueTask<Result<Registration>> ClearAsync(
        Actor actor, PersonId person, RequirementId requirement, RepetitionId? repetition = null, long? version = null,
        CancellationToken cancellationToken = default) =>
        RegisterAsync(actor, person, requirement, null, version, (slice, _, _) => Cleared(slice, repetition), cancellationToken);

    private static Result<RegistrationChange> Cleared(RegistrationSlice slice, RepetitionId? repetition)
    {
        RegistrationEvent.Unlocked unlocked = new();
        return slice.Registration.IsUnlocked
            ? slice.Registration.Clear(slice.Requirement, repetition).Map(fact => Of(fact))
            : slice.Registration.Apply(unlocked).Clear(slice.Requirement, repetition).Map(fact => new RegistrationChange([unlocked, fact]));
    }

    private static RegistrationChange Of(RegistrationEvent fact, bool isRegistration = false) => new([fact], isRegistration);

    private ImmutableArray<RepetitionId> NewIds(RegistrationEntry entry, Moment moment) =>
        [.. Enumerable.Range(0, Math.Clamp(entry.Count, 1, RegistrationEntry.MostAtOnce)).Select(_ => ids.Next<RepetitionId>(moment.Now))];

    private ValueTask<Result<Registration>> RegisterAsync(
        Actor actor, PersonId person, RequirementId requirement, PlanId? through, long? version,
        Func<RegistrationSlice, RegistrationTerms, Moment, Result<RegistrationChange>> decide, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor, person, requirement, version,
            (slice, today) => RefusePerson(actor, slice.Person, requirement, through, today),
            (slice, moment) => RegistrationTerms.Of(slice, through, new StatusDay(moment.Today)).TryPickValue(out RegistrationTerms? terms, out Refusal? refusal)
                ? decide(slice, terms, moment)
                : refusal,
            person,
            cancellationToken);
}
