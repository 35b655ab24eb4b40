using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Competence.WebHost.Api.Answers;

/// <summary>Answers 201 with what a use case made and where it is, or the problem that its refusal is.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="outcome">What the use case came to.</param>
/// <param name="addressOf">Tells where the new thing is, below <c>/api</c>.</param>
internal sealed class CreatedAnswer<T>(Result<T> outcome, Func<T, string> addressOf) : IResult, IEndpointMetadataProvider
    where T : notnull
{
    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => outcome.Match(
        value =>
        {
            Answer<T>.Tag(httpContext, value);
            return TypedResults.Created($"{PortalApi.Path}/{addressOf(value)}", value).ExecuteAsync(httpContext);
        },
        refusal => ApiProblem.WriteAsync(httpContext, ApiProblem.Of(refusal)));
}
