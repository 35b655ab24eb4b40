using Microsoft.AspNetCore.Diagnostics;

namespace Competence.WebHost.Hosting;

/// <summary>
/// Answers a request that cannot be read, such as a form without its token, with its status and nothing else: to make a page for it, the
/// request would have to be read again.
/// </summary>
/// <param name="next">The rest of the request.</param>
internal sealed class WrongRequestMiddleware(RequestDelegate next)
{
    /// <summary>Goes on, and answers when the request was wrong.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException wrong) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = wrong.StatusCode;
            if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }
        }
    }
}
