namespace Competence.Organisation.Import;

/// <summary>The dates of the import runs: Monday to Friday, public holidays included (ORG-16, ORG-17).</summary>
public static class ImportCalendar
{
    /// <summary>Whether there is a run dated <paramref name="date"/>.</summary>
    public static bool HasRun(LocalDate date) => date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    /// <summary>The first run dated <paramref name="date"/> or later.</summary>
    public static LocalDate FirstOnOrAfter(LocalDate date) => HasRun(date) ? date : date.Next(IsoDayOfWeek.Monday);

    /// <summary>The last run dated <paramref name="date"/> or earlier.</summary>
    public static LocalDate LastOnOrBefore(LocalDate date) => HasRun(date) ? date : date.Previous(IsoDayOfWeek.Friday);
}
