using System.Reflection;
using Competence.WebHost.Api.Contracts;
using Microsoft.AspNetCore.Http.Metadata;

namespace Competence.WebHost.Api.Answers;

/// <summary>Answers 200 with what a use case gave, or the problem that its refusal is. What has a version gets it as its ETag.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="outcome">What the use case came to.</param>
internal sealed class Answer<T>(Result<T> outcome) : IResult, IEndpointMetadataProvider
    where T : notnull
{
    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => outcome.Match(
        value =>
        {
            Tag(httpContext, value);
            return TypedResults.Ok(value).ExecuteAsync(httpContext);
        },
        refusal => ApiProblem.WriteAsync(httpContext, ApiProblem.Of(refusal)));

    /// <summary>Tells the version of what is answered, for the <c>If-Match</c> of the next change.</summary>
    internal static void Tag(HttpContext context, T value)
    {
        if (value is IVersioned versioned)
        {
            context.Response.Headers.ETag = $"\"{versioned.Version}\"";
        }
    }
}
