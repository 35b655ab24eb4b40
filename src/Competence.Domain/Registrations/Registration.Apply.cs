using System.Collections.Immutable;
using System.Diagnostics;
using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial record Registration
{
    /// <summary>The fulfilment that stands now; none while the state is another.</summary>
    public Fulfilment? Fulfilment => State == RegistrationState.Fulfilled && FulfilledOn is { } on ? new Fulfilment(on, ManualExpiresOn) : null;

    /// <summary>The state after <paramref name="fact"/>. Total. The standing is left as it is: services derive it anew.</summary>
    public Registration Apply(RegistrationEvent fact) => fact switch
    {
        RegistrationEvent.DraftSaved it => Round(it.NewRound).After(Drafted(it), it.Ticked, it.Fulfilment, IsCleared(it)),
        RegistrationEvent.Registered it => Round(it.NewRound).Performed(it),
        RegistrationEvent.Sent it => Round(it.NewRound).Asked(it),
        RegistrationEvent.Unlocked => this with { IsUnlocked = true, Version = Version + 1 },
        RegistrationEvent.Withdrawn it => Changed(it.Repetition, Withdrawn, Fulfilment),
        RegistrationEvent.Signed it => Changed(it.Repetition, one => Decided(one, RepetitionState.Signed, it.Comment), it.Fulfilment),
        RegistrationEvent.Rejected it => Changed(it.Repetition, one => Decided(one, RepetitionState.Rejected, it.Comment, it.Reason), Fulfilment),
        RegistrationEvent.SigningCancelled it => Changed(it.Repetition, one => Decided(one, RepetitionState.Awaiting), it.Fulfilment),
        RegistrationEvent.RejectionCancelled it => Changed(it.Repetition, one => Decided(one, RepetitionState.Awaiting), Fulfilment),
        RegistrationEvent.DeadlineSet it => this with { Deadline = it.On, Version = Version + 1 },
        RegistrationEvent.DeadlineRemoved => this with { Deadline = null, Version = Version + 1 },
        RegistrationEvent.ResetAfterAbsence it => Reset(it.On),
        RegistrationEvent.ResetForEverybody it => Reset(it.BegunOn),
        RegistrationEvent.CountLowered it => After(Repetitions, Ticked, it.Fulfilment),
        RegistrationEvent.CoursePassed it => Round(it.NewRound).After(
            [new Repetition(it.Repetition, RepetitionState.Registered, it.PassedOn)], [], new Fulfilment(it.PassedOn)),
        RegistrationEvent.RequestsCancelled =>
            After([.. Repetitions.Select(one => one.State == RepetitionState.Awaiting ? Withdrawn(one) : one)], Ticked, Fulfilment),
        RegistrationEvent.AttachmentAdded it => Round(it.NewRound).With(it),
        RegistrationEvent.AttachmentRemoved it => WithAttachments(Attachments.RemoveAll(one => one.File == it.File), it.Unsigned),
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}."),
    };

    /// <summary>The state that follows from the repetitions when too few of them count, first match wins (PRG-64).</summary>
    private RegistrationState StateOf(ImmutableArray<Repetition> repetitions, ImmutableArray<ChecklistPointId> ticked) =>
        repetitions.Any(one => one.State == RepetitionState.Awaiting) ? RegistrationState.AwaitingSignature
        : repetitions.Any(one => one.State == RepetitionState.Rejected) ? RegistrationState.Rejected
        : repetitions.IsEmpty && ticked.IsEmpty && Attachments.IsEmpty ? RegistrationState.NotStarted
        : RegistrationState.Started;

    private static Repetition Withdrawn(Repetition one) => one with { State = RepetitionState.Draft, Signer = null, SentFrom = null };

    private static Repetition Decided(Repetition one, RepetitionState state, string? comment = null, string? reason = null) =>
        one with { State = state, DecisionComment = comment, RejectionReason = reason, FilesChanged = false };

    private static ImmutableArray<Repetition> Put(ImmutableArray<Repetition> repetitions, Repetition one)
    {
        int at = IndexOf(repetitions, one.Id);
        return at < 0 ? repetitions.Add(one) : repetitions.SetItem(at, one);
    }

    private static int IndexOf(ImmutableArray<Repetition> repetitions, RepetitionId id)
    {
        for (int i = 0; i < repetitions.Length; i++)
        {
            if (repetitions[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What is begun anew after expiry: repetitions and ticks stay in the history, the old date until the new round is complete.</summary>
    private Registration Round(bool isNew) => isNew
        ? this with { State = RegistrationState.NotStarted, IsRenewal = true, Repetitions = [], Ticked = [], Attachments = [], EarlierAttachments = AllAttachments }
        : this;

    private bool IsCleared(RegistrationEvent.DraftSaved fact) =>
        State == RegistrationState.Fulfilled && !fact.NewRound && fact.PerformedOn is null && fact.Fulfilment is null;

    private ImmutableArray<Repetition> Drafted(RegistrationEvent.DraftSaved fact)
    {
        ImmutableArray<Repetition> present = fact.NewRound ? [] : Repetitions;
        return fact.HasContent
            ? Put(present, new Repetition(fact.Repetition, RepetitionState.Draft, fact.PerformedOn, fact.ManualExpiresOn, fact.Comment, fact.Signer))
            : present.RemoveAll(one => one.Id == fact.Repetition);
    }

    private Registration Performed(RegistrationEvent.Registered fact) => After(RepetitionsAfter(fact), fact.Ticked, fact.Fulfilment);

    private Registration Asked(RegistrationEvent.Sent fact) => After(RepetitionsAfter(fact), fact.Ticked, fact.Fulfilment);

    private ImmutableArray<Repetition> RepetitionsAfter(RegistrationEvent.Registered fact)
    {
        ImmutableArray<Repetition> all = fact.NewRound ? [] : Repetitions;
        foreach (RepetitionId id in fact.Repetitions)
        {
            all = Put(all, new Repetition(id, RepetitionState.Registered, fact.PerformedOn, fact.ManualExpiresOn, fact.Comment));
        }

        return all;
    }

    private ImmutableArray<Repetition> RepetitionsAfter(RegistrationEvent.Sent fact)
    {
        ImmutableArray<Repetition> all = fact.NewRound ? [] : Repetitions;
        foreach (RepetitionId id in fact.Repetitions)
        {
            all = Put(all, new Repetition(id, RepetitionState.Awaiting, fact.PerformedOn, fact.ManualExpiresOn, fact.Comment, fact.Signer, fact.From));
        }

        return all;
    }

    private Registration Changed(RepetitionId id, Func<Repetition, Repetition> change, Fulfilment? fulfilment) =>
        After([.. Repetitions.Select(one => one.Id == id ? change(one) : one)], Ticked, fulfilment);

    private Registration After(
        ImmutableArray<Repetition> repetitions, ImmutableArray<ChecklistPointId> ticked, Fulfilment? fulfilment, bool cleared = false)
    {
        ImmutableArray<Repetition> left = fulfilment is { CancelsWaiting: true }
            ? repetitions.RemoveAll(one => one.State == RepetitionState.Awaiting)
            : repetitions;
        bool broken = State == RegistrationState.Fulfilled;   // what stood before no longer does
        return this with
        {
            State = fulfilment is null ? StateOf(left, ticked) : RegistrationState.Fulfilled,
            FulfilledOn = fulfilment is not null ? fulfilment.On : broken ? null : FulfilledOn,
            ManualExpiresOn = fulfilment is not null ? fulfilment.ManualExpiresOn : broken ? null : ManualExpiresOn,
            IsRenewal = IsRenewal && !cleared,
            Repetitions = left,
            Ticked = ticked,
            IsUnlocked = false,
            Version = Version + 1,
        };
    }
}
