using System.Globalization;
using Competence.Files.Csv;
using Competence.Organisation.Import;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Text;

namespace Competence.KillWriter;

/// <summary>Imports a positions file in small commits, and says on standard output how far it is after each.</summary>
internal static class ImportWriter
{
    /// <summary>Runs it.</summary>
    /// <param name="host">The services.</param>
    /// <param name="args">The file, the date of the run, and how many positions a commit has.</param>
    /// <returns>0 when the import was taken.</returns>
    public static async Task<int> RunAsync(IServiceProvider host, string[] args)
    {
        host.GetRequiredService<CompetenceOptions>().LargestImportBatch = int.Parse(args[2], CultureInfo.InvariantCulture);
        using IServiceScope scope = host.CreateScope();
        Result<ImportRun> run = await scope.ServiceProvider.GetRequiredService<OrganisationImportService>().ImportPositionsAsync(
            Actor.OfJob("nightly-import"), new CsvImportSource<PositionColumn>(() => File.OpenRead(args[0])), LocalDatePattern.Iso.Parse(args[1]).Value, new Told());
        return run.IsAccepted ? 0 : 1;
    }

    private sealed class Told : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Done > 0)
            {
                Console.WriteLine(value.Done.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
