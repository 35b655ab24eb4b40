using Competence.Files.Csv;
using Competence.Organisation.Import;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.Gate;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>The nightly files of the HR master data, as the body of the request: never held in memory whole.</summary>
internal static class OrganisationImportEndpoints
{
    private const string Csv = "text/csv";

    /// <summary>Maps the operations of <see cref="OrganisationImportService"/>.</summary>
    public static void MapOrganisationImport(this RouteGroupBuilder api)
    {
        api.MapPost("/imports/units", async (IsoDate run, Stream file, OrganisationImportService import, CurrentActor current, CancellationToken stop) =>
            {
                Stream spooled = await SpooledBody.OfAsync(file, stop);
                return await import.ImportUnitsAsync(current.Actor, new CsvImportSource<UnitColumn>(() => spooled), run.Value, cancellationToken: stop)
                    .AnswerAsync(ImportReportResponse.Of);
            })
            .Calls<OrganisationImportService>(nameof(OrganisationImportService.ImportUnitsAsync), "Imports the units file: UTF-8, comma, one header line.")
            .Accepts<Stream>(Csv)
            .WithMetadata(new BodyLimit(PortalApi.LargestFile));

        api.MapPost("/imports/positions", async (IsoDate run, Stream file, OrganisationImportService import, CurrentActor current, CancellationToken stop) =>
            {
                Stream spooled = await SpooledBody.OfAsync(file, stop);
                return await import.ImportPositionsAsync(current.Actor, new CsvImportSource<PositionColumn>(() => spooled), run.Value, cancellationToken: stop)
                    .AnswerAsync(ImportReportResponse.Of);
            })
            .Calls<OrganisationImportService>(nameof(OrganisationImportService.ImportPositionsAsync), "Imports the positions file: UTF-8, comma, one header line.")
            .Accepts<Stream>(Csv)
            .WithMetadata(new BodyLimit(PortalApi.LargestFile));
    }
}
