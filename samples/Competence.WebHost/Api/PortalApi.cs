using Competence.WebHost.Api.Endpoints;
using Competence.WebHost.Api.Gate;
using Competence.WebHost.Api.Json;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;

namespace Competence.WebHost.Api;

/// <summary>The HTTP API under <c>/api</c>: every use case of the domain's services, one operation each, described at <c>/openapi/v1.json</c>.</summary>
internal static class PortalApi
{
    /// <summary>Where it begins.</summary>
    public const string Path = "/api";

    /// <summary>The largest body of a request that is not a file: 1 MiB.</summary>
    public const long LargestBody = 1024 * 1024;

    /// <summary>The largest file of an import: 64 MiB, three times the positions of the largest region.</summary>
    public const long LargestFile = 64 * 1024 * 1024;

    /// <summary>Whether a request is for the API; the rest of the portal is pages.</summary>
    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds the description, the way of writing JSON, and the answer to input that cannot be read.</summary>
    public static void AddPortalApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddSingleton<SpooledBody>();
        services.AddPortalOpenApi();
    }

    /// <summary>Answers every failure under <see cref="Path"/> with problem details. Goes before what may fail.</summary>
    public static void UseApiProblems(this WebApplication app) => app.UseMiddleware<ApiProblemsMiddleware>();

    /// <summary>Lets only those in who are signed in, and no request that another site made. Goes after the actor is known.</summary>
    public static void UseApiGate(this WebApplication app) => app.UseMiddleware<ApiGateMiddleware>();

    /// <summary>Maps all operations.</summary>
    public static void MapPortalApi(this WebApplication app)
    {
        RouteGroupBuilder api = app.MapGroup(Path);
        api.WithMetadata(new BodyLimit(LargestBody));
        api.MapOrganisation();
        api.MapPersonalData();
        api.MapOrganisationImport();
        api.MapRoles();
        api.MapReactivation();
        api.MapAccessManagement();
        api.MapLeaders();
        api.MapAnnouncedMoves();
        api.MapDelegation();
        api.MapLoans();
        api.MapRequirements();
        api.MapRequirementResets();
        api.MapCategories();
        api.MapCourses();
        api.MapPlans();
        api.MapAssignments();
        api.MapRegistrations();
        api.MapRelevance();
        api.MapSigning();
        api.MapProcedures();
        api.MapOwnSearch();
        api.MapFollowUp();
        api.MapNightlyRuns();
        api.MapAbsences();
        api.MapAttachments();
    }
}
