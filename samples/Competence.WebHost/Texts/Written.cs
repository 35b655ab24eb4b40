using System.Globalization;

namespace Competence.WebHost.Texts;

/// <summary>Writes dates, shares and sizes as the reader's language does.</summary>
internal static class Written
{
    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>A day with the month's name, such as <c>3. mars 2026</c>.</summary>
    public static string Day(LocalDate day) => day.ToString(IsEnglish ? "d MMMM uuuu" : "d. MMMM uuuu", CultureInfo.CurrentCulture);

    /// <summary>A day where there is little room, such as <c>03.03.2026</c>.</summary>
    public static string ShortDay(LocalDate day) => day.ToString(IsEnglish ? "dd/MM/uuuu" : "dd.MM.uuuu", CultureInfo.InvariantCulture);

    /// <summary>A day as date boxes and <c>time</c> elements take it.</summary>
    public static string MachineDay(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A moment in <paramref name="zone"/>, with the time of day.</summary>
    public static string Moment(Instant at, DateTimeZone zone)
    {
        LocalDateTime local = at.InZone(zone).LocalDateTime;
        return $"{Day(local.Date)} {(IsEnglish ? "at" : "kl.")} {local.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>A share, such as <c>67 %</c>; a dash when there is nothing to take it of.</summary>
    public static string Percent(int? percent) =>
        percent is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share}{(IsEnglish ? "" : "\u00a0")}%") : "–";

    /// <summary>A size, such as <c>1,4 MB</c>: to one place, and no less than 1 kB.</summary>
    public static string Size(long bytes)
    {
        const int Step = 1024;
        double size = Math.Max(1, bytes / (double)Step);
        string[] units = ["kB", "MB", "GB", "TB"];
        int unit = 0;
        for (; size >= Step && unit < units.Length - 1; unit++)
        {
            size /= Step;
        }

        return string.Create(CultureInfo.CurrentCulture, $"{size:0.#}\u00a0{units[unit]}");
    }
}
