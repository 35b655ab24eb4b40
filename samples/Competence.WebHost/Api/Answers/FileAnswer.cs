using System.Reflection;
using Competence.Attachments;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Competence.WebHost.Api.Answers;

/// <summary>Answers with the content of a file, to be saved and never shown: what people attach runs nowhere. Or with the problem that the refusal is.</summary>
/// <param name="outcome">What the use case came to.</param>
internal sealed class FileAnswer(Result<OpenedFile> outcome) : IResult, IEndpointMetadataProvider
{
    private const string Anything = "application/octet-stream";

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [Anything]));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => outcome.Match(
        opened =>
        {
            IHeaderDictionary headers = httpContext.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
            headers.CacheControl = "private, no-store";
            ContentDispositionHeaderValue saved = new("attachment");
            saved.SetHttpFileName(opened.File.Name);
            headers.ContentDisposition = saved.ToString();
            return TypedResults.Stream(opened.Content, opened.File.ContentType).ExecuteAsync(httpContext);
        },
        refusal => ApiProblem.WriteAsync(httpContext, ApiProblem.Of(refusal)));
}
