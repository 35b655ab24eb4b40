using Competence.Attachments;
using Competence.Registrations;
using Competence.Requirements;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.Gate;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>The files of registrations and definitions: in as the body of the request, out to be saved, and never held in memory whole.</summary>
internal static class AttachmentEndpoints
{
    private const string OfPerson = "/people/{person}/requirements/{requirement}";
    private const string OfDefinition = "/requirements/{requirement}/files";
    private const string One = "/{file}";

    /// <summary>Maps the operations of <see cref="AttachmentService"/>, <see cref="RequirementFileService"/> and <see cref="FileSweepService"/>.</summary>
    public static void MapAttachments(this RouteGroupBuilder api)
    {
        MapAttached(api.MapGroup(OfPerson));
        MapRelevant(api.MapGroup(OfDefinition));
        api.MapPost("/nightly-runs/unattached-files", (FileSweepService service, CurrentActor current, CancellationToken stop) =>
                service.RunAsync(current.Actor, stop).AnswerAsync(deleted => new FileSweepResponse(deleted)))
            .Calls<FileSweepService>(nameof(FileSweepService.RunAsync), "Deletes the contents of files that belong to nothing.");
    }

    /// <summary>The address of a file of a registration.</summary>
    public static string AddressOf(PersonId person, RequirementId requirement, FileId file) =>
        $"{PortalApi.Path}/people/{person}/requirements/{requirement}/attachments/{file}";

    /// <summary>The address of a relevant file for who sees a registration on its definition.</summary>
    public static string RelevantAddressOf(PersonId person, RequirementId requirement, FileId file) =>
        $"{PortalApi.Path}/people/{person}/requirements/{requirement}/files/{file}";

    /// <summary>The address of a relevant file for who administers its definition.</summary>
    public static string AddressOf(RequirementId requirement, FileId file) => $"{PortalApi.Path}/requirements/{requirement}/files/{file}";

    private static void MapAttached(RouteGroupBuilder registration)
    {
        registration.MapPost("/attachments", (PersonId person, RequirementId requirement, IfMatchOptional seen, HttpRequest request, AttachmentService service, BusinessClock clock, CurrentActor current, CancellationToken stop, string? name = null, string? description = null, PlanId? through = null) =>
                service.AddAsync(current.Actor, person, requirement, FileOf(name, description, request), through, seen.Version, stop)
                    .AnswerAsync(changed => RegistrationResponse.Of(changed, clock.Read().Today)))
            .Calls<AttachmentService>(nameof(AttachmentService.AddAsync), "Attaches a file to a registration: the body is its content, of the type that the request names.")
            .OfFile();

        registration.MapGet("/attachments" + One, async (PersonId person, RequirementId requirement, FileId file, AttachmentService service, CurrentActor current, CancellationToken stop) =>
                new FileAnswer(await service.OpenAsync(current.Actor, person, requirement, file, stop)))
            .Calls<AttachmentService>(nameof(AttachmentService.OpenAsync), "The content of a file of a registration.");

        registration.MapDelete("/attachments" + One, (PersonId person, RequirementId requirement, FileId file, IfMatchOptional seen, AttachmentService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.RemoveAsync(current.Actor, person, requirement, file, seen.Version, stop)
                    .AnswerAsync(changed => RegistrationResponse.Of(changed, clock.Read().Today)))
            .Calls<AttachmentService>(nameof(AttachmentService.RemoveAsync), "Takes a file from a registration.");

        registration.MapGet("/files" + One, async (PersonId person, RequirementId requirement, FileId file, AttachmentService service, CurrentActor current, CancellationToken stop) =>
                new FileAnswer(await service.OpenRelevantAsync(current.Actor, person, requirement, file, stop)))
            .Calls<AttachmentService>(nameof(AttachmentService.OpenRelevantAsync), "The content of a relevant file of the definition, for who sees the registration.");
    }

    private static void MapRelevant(RouteGroupBuilder files)
    {
        files.MapPost("/", (RequirementId requirement, IfMatch seen, HttpRequest request, RequirementFileService service, CurrentActor current, CancellationToken stop, string? name = null, string? description = null) =>
                service.AddAsync(current.Actor, requirement, seen.Version, FileOf(name, description, request), stop).AnswerAsync(RequirementResponse.Of))
            .Calls<RequirementFileService>(nameof(RequirementFileService.AddAsync), "Adds a relevant file to a definition: the body is its content, of the type that the request names.")
            .OfFile();

        files.MapGet(One, async (RequirementId requirement, FileId file, RequirementFileService service, CurrentActor current, CancellationToken stop) =>
                new FileAnswer(await service.OpenAsync(current.Actor, requirement, file, stop)))
            .Calls<RequirementFileService>(nameof(RequirementFileService.OpenAsync), "The content of a relevant file, for who may see the definition.");

        files.MapDelete(One, (RequirementId requirement, FileId file, IfMatch seen, RequirementFileService service, CurrentActor current, CancellationToken stop) =>
                service.RemoveAsync(current.Actor, requirement, seen.Version, file, stop).AnswerAsync(RequirementResponse.Of))
            .Calls<RequirementFileService>(nameof(RequirementFileService.RemoveAsync), "Takes a relevant file from a definition.");
    }

    private static FileToAttach FileOf(string? name, string? description, HttpRequest request) => new(name ?? "", request.ContentType ?? "", description, request.Body);

    private static void OfFile(this RouteHandlerBuilder endpoint) => endpoint.Accepts<Stream>("*/*").WithMetadata(new BodyLimit(PortalApi.LargestFile));
}
