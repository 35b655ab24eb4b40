using Competence.Files.Csv;
using Competence.Organisation.Import;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.Gate;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>The nightly files of the HR master data, as the body of the request: read as it comes, never held whole.</summary>
internal static class OrganisationImportEndpoints
{
    private const string Csv = "text/csv";

    /// <summary>Maps the operations of <see cref="OrganisationImportService"/>.</summary>
    public static void MapOrganisationImport(this RouteGroupBuilder api)
    {
        api.MapPost("/imports/units", (IsoDate run, Stream file, OrganisationImportService import, CurrentActor current, CancellationToken stop) =>
                import.ImportUnitsAsync(current.Actor, new CsvImportSource<UnitColumn>(() => file), run.Value, cancellationToken: stop)
                    .AnswerAsync(ImportReportResponse.Of))
            .Calls<OrganisationImportService>(nameof(OrganisationImportService.ImportUnitsAsync), "Imports the units file: UTF-8, comma, one header line.")
            .Accepts<Stream>(Csv)
            .WithMetadata(new BodyLimit(PortalApi.LargestFile));

        api.MapPost("/imports/positions", (IsoDate run, Stream file, OrganisationImportService import, CurrentActor current, CancellationToken stop) =>
                import.ImportPositionsAsync(current.Actor, new CsvImportSource<PositionColumn>(() => file), run.Value, cancellationToken: stop)
                    .AnswerAsync(ImportReportResponse.Of))
            .Calls<OrganisationImportService>(nameof(OrganisationImportService.ImportPositionsAsync), "Imports the positions file: UTF-8, comma, one header line.")
            .Accepts<Stream>(Csv)
            .WithMetadata(new BodyLimit(PortalApi.LargestFile));
    }
}
