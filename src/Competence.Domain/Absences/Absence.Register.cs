using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Absences;

public sealed partial record Absence
{
    /// <summary>Registers an absence: in the past, now or to come (ABS-01, ABS-06).</summary>
    /// <param name="id">The identifier of the new absence.</param>
    /// <param name="person">The employee.</param>
    /// <param name="position">The position.</param>
    /// <param name="entry">What was filled in.</param>
    /// <param name="others">All absences of the position.</param>
    /// <param name="recertifiable">The definitions that may be ticked (ABS-08).</param>
    /// <returns>The event, or a refusal of <see cref="AbsenceRules"/>.</returns>
    public static Result<AbsenceEvent.Registered> Register(
        AbsenceId id, PersonId person, PositionId position, AbsenceEntry entry, ImmutableArray<Absence> others, ImmutableArray<RequirementId> recertifiable)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return RefuseEntry(entry, others) is { } refusal ? refusal
            : RefuseTicks(entry.Ticked, recertifiable) is { } notOffered ? notOffered
            : new AbsenceEvent.Registered(id, person, position, entry.Start!.Value, entry.End, entry.Text, entry.Ticked);
    }

    /// <summary>Changes days, note and ticks; the ticks until the reset was carried out (ABS-10, ABS-15).</summary>
    /// <param name="entry">All of it as it shall be.</param>
    /// <param name="others">All absences of the position; this one among them makes no difference.</param>
    /// <param name="recertifiable">The definitions that may be ticked (ABS-08); what is ticked already may stay ticked.</param>
    /// <returns>The event, or a refusal of <see cref="AbsenceRules"/>.</returns>
    public Result<AbsenceEvent.Changed> Change(AbsenceEntry entry, ImmutableArray<Absence> others, ImmutableArray<RequirementId> recertifiable)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return RefuseEntry(entry, others.RemoveAll(other => other.Id == Id)) is { } refusal ? refusal
            : SettledOn is { } on && !Requirements.ToHashSet().SetEquals(entry.Ticked) ? AbsenceRules.TicksFixed.Refuse(("on", on))
            : RefuseTicks(entry.Ticked, [.. recertifiable, .. Requirements]) is { } notOffered ? notOffered
            : new AbsenceEvent.Changed(entry.Start!.Value, entry.End, entry.Text, entry.Ticked);
    }

    private static Refusal? RefuseEntry(AbsenceEntry entry, ImmutableArray<Absence> others) =>
        entry.Start is not { } start ? AbsenceRules.StartMissing.Refuse()
        : entry.End < start ? AbsenceRules.EndBeforeStart.Refuse(("start", start), ("end", entry.End))
        : others.FirstOrDefault(other => other.Overlaps(start, entry.End)) is { } other ? AbsenceRules.Overlaps.Refuse(("start", other.Start))
        : entry.Text?.Length > LongestNote ? GeneralRules.TextTooLong.Refuse(("field", "note"), ("most", LongestNote))
        : null;

    private static Refusal? RefuseTicks(ImmutableArray<RequirementId> ticked, ImmutableArray<RequirementId> recertifiable)
    {
        foreach (RequirementId requirement in ticked)
        {
            if (!recertifiable.Contains(requirement))
            {
                return AbsenceRules.NotRecertifiable.Refuse(("requirement", requirement));
            }
        }

        return null;
    }

    private bool Overlaps(LocalDate start, LocalDate? end) => !IsOver(start) && !(end < Start);
}
