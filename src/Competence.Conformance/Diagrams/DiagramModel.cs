using System.Collections.Immutable;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Conformance.Diagrams;

/// <summary>
/// The rulebook's diagram and its table of states and events, for one registration and in the plainest words: a list of repetitions and a
/// date. It knows nothing of how the packages decide.
/// </summary>
internal sealed partial record DiagramModel(DiagramKind Kind)
{
    private const int SoonDays = 30;

    public ImmutableArray<DiagramRepetition> Repetitions { get; private init; } = [];

    /// <summary>The date of the repetition that completed the number; none unless enough count.</summary>
    public LocalDate? FulfilledOn { get; private init; }

    /// <summary>Opened for change.</summary>
    public bool IsUnlocked { get; private init; }

    /// <summary>A round after one that expired.</summary>
    public bool IsRenewal { get; private init; }

    private int Counted => Repetitions.Count(one => one.Counts);

    private int Taken => Repetitions.Count(one => one.Counts || one.State == RepetitionState.Awaiting);

    private bool IsRepeated => Kind.Needed > 1;

    /// <summary>The status on a day: the first that fits (PRG-64, PRG-69, PRG-70, PRG-100).</summary>
    public RequirementStatus On(LocalDate today) =>
        FulfilledOn is { } day ? Lasting(day.PlusDays(DiagramKind.ValidityDays), today)
        : Has(RepetitionState.Awaiting) ? RequirementStatus.AwaitingSignature
        : Has(RepetitionState.Rejected) ? RequirementStatus.Rejected
        : IsRenewal ? RequirementStatus.Expired
        : Repetitions.IsEmpty ? RequirementStatus.NotStarted
        : RequirementStatus.Started;

    /// <summary>Where the first repetition in one of these states lies in the list; none when there is no such repetition.</summary>
    public int? First(params ReadOnlySpan<RepetitionState> states)
    {
        for (int at = 0; at < Repetitions.Length; at++)
        {
            if (states.Contains(Repetitions[at].State))
            {
                return at;
            }
        }

        return null;
    }

    private static RequirementStatus Lasting(LocalDate lastDay, LocalDate today) =>
        today > lastDay ? RequirementStatus.Expired
        : today >= lastDay.PlusDays(-SoonDays) ? RequirementStatus.ExpiringSoon
        : RequirementStatus.Fulfilled;

    private bool Has(RepetitionState state) => Repetitions.Any(one => one.State == state);

    private bool HasLapsed(LocalDate today) => FulfilledOn is not null && On(today) == RequirementStatus.Expired;

    /// <summary>The next round: what was done before does not count again (PRG-73).</summary>
    private DiagramModel Renewed() => this with { Repetitions = [], FulfilledOn = null, IsRenewal = true };

    private DiagramModel Set(int at, RepetitionState state) => With(Repetitions.SetItem(at, Repetitions[at] with { State = state }));

    /// <summary>What stands with these repetitions: locked, and as fulfilled as they make it.</summary>
    private DiagramModel With(ImmutableArray<DiagramRepetition> repetitions)
    {
        bool keepsAll = FulfilledOn is not null && Repetitions.Where(one => one.Counts).All(repetitions.Contains)
            && repetitions.Count(one => one.Counts) >= Counted;
        LocalDate?[] counted = [.. repetitions.Where(one => one.Counts).Select(one => one.On).Order()];
        LocalDate? completed = keepsAll ? FulfilledOn : counted.Length >= Kind.Needed ? counted[Kind.Needed - 1] : null;
        return this with
        {
            Repetitions = completed is null || Kind.TakesSurplus ? repetitions : repetitions.RemoveAll(one => one.State == RepetitionState.Awaiting),
            FulfilledOn = completed,
            IsUnlocked = false,
        };
    }
}
