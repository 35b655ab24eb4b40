using Microsoft.AspNetCore.Components.Endpoints;

namespace Competence.WebHost.Components.Frame;

/// <summary>
/// A form that the page no longer offers, because something changed since it was opened, is no error of the one who posts it: the page is
/// shown as it is now, with a word of it. The same holds for a form that was open so long that it can no longer be trusted.
/// </summary>
internal static class StaleForms
{
    /// <summary>Answers such forms with the page they were on. Nothing was done.</summary>
    public static void UseStaleForms(this WebApplication app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == StatusCodes.Status400BadRequest)
                {
                    Notice.Leave(context, Notice.Stale);
                    context.Response.StatusCode = StatusCodes.Status303SeeOther;
                    context.Response.Headers.Location = $"{context.Request.PathBase}{context.Request.Path}{context.Request.QueryString}";
                }

                return Task.CompletedTask;
            });
        }

        return next(context);
    });
}
