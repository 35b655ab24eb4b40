using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>The dates of the import runs (ORG-16, ORG-17): the days of the week on which there is one, public holidays included.</summary>
public sealed class ImportCalendar
{
    private const int DaysOfAWeek = 7;

    private readonly bool[] _hasRun = new bool[DaysOfAWeek + 1];

    /// <summary>A calendar with runs on <paramref name="days"/>.</summary>
    /// <param name="days">The days of the week with a run; at least one.</param>
    /// <exception cref="ArgumentException">There is no day, or one that is no day of the week.</exception>
    public ImportCalendar(ImmutableArray<IsoDayOfWeek> days)
    {
        if (days.IsDefaultOrEmpty || days.Contains(IsoDayOfWeek.None))
        {
            throw new ArgumentException("A calendar has a run on at least one day of the week.", nameof(days));
        }

        foreach (IsoDayOfWeek day in days)
        {
            _hasRun[(int)day] = true;
        }
    }

    /// <summary>Monday to Friday (ORG-17).</summary>
    public static ImportCalendar MondayToFriday { get; } =
        new([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday]);

    /// <summary>The calendar of a host: <see cref="CompetenceOptions.ImportDays"/>.</summary>
    public static ImportCalendar Of(CompetenceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ImportCalendar(options.ImportDays);
    }

    /// <summary>Whether there is a run dated <paramref name="date"/>.</summary>
    public bool HasRun(LocalDate date) => _hasRun[(int)date.DayOfWeek];

    /// <summary>The first run dated <paramref name="date"/> or later.</summary>
    public LocalDate FirstOnOrAfter(LocalDate date) => Nearest(date, step: 1);

    /// <summary>The last run dated <paramref name="date"/> or earlier.</summary>
    public LocalDate LastOnOrBefore(LocalDate date) => Nearest(date, step: -1);

    private LocalDate Nearest(LocalDate date, int step)
    {
        while (!HasRun(date))
        {
            date = date.PlusDays(step);
        }

        return date;
    }
}
