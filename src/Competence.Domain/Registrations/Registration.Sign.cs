using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial record Registration
{
    /// <summary>Signs a repetition; a comment is optional (PRG-55). It counts from now on, from the date it was performed (PRG-24, PRG-56).</summary>
    /// <param name="requirement">The definition.</param>
    /// <param name="signer">Who signs.</param>
    /// <param name="repetition">The repetition.</param>
    /// <param name="comment">The signer's comment; trimmed, none when blank.</param>
    /// <param name="today">The day.</param>
    /// <returns>The event, or a refusal of <see cref="RegistrationRules"/>.</returns>
    public Result<RegistrationEvent.Signed> Sign(
        Requirement requirement, PersonId signer, RepetitionId repetition, string? comment, LocalDate today)
    {
        string? text = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim();
        return RefuseDecision(requirement, signer, repetition, today) is { } refusal ? refusal
            : RefuseLength(text) is { } tooLong ? tooLong
            : With(new RegistrationEvent.Signed(repetition, text, null), requirement.Content);
    }

    /// <summary>Rejects a repetition, with a comment and a reason from the list (PRG-57).</summary>
    /// <param name="requirement">The definition.</param>
    /// <param name="signer">Who rejects.</param>
    /// <param name="repetition">The repetition.</param>
    /// <param name="reason">The code of the reason.</param>
    /// <param name="comment">Why, for the person; trimmed.</param>
    /// <param name="reasons">The codes that can be chosen (PRG-58).</param>
    /// <param name="today">The day.</param>
    /// <returns>The event, or a refusal of <see cref="RegistrationRules"/>.</returns>
    public Result<RegistrationEvent.Rejected> Reject(
        Requirement requirement, PersonId signer, RepetitionId repetition, string reason, string comment, ImmutableArray<string> reasons, LocalDate today) =>
        RefuseDecision(requirement, signer, repetition, today) is { } refusal ? refusal
            : !reasons.Contains(reason) ? RegistrationRules.ReasonUnknown.Refuse(("reason", reason))
            : string.IsNullOrWhiteSpace(comment) ? GeneralRules.TextMissing.Refuse(("field", "comment"))
            : RefuseLength(comment.Trim()) is { } tooLong ? tooLong
            : new RegistrationEvent.Rejected(repetition, reason, comment.Trim());

    /// <summary>Takes back a signing or a rejection that the signer made and that nobody has built on since (PRG-60, PRG-61).</summary>
    /// <param name="requirement">The definition.</param>
    /// <param name="signer">Who takes it back.</param>
    /// <param name="repetition">The repetition.</param>
    /// <param name="today">The day.</param>
    /// <returns>The event, or a refusal of <see cref="RegistrationRules"/>.</returns>
    public Result<RegistrationEvent> CancelDecision(Requirement requirement, PersonId signer, RepetitionId repetition, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        Repetition? one = Find(repetition);
        return requirement.IsArchived ? RegistrationRules.Archived.Refuse()
            : requirement.RunningReset is not null ? RegistrationRules.BeingReset.Refuse()
            : one is null ? RegistrationRules.RepetitionUnknown.Refuse(("repetition", repetition))
            : one.State is not (RepetitionState.Signed or RepetitionState.Rejected) ? RegistrationRules.NothingToCancel.Refuse()
            : one.Signer != signer ? RegistrationRules.NotTheSigner.Refuse()
            : one.FilesChanged ? RegistrationRules.NothingToCancel.Refuse()
            : one.State == RepetitionState.Signed ? CancelledSigning(repetition, requirement.Content)
            : IsExpired(today) ? RegistrationRules.NothingToCancel.Refuse()
            : CancelledRejection(repetition, requirement.Content);
    }

    private Refusal? RefuseDecision(Requirement requirement, PersonId signer, RepetitionId repetition, LocalDate today) =>
        RefuseAwaiting(requirement, repetition, today) is { } refusal ? refusal
        : requirement.RunningReset is not null ? RegistrationRules.BeingReset.Refuse()
        : Find(repetition)?.Signer != signer ? RegistrationRules.NotTheSigner.Refuse()
        : null;

    private RegistrationEvent.Signed With(RegistrationEvent.Signed fact, RequirementContent content) =>
        fact with { Fulfilment = FulfilmentIn(Apply(fact).Repetitions, content) };

    private RegistrationEvent.SigningCancelled CancelledSigning(RepetitionId repetition, RequirementContent content)
    {
        RegistrationEvent.SigningCancelled fact = new(repetition, null);
        return fact with { Fulfilment = FulfilmentIn(Apply(fact).Repetitions, content) };
    }

    private Result<RegistrationEvent> CancelledRejection(RepetitionId repetition, RequirementContent content)
    {
        RegistrationEvent.RejectionCancelled fact = new(repetition);
        return RefuseNumber(content, Apply(fact).Repetitions) is { } refusal ? refusal : fact;
    }
}
