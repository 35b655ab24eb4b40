using Competence.Organisation.Import;

namespace Competence.Organisation;

/// <summary>From which import run to which a position is active: all that follows from the dates of its employment.</summary>
/// <param name="runs">The dates of the import runs.</param>
public sealed class EmploymentCalendar(ImportCalendar runs)
{
    /// <summary>How many days before the first day of the employment a position may be created (ORG-19).</summary>
    public const int DaysBeforeStart = 30;

    /// <summary>How many days a resident in part 1 keeps access after the employment ended (ORG-24).</summary>
    public const int DaysAfterPartOneResidency = 30;

    /// <summary>The date of the run that creates a position (ORG-21).</summary>
    /// <param name="start">The first day of the employment.</param>
    /// <param name="registered">The day it was registered in the master data.</param>
    public LocalDate CreatedBy(LocalDate start, LocalDate registered) =>
        runs.FirstOnOrAfter(LocalDate.Max(registered.PlusDays(1), start.PlusDays(-DaysBeforeStart)));

    /// <summary>The date of the run that deactivates a position (ORG-23, ORG-25).</summary>
    /// <param name="end">The last day of the employment.</param>
    /// <param name="occupation">What the position is: residents in part 1 keep it for 30 days more.</param>
    public LocalDate DeactivatedBy(LocalDate end, Occupation occupation) =>
        runs.FirstOnOrAfter(end.PlusDays(occupation == Occupation.PartOneResident ? DaysAfterPartOneResidency + 1 : 1));

    /// <summary>The last day that a position stays active which was reactivated by hand: until the next run, and 30 days for a resident in part 1 (ORG-86 to ORG-88).</summary>
    /// <param name="on">The day it was reactivated.</param>
    /// <param name="occupation">What the position is.</param>
    public LocalDate ReactivatedUntil(LocalDate on, Occupation occupation) => occupation == Occupation.PartOneResident
        ? on.PlusDays(DaysAfterPartOneResidency)
        : runs.FirstOnOrAfter(on.PlusDays(1)).PlusDays(-1);

    /// <summary>Whether the run dated <paramref name="run"/> deactivates a position, had none before.</summary>
    /// <param name="end">The last day of the employment; none while it is open-ended.</param>
    /// <param name="occupation">What the position is.</param>
    /// <param name="run">The date of a run.</param>
    public bool IsOver(LocalDate? end, Occupation occupation, LocalDate run) => end is { } last && DeactivatedBy(last, occupation) <= run;

    /// <summary>Whether the employment has ended before the run dated <paramref name="run"/> and the position stays active after it: a resident's 30 days (ORG-24).</summary>
    /// <param name="end">The last day of the employment; none while it is open-ended.</param>
    /// <param name="occupation">What the position is.</param>
    /// <param name="run">The date of a run.</param>
    public bool OutlivesItsEnd(LocalDate? end, Occupation occupation, LocalDate run) => end < run && !IsOver(end, occupation, run);

    /// <summary>Whether a position with these terms is to be active after the run dated <paramref name="run"/>.</summary>
    /// <param name="terms">The terms of the employment.</param>
    /// <param name="registered">The day the employment was registered in the master data.</param>
    /// <param name="run">The date of a run.</param>
    public bool IsOpen(Employment terms, LocalDate registered, LocalDate run)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return CreatedBy(terms.Start, registered) <= run && !IsOver(terms.End, terms.Occupation, run);
    }
}
