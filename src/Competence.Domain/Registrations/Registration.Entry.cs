using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial record Registration
{
    /// <summary>The longest comment, in characters: the person's, the signer's, and the reason of a mark.</summary>
    public const int LongestComment = 2000;

    /// <summary>Whether the fulfilment has expired, so that what is registered next begins a new round (PRG-72, PRG-73).</summary>
    public bool IsExpired(LocalDate today) => State == RegistrationState.Fulfilled && Standing.ExpiresOn < today;

    private bool IsLocked => State == RegistrationState.Fulfilled && !IsUnlocked;

    private static bool TakesSurplus(RequirementContent content) =>
        content is { LearningForm: LearningForm.ProcedureList, RepetitionCount: > 1 };

    /// <summary>The repetition that an entry concerns: the one it names, the only one where nothing is repeated, else none.</summary>
    private Repetition? Target(RequirementContent content, RegistrationEntry entry) =>
        entry.Repetition is { } id ? Find(id) : content.RepetitionCount == 1 ? Repetitions.LastOrDefault() : null;

    private Repetition? Find(RepetitionId id) => Repetitions.FirstOrDefault(one => one.Id == id);

    private Refusal? RefuseTarget(RegistrationEntry entry) =>
        entry.Repetition is { } id && Find(id) is null ? RegistrationRules.RepetitionUnknown.Refuse(("repetition", id)) : null;

    private static Refusal? RefuseFields(RequirementContent content, RegistrationEntry entry, LocalDate today) =>
        entry.PerformedOn > today ? RegistrationRules.DateInFuture.Refuse(("date", entry.PerformedOn))
        : entry.Text is not null && !content.CommentField ? RegistrationRules.NoCommentField.Refuse()
        : RefuseLength(entry.Text) is { } tooLong ? tooLong
        : UnknownPoint(content, entry) is { } point ? RegistrationRules.PointUnknown.Refuse(("point", point))
        : entry.ManualExpiresOn is not null && !content.ManualExpiryDate ? RegistrationRules.NoExpiryField.Refuse()
        : entry.ManualExpiresOn <= entry.PerformedOn
            ? RegistrationRules.ExpiryNotLater.Refuse(("expires", entry.ManualExpiresOn), ("performed", entry.PerformedOn))
        : null;

    private static Refusal? RefuseLength(string? comment) =>
        comment?.Length > LongestComment ? GeneralRules.TextTooLong.Refuse(("field", "comment"), ("most", LongestComment)) : null;

    /// <summary>What must hold before anything is registered as performed, drafts apart.</summary>
    private static Refusal? RefusePerformance(RegistrationTerms terms, RegistrationEntry entry, ImmutableArray<ChecklistPointId> ticked, LocalDate today) =>
        entry.PerformedOn is null ? RegistrationRules.DateMissing.Refuse()
        : RefuseFields(terms.Content, entry, today) is { } field ? field
        : OpenPoints(terms, ticked) is > 0 and int open ? RegistrationRules.ChecklistOpen.Refuse(("open", open))
        : !terms.OpenPrerequisites.IsEmpty ? RegistrationRules.PrerequisitesOpen.Refuse(("open", terms.OpenPrerequisites.Length))
        : terms.Content.ManualExpiryDate && entry.ManualExpiresOn is null ? RegistrationRules.ExpiryMissing.Refuse()
        : entry.Count is < 1 or > RegistrationEntry.MostAtOnce ? RegistrationRules.CountOutOfRange.Refuse(("most", RegistrationEntry.MostAtOnce))
        : null;

    private Refusal? RefuseNumber(RequirementContent content, ImmutableArray<Repetition> after)
    {
        int would = Taken(after);
        return TakesSurplus(content) || would <= Math.Max(content.RepetitionCount, Taken(Repetitions))
            ? null
            : RegistrationRules.TooManyRepetitions.Refuse(("required", content.RepetitionCount), ("would", would));
    }

    /// <summary>How many repetitions count or wait to.</summary>
    private static int Taken(ImmutableArray<Repetition> repetitions) =>
        repetitions.Count(one => one.Counts || one.State == RepetitionState.Awaiting);

    private static ChecklistPointId? UnknownPoint(RequirementContent content, RegistrationEntry entry)
    {
        foreach (ChecklistPointId point in entry.Ticked ?? [])
        {
            if (content.Checklist.All(known => known.Id != point))
            {
                return point;
            }
        }

        return null;
    }

    private static int OpenPoints(RegistrationTerms terms, ImmutableArray<ChecklistPointId> ticked)
    {
        int open = 0;
        foreach (ChecklistPoint point in terms.Content.Checklist)
        {
            open += ticked.Contains(point.Id) || terms.PointsNotRelevant.Contains(point.Id) ? 0 : 1;
        }

        return open;
    }

    private ImmutableArray<ChecklistPointId> TickedAfter(RequirementContent content, RegistrationEntry entry, bool newRound) =>
        entry.Ticked is { } all ? [.. content.Checklist.Select(point => point.Id).Where(all.Contains)] : newRound ? [] : Ticked;

    private static ImmutableArray<RepetitionId> IdsOf(Repetition? target, RegistrationEntry entry, ImmutableArray<RepetitionId> newIds) =>
        target is null ? newIds[..entry.Count] : [target.Id, .. newIds[..(entry.Count - 1)]];

    /// <summary>
    /// The fulfilment that stands with the repetitions <paramref name="after"/>: as it was when nothing that completed it was changed (REQ-72, PRG-102), else by
    /// the required number (PRG-22).
    /// </summary>
    private Fulfilment? FulfilmentIn(ImmutableArray<Repetition> after, RequirementContent content) =>
        Fulfilment is { } stands && (Repetitions.Where(one => one.Counts).All(after.Contains) || IsCompletedBy(after, stands, content.RepetitionCount))
            ? stands
            : FulfilmentOf(after, content);

    /// <summary>Whether what completed the number still counts: what went was surplus, and changes nothing (PRG-102).</summary>
    private static bool IsCompletedBy(ImmutableArray<Repetition> repetitions, Fulfilment fulfilment, int number) =>
        repetitions.Any(one => one.Counts && one.PerformedOn == fulfilment.On && one.ManualExpiresOn == fulfilment.ManualExpiresOn)
        && repetitions.Count(one => one.Counts && one.PerformedOn <= fulfilment.On) >= number;

    private static Fulfilment? FulfilmentOf(ImmutableArray<Repetition> repetitions, RequirementContent content)
    {
        if (Completing(repetitions, content.RepetitionCount) is not { } completing)
        {
            return null;
        }

        bool cancels = !TakesSurplus(content) && repetitions.Any(one => one.State == RepetitionState.Awaiting);
        return new Fulfilment(completing.PerformedOn!.Value, completing.ManualExpiresOn, cancels);
    }

    /// <summary>The repetition that completes the number, repetitions sorted by date; none when too few count.</summary>
    private static Repetition? Completing(ImmutableArray<Repetition> repetitions, int number)
    {
        if (repetitions is [{ Counts: true } only])
        {
            return number == 1 ? only : null;
        }

        Repetition[] counted = [.. repetitions.Where(one => one.Counts).OrderBy(one => one.PerformedOn)];
        return counted.Length < number ? null : counted[number - 1];
    }
}
