using Competence.Registrations.Resets;

namespace Competence.WebHost.Api.Contracts;

/// <summary>Whom a reset for everybody would concern.</summary>
/// <param name="People">How many would be gone through.</param>
/// <param name="Assigned">How many have it assigned.</param>
/// <param name="Begun">How many have begun on it.</param>
internal sealed record ResetPreviewResponse(int People, int Assigned, int Begun)
{
    /// <summary>Writes a preview.</summary>
    public static ResetPreviewResponse Of(ResetPreview preview) => new(preview.Extent.People, preview.Extent.Assigned, preview.Extent.Begun);
}
