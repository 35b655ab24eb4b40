using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Competence.WebHost.Api.Answers;

/// <summary>Answers 204 when there is nothing left to show, or the problem that the refusal is.</summary>
/// <param name="refusal">Why not; none when it was done.</param>
internal sealed class EmptyAnswer(Refusal? refusal) : IResult, IEndpointMetadataProvider
{
    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status204NoContent));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) =>
        refusal is null ? TypedResults.NoContent().ExecuteAsync(httpContext) : ApiProblem.WriteAsync(httpContext, ApiProblem.Of(refusal));
}
