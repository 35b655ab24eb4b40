using System.Globalization;
using Competence.Files.Csv;
using Competence.Organisation.Import;
using Competence.Testing.Time;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Text;

namespace Competence.KillWriter;

/// <summary>
/// Imports a positions file, says each commit on standard output once it is through, and goes on when it is told to by a line on standard input.
/// Arguments: sqlite|postgres, database, file, instant at which the clock stands, positions in a commit.
/// </summary>
internal static class ImportWriter
{
    public static async Task RunAsync(string[] args)
    {
        Instant night = InstantPattern.ExtendedIso.Parse(args[3]).Value;
        await using ServiceProvider host = WriterHost.Of(args[0], args[1], services => services.AddSingleton<IClock>(new FakeClock(night)));
        LocalDate run = host.GetRequiredService<BusinessClock>().Read().Today;
        CompetenceOptions options = host.GetRequiredService<CompetenceOptions>();
        options.LargestImportBatch = int.Parse(args[4], CultureInfo.InvariantCulture);
        options.LargestShareOfEndings = options.LargestShareOfRejectedLines = 1;

        using StreamWriter output = new(Console.OpenStandardOutput()) { AutoFlush = true };
        using StreamReader input = new(Console.OpenStandardInput());
        using IServiceScope scope = host.CreateScope();
        Result<ImportRun> done = await scope.ServiceProvider.GetRequiredService<OrganisationImportService>().ImportPositionsAsync(
            Actor.OfJob("nightly-import"), new CsvImportSource<PositionColumn>(() => File.OpenRead(args[2])), run, new Handshake(output, input));
        output.WriteLine(done.TryPickValue(out ImportRun? whole, out Refusal? refusal) ? $"{whole.State}" : $"{refusal}");
    }

    /// <summary>Tells of each commit, and holds the import until it is told to go on.</summary>
    private sealed class Handshake(StreamWriter output, StreamReader input) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Decided > 0)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Done} {value.Decided}"));
                _ = input.ReadLine();
            }
        }
    }
}
