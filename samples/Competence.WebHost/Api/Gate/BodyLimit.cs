using Microsoft.AspNetCore.Http.Metadata;

namespace Competence.WebHost.Api.Gate;

/// <summary>How large the body of a request to an operation may be.</summary>
/// <param name="Most">In bytes.</param>
internal sealed record BodyLimit(long Most) : IRequestSizeLimitMetadata
{
    /// <inheritdoc/>
    public long? MaxRequestBodySize => Most;
}
