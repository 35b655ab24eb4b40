using System.Diagnostics;
using System.Globalization;
using Competence.Files.Csv;
using Competence.Organisation.Import;
using CsvHelper;
using NodaTime.Text;

namespace Competence.Benchmarks.Importing;

/// <summary>
/// Compares a file of which fewer than one line in a hundred changed with what is stored, beside the usual way: every line made a record by
/// CsvHelper, and the records compared. Nothing is loaded from a database, and nothing is stored.
/// </summary>
internal static class DiffScenario
{
    private const int Rounds = 10;
    private const int OneIn = 150;
    private static readonly LocalDate Run = new(2026, 3, 2);

    public static async Task RunAsync(int lines)
    {
        string folder = Directory.CreateTempSubdirectory("competence-benchmark").FullName;
        string before = Path.Combine(folder, "before.csv"), after = Path.Combine(folder, "after.csv");
        PositionsFile.WritePositions(before, lines);
        PositionsFile.WritePositions(after, lines, OneIn, edition: 1);
        StoredRegion region = await StoredRegion.ReadAsync(before, lines);
        Dictionary<(string, string, string), PositionRecord> records = await RecordsAsync(before);
        List<double> ratios = [];
        List<(double Milliseconds, double Megabytes)> usual = [], ours = [];
        for (int round = 0; round <= Rounds; round++)
        {
            (double, double) first = default, second = default;
            if (round % 2 == 0)
            {
                first = await MeasureAsync(() => CompareRecordsAsync(after, records, lines));
            }

            second = await MeasureAsync(() => PreviewAsync(after, region, lines));
            if (round % 2 == 1)
            {
                first = await MeasureAsync(() => CompareRecordsAsync(after, records, lines));
            }

            if (round > 0)
            {
                usual.Add(first);
                ours.Add(second);
                ratios.Add(second.Item1 / first.Item1);
            }
        }

        Print(lines, "CsvHelper, records compared", usual, 1);
        Print(lines, "PreviewPositionsAsync", ours, Median(ratios));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<Dictionary<(string, string, string), PositionRecord>> RecordsAsync(string path)
    {
        Dictionary<(string, string, string), PositionRecord> records = [];
        await foreach (PositionRecord record in ReadRecordsAsync(path))
        {
            records.Add(record.Key, record);
        }

        return records;
    }

    private static async IAsyncEnumerable<PositionRecord> ReadRecordsAsync(string path)
    {
        await using FileStream file = File.OpenRead(path);
        await using CsvReader reader = CsvReader.Create(file, new CsvReaderOptions { Separator = ',' });
        await reader.ReadHeaderAsync(default);
        while (await reader.ReadAsync(default))
        {
            yield return PositionRecord.Of(reader);
        }
    }

    private static async Task CompareRecordsAsync(string path, Dictionary<(string, string, string), PositionRecord> stored, int lines)
    {
        HashSet<(string, string, string)> seen = new(stored.Count);
        int changed = 0;
        await foreach (PositionRecord record in ReadRecordsAsync(path))
        {
            seen.Add(record.Key);
            changed += stored.TryGetValue(record.Key, out PositionRecord? old) && old == record ? 0 : 1;
        }

        int gone = stored.Keys.Count(key => !seen.Contains(key));
        Demand(changed, gone, lines);
    }

    private static async Task PreviewAsync(string path, StoredRegion region, int lines)
    {
        ImportPreview preview = (await region.Service.PreviewPositionsAsync(
            Actor.OfJob("benchmark"), new CsvImportSource<PositionColumn>(() => File.OpenRead(path)), Run)).Value;
        Demand(preview.Report.Changed, preview.Report.Deactivated, lines);
    }

    private static void Demand(int changed, int gone, int lines)
    {
        int expected = (lines + OneIn - 2) / OneIn;
        if (changed != expected || gone != 0)
        {
            throw new InvalidOperationException($"{changed} changed and {gone} gone, not {expected} and none.");
        }
    }

    private static async Task<(double Milliseconds, double Megabytes)> MeasureAsync(Func<Task> act)
    {
        GC.Collect();
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        await act();
        double taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (taken, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0 / 1024);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static void Print(int lines, string way, List<(double Milliseconds, double Megabytes)> measured, double ratio) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| diff of {lines} lines | {way} | {Median(measured.Select(it => it.Milliseconds)) * 1000:0} | – | {ratio:0.00} | {Median(measured.Select(it => it.Megabytes)) * 1024:0} | – |"));

    /// <summary>A line as a record, the usual way.</summary>
    private sealed record PositionRecord(
        string ObjectId, string GivenName, string FamilyName, string Email, string Trust, string CostCentre, string Title, string Occupation,
        bool IsTemporary, LocalDate Start, LocalDate? End, LocalDate Registered, string LeaderObjectId, string LeaderTrust, string LeaderCostCentre)
    {
        public (string, string, string) Key => (ObjectId, Trust, CostCentre);

        public static PositionRecord Of(CsvReader line) => new(
            line.GetString(0), line.GetString(1), line.GetString(2), line.GetString(3), line.GetString(4), line.GetString(5), line.GetString(6),
            line.GetString(7), line.GetString(8) == "true", Date(line.GetString(9)), line.GetString(10) is { Length: > 0 } end ? Date(end) : null,
            Date(line.GetString(11)), line.GetString(12), line.GetString(13), line.GetString(14));

        private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
    }
}
