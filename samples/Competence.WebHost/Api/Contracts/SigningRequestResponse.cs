using System.Collections.Immutable;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>Something that was sent to the actor to be signed, opened.</summary>
/// <param name="Content">What the definition says.</param>
/// <param name="Files">The relevant files of the definition.</param>
/// <param name="Registration">What was done.</param>
/// <param name="History">What has happened, the newest first.</param>
internal sealed record SigningRequestResponse(
    RequirementContent Content, ImmutableArray<AttachedFileResponse> Files, RegistrationResponse Registration, HistoryResponse History) : IVersioned
{
    /// <summary>The version of the registration; the ETag.</summary>
    public long Version => Registration.Version;

    /// <summary>Writes a request as it stands on a day.</summary>
    public static SigningRequestResponse Of(SigningRequest request, LocalDate today) =>
        new(request.Requirement.Content, [.. request.Requirement.Files.Select(AttachedFileResponse.Of)], RegistrationResponse.Of(request.Registration, today), HistoryResponse.Of(request.History));
}
