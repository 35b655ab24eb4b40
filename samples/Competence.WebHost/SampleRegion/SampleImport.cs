using Competence.Files.Csv;
using Competence.Organisation.Import;

namespace Competence.WebHost.SampleRegion;

/// <summary>Takes the sample's organisation in by the nightly import, as a real one comes.</summary>
/// <param name="import">The import.</param>
/// <param name="clock">The clock.</param>
/// <param name="options">On which days there are runs.</param>
internal sealed class SampleImport(OrganisationImportService import, BusinessClock clock, CompetenceOptions options)
{
    private static readonly Actor Job = Actor.OfJob("sample-region");

    /// <summary>Imports both files; every line must be right.</summary>
    public async Task RunAsync(byte[] units, byte[] positions, IProgress<ImportProgress> progress, CancellationToken cancellationToken)
    {
        LocalDate run = ImportCalendar.Of(options).LastOnOrBefore(clock.Read().Today);
        Demand(await import.ImportUnitsAsync(Job, new CsvImportSource<UnitColumn>(() => new MemoryStream(units)), run, cancellationToken: cancellationToken));
        Demand(await import.ImportPositionsAsync(
            Job, new CsvImportSource<PositionColumn>(() => new MemoryStream(positions)), run, progress, cancellationToken: cancellationToken));
    }

    private static void Demand(Result<ImportRun> result)
    {
        Sample.Demand(result);
        if (result.Value.ToReport().Rejected is [var first, ..])
        {
            throw new InvalidOperationException($"Line {first.Line}, column {first.Column} of the sample was rejected: {first.Reason}");
        }
    }
}
