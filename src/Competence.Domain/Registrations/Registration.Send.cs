using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial record Registration
{
    /// <summary>
    /// Sends a requirement, or repetitions of it, to a signer (PRG-46): new ones, a draft, a rejected one (PRG-59), or a changed one after
    /// unlocking, whose signature is dropped (PRG-15). After expiry it begins a new round.
    /// </summary>
    /// <param name="terms">What is asked.</param>
    /// <param name="entry">What was filled in.</param>
    /// <param name="signerIsActive">Whether the chosen signer has an active position (PRG-48).</param>
    /// <param name="newIds">As many identifiers as the entry counts repetitions.</param>
    /// <param name="today">The day.</param>
    /// <returns>The event, or a refusal of <see cref="RegistrationRules"/>.</returns>
    public Result<RegistrationEvent.Sent> Send(
        RegistrationTerms terms, RegistrationEntry entry, bool signerIsActive, ImmutableArray<RepetitionId> newIds, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(entry);
        bool newRound = IsExpired(today);
        Repetition? target = newRound ? null : Target(terms.Content, entry);
        ImmutableArray<ChecklistPointId> ticked = TickedAfter(terms.Content, entry, newRound);
        return RefuseTarget(entry) is { } unknown ? unknown
            : terms.Content.IsCourseLinked ? RegistrationRules.ComesFromCourse.Refuse()
            : !terms.Content.RequiresSignature ? RegistrationRules.NoSignatureDemanded.Refuse()
            : !newRound && RefuseChange(terms.Content, target) is { } locked ? locked
            : RefusePerformance(terms, entry, ticked, today) is { } refusal ? refusal
            : RefuseSigner(entry.Signer, signerIsActive) is { } noSigner ? noSigner
            : Numbered(terms.Content, new RegistrationEvent.Sent(
                IdsOf(target, entry, newIds), entry.PerformedOn!.Value, entry.ManualExpiresOn, entry.Text, entry.Signer!.Value, terms.Through, ticked,
                NewRound: newRound));
    }

    /// <summary>Takes a request back from the signer; the repetition is a draft again (PRG-50).</summary>
    /// <param name="requirement">The definition.</param>
    /// <param name="repetition">The repetition.</param>
    /// <param name="today">The day.</param>
    /// <returns>The event, or a refusal of <see cref="RegistrationRules"/>.</returns>
    public Result<RegistrationEvent.Withdrawn> Withdraw(Requirement requirement, RepetitionId repetition, LocalDate today) =>
        RefuseAwaiting(requirement, repetition, today) is { } refusal ? refusal : new RegistrationEvent.Withdrawn(repetition);

    private Refusal? RefuseSigner(PersonId? signer, bool isActive) =>
        signer is null ? RegistrationRules.SignerMissing.Refuse()
        : signer == Key.Person ? RegistrationRules.SignerIsPerson.Refuse()
        : !isActive ? RegistrationRules.SignerInactive.Refuse()
        : null;

    private Refusal? RefuseAwaiting(Requirement requirement, RepetitionId repetition, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return requirement.IsArchived ? RegistrationRules.Archived.Refuse()
            : Find(repetition) is not { } one ? RegistrationRules.RepetitionUnknown.Refuse(("repetition", repetition))
            : one.State != RepetitionState.Awaiting || IsExpired(today) ? RegistrationRules.NotAwaiting.Refuse()
            : null;
    }

    private Result<RegistrationEvent.Sent> Numbered(RequirementContent content, RegistrationEvent.Sent fact)
    {
        ImmutableArray<Repetition> after = RepetitionsAfter(fact);
        return RefuseNumber(content, after) is { } refusal ? refusal : fact with { Fulfilment = FulfilmentIn(after, content) };
    }
}
