using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;

namespace Competence.WebHost.Hosting;

/// <summary>How this host runs: from the command line (<c>--size 8000</c>), the environment or <c>appsettings.json</c>.</summary>
internal sealed class PortalOptions
{
    /// <summary>How many people the sample's small region has: the CSV files beside the program.</summary>
    public const int SmallRegion = 300;

    /// <summary>The connection string of a PostgreSQL database; SQLite is used when there is none.</summary>
    public string? Postgres { get; init; }

    /// <summary>The folder of the SQLite database and of attached files; made when it is missing.</summary>
    public string Data { get; init; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "competence-portal");

    /// <summary>How many people the region has that is made when the database is empty.</summary>
    public int Size { get; init; } = SmallRegion;

    /// <summary>From how many people on the half year before is loaded in bulk; smaller regions play it through the services, act by act.</summary>
    public int LoadedFrom { get; init; } = 1_000;

    /// <summary>The day that the clock starts at, for trying the portal on another day; the machine's day when there is none.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>The secret key that national identity numbers are kept under; none when no import file brings such numbers.</summary>
    public ImmutableArray<byte> NationalIdentityKey { get; init; } = [];

    /// <summary>Reads and checks the options; <c>null</c> and a message for the console when one of them is wrong.</summary>
    public static PortalOptions? Read(IConfiguration configuration, TextWriter problems)
    {
        string? size = configuration["size"];
        if (size is not null && (!int.TryParse(size, CultureInfo.InvariantCulture, out int people) || people is < 50 or > 200_000))
        {
            problems.WriteLine($"--size must be a whole number from 50 to 200000, not '{size}'.");
            return null;
        }

        string? today = configuration["today"];
        if (today is not null && !LocalDatePattern.Iso.Parse(today).Success)
        {
            problems.WriteLine($"--today must be a day such as 2026-03-02, not '{today}'.");
            return null;
        }

        if (!TryReadKey(configuration["nationalIdentityKey"], out ImmutableArray<byte> key))
        {
            problems.WriteLine($"nationalIdentityKey must be at least {CompetenceOptions.ShortestKey} bytes in base64, such as openssl rand -base64 32 makes.");
            return null;
        }

        PortalOptions defaults = new();
        return new PortalOptions
        {
            Postgres = configuration["postgres"] is { Length: > 0 } connection ? connection : null,
            Data = Path.GetFullPath(configuration["data"] is { Length: > 0 } folder ? folder : defaults.Data),
            Size = size is null ? SmallRegion : int.Parse(size, CultureInfo.InvariantCulture),
            Today = today is null ? null : LocalDatePattern.Iso.Parse(today).Value,
            NationalIdentityKey = key,
        };
    }

    private static bool TryReadKey(string? text, out ImmutableArray<byte> key)
    {
        byte[] bytes = new byte[text?.Length ?? 0];
        bool isRead = Convert.TryFromBase64String(text ?? "", bytes, out int length);
        key = [.. bytes[..length]];
        return isRead && length is 0 or >= CompetenceOptions.ShortestKey;
    }
}
