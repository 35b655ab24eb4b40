using Competence.Files.Csv;
using Competence.Organisation.Import;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.Gate;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>The nightly files of the HR master data, as the body of the request: never held in memory whole. And what earlier runs left.</summary>
internal static class OrganisationImportEndpoints
{
    private const string Csv = "text/csv";

    /// <summary>Maps the operations of <see cref="OrganisationImportService"/> and <see cref="ImportRunService"/>.</summary>
    public static void MapOrganisationImport(this RouteGroupBuilder api)
    {
        api.MapPost("/imports/units", async (IsoDate run, Stream file, SpooledBody spool, OrganisationImportService import, CurrentActor current, CancellationToken stop, PositiveNumber? accept = null) =>
            {
                CsvImportSource<UnitColumn> source = await SourceAsync<UnitColumn>(spool, file, stop);
                return await import.ImportUnitsAsync(current.Actor, source, run.Value, acceptedPercent: accept?.Value, cancellationToken: stop)
                    .AnswerAsync(ImportRunResponse.Of);
            })
            .Calls<OrganisationImportService>(nameof(OrganisationImportService.ImportUnitsAsync), "Imports the units file: UTF-8, comma, one header line. 'accept' is the share of the units, in percent, that may close.")
            .OfFile();

        api.MapPost("/imports/units/preview", async (IsoDate run, Stream file, SpooledBody spool, OrganisationImportService import, CurrentActor current, CancellationToken stop, PositiveNumber? accept = null) =>
            {
                CsvImportSource<UnitColumn> source = await SourceAsync<UnitColumn>(spool, file, stop);
                return await import.PreviewUnitsAsync(current.Actor, source, run.Value, accept?.Value, stop).AnswerAsync(ImportPreviewResponse.Of);
            })
            .Calls<OrganisationImportService>(nameof(OrganisationImportService.PreviewUnitsAsync), "What importing the units file would do; nothing is stored.")
            .OfFile();

        api.MapPost("/imports/positions", async (IsoDate run, Stream file, SpooledBody spool, OrganisationImportService import, CurrentActor current, CancellationToken stop, PositiveNumber? accept = null) =>
            {
                CsvImportSource<PositionColumn> source = await SourceAsync<PositionColumn>(spool, file, stop);
                return await import.ImportPositionsAsync(current.Actor, source, run.Value, acceptedPercent: accept?.Value, cancellationToken: stop)
                    .AnswerAsync(ImportRunResponse.Of);
            })
            .Calls<OrganisationImportService>(nameof(OrganisationImportService.ImportPositionsAsync), "Imports the positions file: UTF-8, comma, one header line. 'accept' is the share of the positions, in percent, that may end.")
            .OfFile();

        api.MapPost("/imports/positions/preview", async (IsoDate run, Stream file, SpooledBody spool, OrganisationImportService import, CurrentActor current, CancellationToken stop, PositiveNumber? accept = null) =>
            {
                CsvImportSource<PositionColumn> source = await SourceAsync<PositionColumn>(spool, file, stop);
                return await import.PreviewPositionsAsync(current.Actor, source, run.Value, accept?.Value, stop).AnswerAsync(ImportPreviewResponse.Of);
            })
            .Calls<OrganisationImportService>(nameof(OrganisationImportService.PreviewPositionsAsync), "What importing the positions file would do; nothing is stored.")
            .OfFile();

        api.MapGet("/imports", ([AsParameters] PageQuery page, ImportRunService runs, CurrentActor current, CancellationToken stop) =>
                runs.ListAsync(current.Actor, page.Request, stop).PageAsync(row => row))
            .Calls<ImportRunService>(nameof(ImportRunService.ListAsync), "The import runs, the latest first.");

        api.MapGet("/imports/{id}", (ImportRunId id, ImportRunService runs, CurrentActor current, CancellationToken stop) =>
                runs.FindAsync(current.Actor, id, stop).AnswerAsync(ImportRunResponse.Of))
            .Calls<ImportRunService>(nameof(ImportRunService.FindAsync), "One import run with its report.");
    }

    private static async Task<CsvImportSource<TColumn>> SourceAsync<TColumn>(SpooledBody spool, Stream file, CancellationToken stop)
        where TColumn : struct, Enum
    {
        Stream spooled = await spool.OfAsync(file, stop);
        return new CsvImportSource<TColumn>(() => spooled);
    }

    private static void OfFile(this RouteHandlerBuilder endpoint) => endpoint.Accepts<Stream>(Csv).WithMetadata(new BodyLimit(PortalApi.LargestFile));
}
