using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Competence.Files.Csv;
using Competence.Organisation.Import;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Benchmarks.Importing;

/// <summary>Imports a file of positions for the first time, again unchanged, and with one line in a hundred changed.</summary>
internal static class ImportScenario
{
    private const int Times = 5;

    public static async Task RunAsync(IServiceProvider services, int lines)
    {
        string folder = Directory.CreateTempSubdirectory("competence-benchmark").FullName;
        string units = Path.Combine(folder, "units.csv");
        string positions = Path.Combine(folder, "positions.csv");
        PositionsFile.WriteUnits(units, lines);
        PositionsFile.WritePositions(positions, lines);
        OrganisationImportService import = services.GetRequiredService<OrganisationImportService>();
        LocalDate run = ImportCalendar.MondayToFriday.LastOnOrBefore(services.GetRequiredService<BusinessClock>().Read().Today);
        Actor job = Actor.OfJob("import");
        _ = (await import.ImportUnitsAsync(job, new CsvImportSource<UnitColumn>(() => File.OpenRead(units)), run)).Value;

        double floor = await Median(() => FloorAsync(positions));
        Print($"import of {lines} lines", "lines read and hashed", floor, floor);
        await PositionsAsync("first", Once);
        await PositionsAsync("again, unchanged", Median);
        int edition = 0;
        await PositionsAsync("again, 1 line in 100 changed", Median, () => PositionsFile.WritePositions(positions, lines, 100, ++edition));
        Directory.Delete(folder, recursive: true);

        async Task PositionsAsync(string name, Func<Func<Task<TimeSpan>>, Task<double>> measure, Action? prepare = null)
        {
            ImportReport? report = null;
            double taken = await measure(async () =>
            {
                prepare?.Invoke();
                long start = Stopwatch.GetTimestamp();
                report = (await import.ImportPositionsAsync(job, new CsvImportSource<PositionColumn>(() => File.OpenRead(positions)), run)).Value.ToReport();
                return Stopwatch.GetElapsedTime(start);
            });
            Print(name, $"OrganisationImportService: {report!.Created} new, {report.Changed} changed, {report.Unchanged} unchanged", taken, floor);
        }
    }

    private static async Task<TimeSpan> FloorAsync(string path)
    {
        long start = Stopwatch.GetTimestamp();
        byte[] file = await File.ReadAllBytesAsync(path);
        long all = 0;
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (Range line in file.AsSpan().Split((byte)'\n'))
        {
            SHA256.HashData(file.AsSpan()[line], digest);
            all ^= BitConverter.ToInt64(digest);
        }

        return all == 0 ? throw new InvalidOperationException("Nothing was hashed.") : Stopwatch.GetElapsedTime(start);
    }

    private static async Task<double> Once(Func<Task<TimeSpan>> measure) => (await measure()).TotalMilliseconds;

    private static async Task<double> Median(Func<Task<TimeSpan>> measure)
    {
        List<double> all = [];
        for (int i = 0; i < Times; i++)
        {
            all.Add((await measure()).TotalMilliseconds);
        }

        return all.Order().ElementAt(Times / 2);
    }

    private static void Print(string operation, string way, double milliseconds, double floor) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {operation} | {way} | {milliseconds * 1000:0} | {1000 / milliseconds:0.##} | {milliseconds / floor:0.0} | – | – |"));
}
