using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial record Registration
{
    /// <summary>
    /// Marks a requirement without signature demand as fulfilled (PRG-09), or registers repetitions of it (PRG-21): new ones, a draft, or a
    /// changed one after unlocking (PRG-13). After expiry it begins a new round.
    /// </summary>
    /// <param name="terms">What is asked.</param>
    /// <param name="entry">What was filled in.</param>
    /// <param name="newIds">As many identifiers as the entry counts repetitions.</param>
    /// <param name="today">The day.</param>
    /// <returns>The event, or a refusal of <see cref="RegistrationRules"/>.</returns>
    public Result<RegistrationEvent.Registered> Fulfil(
        RegistrationTerms terms, RegistrationEntry entry, ImmutableArray<RepetitionId> newIds, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(entry);
        bool newRound = IsExpired(today);
        Repetition? target = newRound ? null : Target(terms.Content, entry);
        ImmutableArray<ChecklistPointId> ticked = TickedAfter(terms.Content, entry, newRound);
        return RefuseTarget(entry) is { } unknown ? unknown
            : terms.Content.IsCourseLinked ? RegistrationRules.ComesFromCourse.Refuse()
            : terms.Content.RequiresSignature || State is RegistrationState.AwaitingSignature or RegistrationState.Rejected
                ? RegistrationRules.SignatureRequired.Refuse()
            : !newRound && RefuseChange(terms.Content, target) is { } locked ? locked
            : RefusePerformance(terms, entry, ticked, today) is { } refusal ? refusal
            : Numbered(terms.Content, new RegistrationEvent.Registered(
                IdsOf(target, entry, newIds), entry.PerformedOn!.Value, entry.ManualExpiresOn, entry.Text, ticked, null, newRound));
    }

    private Result<RegistrationEvent.Registered> Numbered(RequirementContent content, RegistrationEvent.Registered fact)
    {
        ImmutableArray<Repetition> after = RepetitionsAfter(fact);
        return RefuseNumber(content, after) is { } refusal ? refusal
            : FulfilmentIn(after, content) is { } stands ? fact with { Fulfilment = stands }
            : fact;
    }

    /// <summary>What is locked: all that is fulfilled, surplus on a procedure list apart, and what was sent (PRG-12, PRG-26).</summary>
    private Refusal? RefuseChange(RequirementContent content, Repetition? target) =>
        IsLocked && !(TakesSurplus(content) && target is not { Counts: true }) ? RegistrationRules.Locked.Refuse()
        : target?.State == RepetitionState.Awaiting ? RegistrationRules.IsSent.Refuse()
        : null;
}
