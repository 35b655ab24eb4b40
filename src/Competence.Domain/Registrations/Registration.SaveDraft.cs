using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial record Registration
{
    /// <summary>Saves what is unfinished (PRG-11); on an unlocked one it takes the fulfilment back (PRG-14, PRG-15), after expiry it begins a new round.</summary>
    /// <param name="terms">What is asked.</param>
    /// <param name="entry">What was filled in; nothing at all takes the repetition away.</param>
    /// <param name="newId">The identifier of the repetition, if it is a new one.</param>
    /// <param name="today">The day.</param>
    /// <returns>The event, or a refusal of <see cref="RegistrationRules"/>.</returns>
    public Result<RegistrationEvent.DraftSaved> SaveDraft(RegistrationTerms terms, RegistrationEntry entry, RepetitionId newId, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(entry);
        Repetition? target = Target(terms.Content, entry);
        return RefuseTarget(entry) is { } unknown ? unknown
            : terms.Content.IsCourseLinked ? RegistrationRules.ComesFromCourse.Refuse()
            : IsLocked && !IsExpired(today) ? RegistrationRules.Locked.Refuse()
            : target?.State == RepetitionState.Awaiting ? RegistrationRules.IsSent.Refuse()
            : target?.State == RepetitionState.Rejected && terms.Content.RepetitionCount > 1 ? RegistrationRules.RejectedIsSentAgain.Refuse()
            : RefuseFields(terms.Content, entry, today) is { } field ? field
            : Drafted(terms.Content, entry, target?.Id ?? newId, newId, today);
    }

    /// <summary>Makes a fulfilled requirement not fulfilled again: its date is taken away and the rest is left as a draft (PRG-14).</summary>
    /// <param name="requirement">The definition.</param>
    /// <param name="repetition">Which repetition; none for the only one where nothing is repeated.</param>
    /// <returns>The event, which follows on <see cref="Unlock"/>; or a refusal of <see cref="RegistrationRules"/>.</returns>
    public Result<RegistrationEvent.DraftSaved> Clear(Requirement requirement, RepetitionId? repetition)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        RegistrationEntry entry = new(Repetition: repetition);
        Repetition? target = Target(requirement.Content, entry);
        return requirement.IsArchived ? RegistrationRules.Archived.Refuse()
            : requirement.Content.IsCourseLinked ? RegistrationRules.ComesFromCourse.Refuse()
            : RefuseTarget(entry) is { } unknown ? unknown
            : State != RegistrationState.Fulfilled || target is not { Counts: true } ? RegistrationRules.NothingToClear.Refuse()
            : !IsUnlocked ? RegistrationRules.Locked.Refuse()
            : With(new RegistrationEvent.DraftSaved(target.Id, null, null, target.Comment, null, Ticked), requirement.Content);
    }

    private Result<RegistrationEvent.DraftSaved> Drafted(
        RequirementContent content, RegistrationEntry entry, RepetitionId id, RepetitionId newId, LocalDate today)
    {
        bool newRound = IsExpired(today) && entry.HasContent && !(IsUnlocked && entry.PerformedOn is null);
        bool nothing = IsLocked && !newRound;   // expired, and nothing filled in: it stays expired
        return nothing
            ? new RegistrationEvent.DraftSaved(newId, null, null, null, null, Ticked, Fulfilment)
            : With(
                new RegistrationEvent.DraftSaved(newRound ? newId : id, entry.PerformedOn, entry.ManualExpiresOn, entry.Text, entry.Signer,
                    TickedAfter(content, entry, newRound), NewRound: newRound),
                content);
    }

    private RegistrationEvent.DraftSaved With(RegistrationEvent.DraftSaved draft, RequirementContent content) =>
        draft with { Fulfilment = FulfilmentIn(Apply(draft).Repetitions, content) };
}
