namespace Competence.Absences;

public sealed partial record Absence
{
    /// <summary>
    /// Marks the employee as back at work: the absence ends the day before, unless an earlier last day is set, and what is ticked is reset
    /// at once, unless a night has done it before (ABS-10, ABS-16, ABS-17).
    /// </summary>
    /// <param name="today">The day on which it is marked; the employee is available from then on.</param>
    /// <returns>The event; refused before the day after the first day of absence, and when the absence is over and closed.</returns>
    public Result<AbsenceEvent.BackAtWork> BackAtWork(LocalDate today)
    {
        LocalDate yesterday = today.PlusDays(-1);
        return Start > yesterday ? AbsenceRules.NotBegun.Refuse(("start", Start))
            : End is { } over && over <= yesterday && SettledOn is not null ? AbsenceRules.AlreadyBack.Refuse(("end", over))
            : new AbsenceEvent.BackAtWork(End < yesterday ? End.Value : yesterday, today);
    }

    /// <summary>
    /// Ends the absence with its position, so that the night settles what nobody can mark as back at work any more (ABS-10, ABS-21). One that has
    /// begun ends the day before; one that would have begun later covers no more than the day it was to begin, and nothing of it is reset.
    /// </summary>
    /// <param name="today">The day on which the position is ended.</param>
    /// <returns>The event; none when the absence is over by then anyway.</returns>
    internal AbsenceEvent.Changed? EndWithPosition(LocalDate today)
    {
        bool hasBegun = Start < today;
        AbsenceEvent.Changed fact = new(
            Start,
            !hasBegun ? Start : IsOver(today) ? End : today.PlusDays(-1),
            Note,
            hasBegun || SettledOn is not null ? Requirements : []);
        return fact.End == End && fact.Requirements.Length == Requirements.Length ? null : fact;
    }

    /// <summary>Lets a night carry out the reset: the first one after the last day of absence, or a later one that catches up (ABS-10).</summary>
    /// <param name="day">The day that the night leads to.</param>
    /// <returns>The event; refused when nothing is ticked, when it was carried out before, and while the absence goes on.</returns>
    public Result<AbsenceEvent.Settled> Settle(LocalDate day) =>
        ResetsAfter < day ? new AbsenceEvent.Settled(day) : AbsenceRules.NotDue.Refuse(("on", day));
}
