using System.Collections.Immutable;
using Competence.Attachments;
using Competence.Requirements;
using Competence.Requirements.Courses;

namespace Competence.Registrations;

/// <summary>What happened to a registration (PRG-87). Closed: the cases below are all there are.</summary>
/// <remarks>
/// A case that can begin a new round after expiry says so (<c>NewRound</c>), and one that can make or break the required number carries
/// the fulfilment that stands after it, so that replaying needs neither the definition nor the day.
/// </remarks>
public abstract record RegistrationEvent : DomainEvent
{
    private RegistrationEvent()
    {
    }

    /// <summary>A repetition was saved unfinished, or emptied and thereby taken away (PRG-11).</summary>
    /// <param name="Repetition">The repetition, new or existing.</param>
    /// <param name="PerformedOn">The date, if given.</param>
    /// <param name="ManualExpiresOn">The expiry date, if given.</param>
    /// <param name="Comment">The comment, if given.</param>
    /// <param name="Signer">The signer, if chosen.</param>
    /// <param name="Ticked">All points that are ticked now.</param>
    /// <param name="Fulfilment">The fulfilment that stands after it; none when too few count.</param>
    /// <param name="NewRound">Whether it began the round after an expiry (PRG-73).</param>
    public sealed record DraftSaved(
        RepetitionId Repetition,
        LocalDate? PerformedOn,
        LocalDate? ManualExpiresOn,
        string? Comment,
        PersonId? Signer,
        ImmutableArray<ChecklistPointId> Ticked,
        Fulfilment? Fulfilment = null,
        bool NewRound = false) : RegistrationEvent
    {
        /// <summary>Whether anything is left in the repetition; ticks are not of the repetition.</summary>
        public bool HasContent => PerformedOn is not null || ManualExpiresOn is not null || Comment is not null || Signer is not null;

        /// <summary>Equal when every field is.</summary>
        public bool Equals(DraftSaved? other) => other is not null && Repetition == other.Repetition && PerformedOn == other.PerformedOn
            && ManualExpiresOn == other.ManualExpiresOn && Comment == other.Comment && Signer == other.Signer
            && Ticked.AsSpan().SequenceEqual(other.Ticked.AsSpan()) && Fulfilment == other.Fulfilment && NewRound == other.NewRound;

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Repetition, PerformedOn, NewRound);
    }

    /// <summary>Repetitions were registered that need no signature; the only one of a requirement without repetition marks it as fulfilled (PRG-09, PRG-21).</summary>
    /// <param name="Repetitions">The repetitions, new or existing; several only when registered at once (PRG-98).</param>
    /// <param name="PerformedOn">The date they were performed.</param>
    /// <param name="ManualExpiresOn">The expiry date, where the definition asks for one.</param>
    /// <param name="Comment">The comment, if given.</param>
    /// <param name="Ticked">All points that are ticked now.</param>
    /// <param name="Fulfilment">The fulfilment that stands after it; none when too few count.</param>
    /// <param name="NewRound">Whether it began the round after an expiry (PRG-73).</param>
    public sealed record Registered(
        ImmutableArray<RepetitionId> Repetitions,
        LocalDate PerformedOn,
        LocalDate? ManualExpiresOn,
        string? Comment,
        ImmutableArray<ChecklistPointId> Ticked,
        Fulfilment? Fulfilment,
        bool NewRound = false) : RegistrationEvent
    {
        /// <summary>Equal when every field is.</summary>
        public bool Equals(Registered? other) => other is not null && Repetitions.AsSpan().SequenceEqual(other.Repetitions.AsSpan())
            && PerformedOn == other.PerformedOn && ManualExpiresOn == other.ManualExpiresOn && Comment == other.Comment
            && Ticked.AsSpan().SequenceEqual(other.Ticked.AsSpan()) && Fulfilment == other.Fulfilment && NewRound == other.NewRound;

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Repetitions.Length, PerformedOn, NewRound);
    }

    /// <summary>Repetitions were sent to a signer (PRG-46).</summary>
    /// <param name="Repetitions">The repetitions, new or existing; several only when sent at once (PRG-98).</param>
    /// <param name="PerformedOn">The date they were performed.</param>
    /// <param name="ManualExpiresOn">The expiry date, where the definition asks for one.</param>
    /// <param name="Comment">The comment to the signer, if given.</param>
    /// <param name="Signer">Who was asked.</param>
    /// <param name="From">The plan they were sent from.</param>
    /// <param name="Ticked">All points that are ticked now.</param>
    /// <param name="Fulfilment">The fulfilment that stands after it: of a procedure list with enough besides these.</param>
    /// <param name="NewRound">Whether it began the round after an expiry (PRG-73).</param>
    public sealed record Sent(
        ImmutableArray<RepetitionId> Repetitions,
        LocalDate PerformedOn,
        LocalDate? ManualExpiresOn,
        string? Comment,
        PersonId Signer,
        PlanId From,
        ImmutableArray<ChecklistPointId> Ticked,
        Fulfilment? Fulfilment = null,
        bool NewRound = false) : RegistrationEvent
    {
        /// <summary>Equal when every field is.</summary>
        public bool Equals(Sent? other) => other is not null && Repetitions.AsSpan().SequenceEqual(other.Repetitions.AsSpan())
            && PerformedOn == other.PerformedOn && ManualExpiresOn == other.ManualExpiresOn && Comment == other.Comment
            && Signer == other.Signer && From == other.From && Ticked.AsSpan().SequenceEqual(other.Ticked.AsSpan())
            && Fulfilment == other.Fulfilment && NewRound == other.NewRound;

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Repetitions.Length, PerformedOn, Signer, NewRound);
    }

    /// <summary>A fulfilled or sent registration was opened for change; the status stays (PRG-12).</summary>
    public sealed record Unlocked : RegistrationEvent;

    /// <summary>A request was taken back from the signer (PRG-50).</summary>
    /// <param name="Repetition">The repetition; it is a draft again.</param>
    public sealed record Withdrawn(RepetitionId Repetition) : RegistrationEvent;

    /// <summary>The signer signed a repetition (PRG-55).</summary>
    /// <param name="Repetition">The repetition; it counts from now on.</param>
    /// <param name="Comment">The signer's comment, if given.</param>
    /// <param name="Fulfilment">The fulfilment that stands after it; none when too few count.</param>
    public sealed record Signed(RepetitionId Repetition, string? Comment, Fulfilment? Fulfilment) : RegistrationEvent;

    /// <summary>The signer rejected a repetition (PRG-57).</summary>
    /// <param name="Repetition">The repetition.</param>
    /// <param name="Reason">The code of the reason (PRG-58).</param>
    /// <param name="Comment">Why, for the person.</param>
    public sealed record Rejected(RepetitionId Repetition, string Reason, string Comment) : RegistrationEvent;

    /// <summary>The signer took a signing back; the request waits again (PRG-60).</summary>
    /// <param name="Repetition">The repetition; it counts no longer.</param>
    /// <param name="Fulfilment">The fulfilment that stands after it; none when too few count.</param>
    public sealed record SigningCancelled(RepetitionId Repetition, Fulfilment? Fulfilment) : RegistrationEvent;

    /// <summary>The signer took a rejection back; the request waits again (PRG-60).</summary>
    /// <param name="Repetition">The repetition.</param>
    public sealed record RejectionCancelled(RepetitionId Repetition) : RegistrationEvent;

    /// <summary>A deadline was set, in place of any earlier one (PRG-76).</summary>
    /// <param name="On">The last day in time.</param>
    /// <param name="IsNear">Whether it was fewer than 30 days away, so that nothing more is said when it draws near (FOL-38).</param>
    public sealed record DeadlineSet(LocalDate On, bool IsNear = false) : RegistrationEvent;

    /// <summary>The deadline was removed (PRG-75).</summary>
    public sealed record DeadlineRemoved : RegistrationEvent;

    /// <summary>The definition was archived, so what waited for a signature waits no longer; the repetitions are drafts again (REQ-96).</summary>
    public sealed record RequestsCancelled : RegistrationEvent;

    /// <summary>It is to be done again after an absence: nothing of it counts any longer, except the deadline (ABS-11, REQ-75).</summary>
    /// <param name="On">The day; courses that were passed before it do not count any longer.</param>
    public sealed record ResetAfterAbsence(LocalDate On) : RegistrationEvent;

    /// <summary>The definition was reset for everybody: nothing of it counts any longer, except the deadline (REQ-73, REQ-75).</summary>
    /// <param name="Reset">The reset.</param>
    /// <param name="BegunOn">The day on which it was begun.</param>
    /// <param name="Reason">Why.</param>
    public sealed record ResetForEverybody(RequirementResetId Reset, LocalDate BegunOn, string Reason) : RegistrationEvent;

    /// <summary>The number of repetitions was lowered, and those that count are enough: fulfilled (REQ-72).</summary>
    /// <param name="Required">The number that is asked for now.</param>
    /// <param name="Fulfilment">The fulfilment that stands after it.</param>
    public sealed record CountLowered(int Required, Fulfilment Fulfilment) : RegistrationEvent;

    /// <summary>A course that the definition is linked to was passed in the learning portal: fulfilled, with that date (PRG-90, PRG-95).</summary>
    /// <param name="Repetition">The repetition that it is; it takes the place of all before.</param>
    /// <param name="Course">The course.</param>
    /// <param name="PassedOn">The day on which it was passed.</param>
    /// <param name="NewRound">Whether it began the round after an expiry (PRG-73).</param>
    public sealed record CoursePassed(RepetitionId Repetition, CourseLink Course, LocalDate PassedOn, bool NewRound = false) : RegistrationEvent;

    /// <summary>A file was attached (PRG-19).</summary>
    /// <param name="File">The file.</param>
    /// <param name="Unsigned">The repetition whose signature fell by it; it is a draft again (PRG-15).</param>
    /// <param name="NewRound">Whether it began the round after an expiry (PRG-73).</param>
    public sealed record AttachmentAdded(AttachedFile File, RepetitionId? Unsigned = null, bool NewRound = false) : RegistrationEvent, IAttachesFile
    {
        FileId IAttachesFile.Attached => File.File;
    }

    /// <summary>A file was taken away; its content is deleted within two nights.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Name">What it was called.</param>
    /// <param name="Unsigned">The repetition whose signature fell by it; it is a draft again (PRG-15).</param>
    public sealed record AttachmentRemoved(FileId File, string Name, RepetitionId? Unsigned = null) : RegistrationEvent, IDetachesFile
    {
        FileId IDetachesFile.Detached => File;
    }
}
