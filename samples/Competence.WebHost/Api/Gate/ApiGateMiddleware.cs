using Competence.WebHost.Api.Answers;
using Competence.WebHost.SignIn;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Competence.WebHost.Api.Gate;

/// <summary>
/// Turns away who is not signed in, what another site may have made the browser send, and what is too large; before anything of the request
/// is read. The cookie goes with requests of this site only; the header is the second lock, since no form or image can send it.
/// </summary>
/// <param name="next">The rest of the request.</param>
internal sealed class ApiGateMiddleware(RequestDelegate next)
{
    /// <summary>The header that every request must have that changes something; any value will do.</summary>
    public const string Header = "X-Requested-By";

    /// <summary>Answers with a problem, or goes on.</summary>
    public Task InvokeAsync(HttpContext context, CurrentActor current)
    {
        if (!PortalApi.IsApi(context))
        {
            return next(context);
        }

        HttpRequest request = context.Request;
        long? most = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
        ProblemDetails? problem = !current.IsSignedIn ? ApiProblem.NotSignedIn()
            : IsUnsafe(request.Method) && string.IsNullOrWhiteSpace(request.Headers[Header]) ? ApiProblem.RequestedByMissing(Header)
            : most is { } limit && request.ContentLength > limit ? ApiProblem.TooLarge(limit)
            : null;
        return problem is null ? next(context) : ApiProblem.WriteAsync(context, problem);
    }

    private static bool IsUnsafe(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);
}
