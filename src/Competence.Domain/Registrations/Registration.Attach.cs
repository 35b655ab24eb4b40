using System.Collections.Immutable;
using Competence.Attachments;

namespace Competence.Registrations;

public sealed partial record Registration
{
    /// <summary>
    /// Attaches a file (PRG-19). It is part of what is begun, as a draft is (PRG-11), and never a condition for fulfilling (PRG-20); after expiry it
    /// begins a new round, and on what is signed it drops the signature (PRG-15).
    /// </summary>
    /// <param name="terms">What is asked.</param>
    /// <param name="file">The file.</param>
    /// <param name="most">How many files a round may have.</param>
    /// <param name="today">The day.</param>
    /// <returns>The event, or a refusal of <see cref="RegistrationRules"/>.</returns>
    public Result<RegistrationEvent.AttachmentAdded> Attach(RegistrationTerms terms, AttachedFile file, int most, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(file);
        return RefuseAttaching(terms, file.Description, most, today) is { } refusal
            ? refusal
            : new RegistrationEvent.AttachmentAdded(file, IsExpired(today) ? null : WhatIsSigned(), NewRound: IsExpired(today));
    }

    /// <summary>Why no file can be attached, whatever is in it; none when one can.</summary>
    /// <param name="terms">What is asked.</param>
    /// <param name="description">What the file is said to be.</param>
    /// <param name="most">How many files a round may have.</param>
    /// <param name="today">The day.</param>
    public Refusal? RefuseAttaching(RegistrationTerms terms, string? description, int most, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Content.IsCourseLinked ? RegistrationRules.ComesFromCourse.Refuse()
            : !terms.Content.AllowAttachments ? RegistrationRules.NoAttachments.Refuse()
            : AttachedFile.RefuseDescription(description) is { } tooLong ? tooLong
            : IsExpired(today) ? null
            : RefuseOtherAttachments() is { } locked ? locked
            : Attachments.Length >= most ? RegistrationRules.TooManyAttachments.Refuse(("most", most))
            : null;
    }

    /// <summary>
    /// Takes a file away; on what is signed that drops the signature (PRG-15). Where several repetitions are asked for, nothing is taken from what one was
    /// signed with. Files of earlier rounds are kept.
    /// </summary>
    /// <param name="terms">What is asked.</param>
    /// <param name="file">The file.</param>
    /// <param name="today">The day.</param>
    /// <returns>The event, or a refusal of <see cref="RegistrationRules"/>.</returns>
    public Result<RegistrationEvent.AttachmentRemoved> RemoveAttachment(RegistrationTerms terms, FileId file, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Content.IsCourseLinked ? RegistrationRules.ComesFromCourse.Refuse()
            : EarlierAttachments.Any(one => one.File == file) ? RegistrationRules.AttachmentIsEarlier.Refuse()
            : Attachments.FirstOrDefault(one => one.File == file) is not { } found ? GeneralRules.NotFound.Refuse(("what", "file"), ("id", file))
            : RefuseOtherAttachments() is { } locked ? locked
            : IsSignedWithFiles(terms.Content.RepetitionCount, today) ? RegistrationRules.AttachmentsAreSigned.Refuse()
            : new RegistrationEvent.AttachmentRemoved(file, found.Name, WhatIsSigned());
    }

    /// <summary>Where several repetitions are signed, nothing says whose signature would fall: so none does (PRG-103).</summary>
    private Refusal? RefuseOtherAttachments() =>
        IsLocked ? RegistrationRules.Locked.Refuse()
        : State == RegistrationState.AwaitingSignature && !IsUnlocked ? RegistrationRules.IsSent.Refuse()
        : WhatIsSigned() is not null && Repetitions.Length > 1 ? RegistrationRules.AttachmentsAreSigned.Refuse()
        : null;

    /// <summary>Whether a signature stands that taking a file away would leave in force (PRG-15).</summary>
    private bool IsSignedWithFiles(int required, LocalDate today) =>
        (IsExpired(today) || Math.Max(required, Repetitions.Length) > 1) && Repetitions.Any(one => one.State == RepetitionState.Signed);

    private RepetitionId? WhatIsSigned() =>
        State == RegistrationState.Fulfilled ? Repetitions.FirstOrDefault(one => one.State == RepetitionState.Signed)?.Id : null;

    private Registration With(RegistrationEvent.AttachmentAdded fact) => WithAttachments(Attachments.Add(fact.File), fact.Unsigned);

    /// <summary>What was decided before can no longer be taken back by the signer (PRG-61).</summary>
    private Registration WithAttachments(ImmutableArray<AttachedFile> attachments, RepetitionId? unsigned)
    {
        Registration next = this with
        {
            Attachments = attachments,
            Repetitions = [.. Repetitions.Select(one => one.State is RepetitionState.Signed or RepetitionState.Rejected ? one with { FilesChanged = true } : one)],
        };
        return unsigned is { } repetition
            ? next.Changed(repetition, one => Withdrawn(Decided(one, RepetitionState.Draft)), null)
            : next with
            {
                State = State is RegistrationState.NotStarted or RegistrationState.Started ? next.StateOf(Repetitions, Ticked) : State,
                Version = Version + 1,
            };
    }
}
