using Competence.WebHost.Api.Answers;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Competence.WebHost.Api.Gate;

/// <summary>Makes problem details of every failure of a request to the API, so that it never answers with a page; and lets nobody keep answers.</summary>
/// <param name="next">The rest of the request.</param>
/// <param name="logger">Told what failed; the answer does not say it.</param>
internal sealed partial class ApiProblemsMiddleware(RequestDelegate next, ILogger<ApiProblemsMiddleware> logger)
{
    /// <summary>Goes on, and answers when nobody else did.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!PortalApi.IsApi(context))
        {
            await next(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        if (await FailureAsync(context) is { } problem)
        {
            await ApiProblem.WriteAsync(context, problem);
        }
    }

    private async Task<ProblemDetails?> FailureAsync(HttpContext context)
    {
        try
        {
            await next(context);
            return context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null } unanswered ? ApiProblem.OfStatus(unanswered.StatusCode) : null;
        }
        catch (BadHttpRequestException wrong) when (!context.Response.HasStarted)
        {
            return wrong.StatusCode == StatusCodes.Status413PayloadTooLarge ? ApiProblem.TooLarge(LimitOf(context)) : ApiProblem.Of(wrong);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            LogFailure(failure, context.Request.Method, context.Request.Path);
            return ApiProblem.OfStatus(StatusCodes.Status500InternalServerError);
        }
    }

    private static long LimitOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? PortalApi.LargestBody;

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed.")]
    private partial void LogFailure(Exception failure, string method, string path);
}
