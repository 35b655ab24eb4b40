using System.Collections.Immutable;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Conformance.Diagrams;

/// <summary>The rows of the table; each gives what follows, or nothing where the table refuses.</summary>
internal sealed partial record DiagramModel
{
    /// <summary>save draft</summary>
    public DiagramModel? SaveDraft(LocalDate today, bool withContent)
    {
        DiagramRepetition draft = new(RepetitionState.Draft, On: null, HasComment: true);
        RequirementStatus status = On(today);
        bool isLocked = status is RequirementStatus.Fulfilled or RequirementStatus.ExpiringSoon && !IsUnlocked;
        return isLocked || (status == RequirementStatus.AwaitingSignature && !IsRepeated) ? null
            : HasLapsed(today) && !IsUnlocked ? withContent ? Renewed().With([draft]) : this
            : IsRepeated ? With(withContent ? Repetitions.Add(draft) : Repetitions)
            : With(withContent ? [draft] : []).EndedAs(this);
    }

    /// <summary>register k repetitions, mark fulfilled</summary>
    public DiagramModel? Fulfil(LocalDate today, int number) =>
        Kind.Signs ? null : Perform(new DiagramRepetition(RepetitionState.Registered, today, HasComment: false), today, number);

    /// <summary>send</summary>
    public DiagramModel? Send(LocalDate today, int number) =>
        Kind.Signs ? Perform(new DiagramRepetition(RepetitionState.Awaiting, today, HasComment: true), today, number) : null;

    /// <summary>unlock alone</summary>
    public DiagramModel? Unlock() =>
        !IsUnlocked && (FulfilledOn is not null || Has(RepetitionState.Awaiting)) ? this with { IsUnlocked = true } : null;

    /// <summary>unlock, remove date, save draft</summary>
    public DiagramModel? Clear(int? at) =>
        at is { } one && FulfilledOn is not null
            ? With(Repetitions[one].HasComment
                ? Repetitions.SetItem(one, new DiagramRepetition(RepetitionState.Draft, On: null, HasComment: true))
                : Repetitions.RemoveAt(one)).EndedAs(this)
            : null;

    /// <summary>withdraw</summary>
    public DiagramModel? Withdraw(LocalDate today, int? at) => Decided(today, at, RepetitionState.Draft);

    /// <summary>sign</summary>
    public DiagramModel? Sign(LocalDate today, int? at) => Decided(today, at, RepetitionState.Signed);

    /// <summary>reject</summary>
    public DiagramModel? Reject(LocalDate today, int? at) => Decided(today, at, RepetitionState.Rejected);

    /// <summary>cancel signing</summary>
    public DiagramModel? CancelSigning(int? at) => at is { } one ? Set(one, RepetitionState.Awaiting) : null;

    /// <summary>cancel rejection</summary>
    public DiagramModel? CancelRejection(LocalDate today, int? at) =>
        at is { } one && !HasLapsed(today) && (Kind.TakesSurplus || Taken < Kind.Needed) ? Set(one, RepetitionState.Awaiting) : null;

    /// <summary>reset</summary>
    public DiagramModel Reset() => new(Kind);

    private DiagramModel? Decided(LocalDate today, int? at, RepetitionState state) =>
        at is { } one && !HasLapsed(today) ? Set(one, state) : null;

    private DiagramModel? Perform(DiagramRepetition done, LocalDate today, int number)
    {
        ImmutableArray<DiagramRepetition> all = [.. Enumerable.Repeat(done, number)];
        return HasLapsed(today) ? Takes(0, number) ? Renewed().With(all) : null
            : IsRepeated ? (FulfilledOn is null || Kind.TakesSurplus || IsUnlocked) && Takes(Taken, number) ? With(Repetitions.AddRange(all)) : null
            : (FulfilledOn is null || IsUnlocked) && !Has(RepetitionState.Awaiting) && Takes(0, number) ? With(all)
            : null;
    }

    /// <summary>Counted and awaiting together stay within the number, except on procedure lists (PRG-102).</summary>
    private bool Takes(int taken, int number) => Kind.TakesSurplus || taken + number <= Kind.Needed;

    /// <summary>Who removes what made it fulfilled begins anew, not a renewal.</summary>
    private DiagramModel EndedAs(DiagramModel before) =>
        before.FulfilledOn is not null && FulfilledOn is null ? this with { IsRenewal = false } : this;
}
