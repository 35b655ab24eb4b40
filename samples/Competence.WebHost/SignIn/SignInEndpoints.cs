using Competence.Organisation;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Competence.WebHost.SignIn;

/// <summary>What the pages post to that changes a cookie: signing in and out, language and theme.</summary>
internal static class SignInEndpoints
{
    private static readonly string[] Languages = ["nb", "nn", "en"];
    private static readonly CookieOptions Kept = new()
    {
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        HttpOnly = true,
        IsEssential = true,
    };

    /// <summary>Maps them. Antiforgery is on for all.</summary>
    public static void MapSignIn(this WebApplication app)
    {
        app.MapPost("/sign-in", async (HttpContext context, SignInService signIn, [FromForm] string person, [FromForm] string position, [FromForm] string? returnTo) =>
        {
            if (!PersonId.TryParse(person, null, out PersonId who) || !PositionId.TryParse(position, null, out PositionId where))
            {
                return Results.Redirect("/sign-in");
            }

            // What has ended since the list was shown is refused, and the list shown anew. Who was signed in already stays so.
            if (!(await signIn.ChooseAsync(who, where, context.RequestAborted)).IsAccepted)
            {
                return Results.LocalRedirect($"/sign-in?person={who}");
            }

            await DevelopmentSignIn.SignInAsync(context, who, where);
            return Results.LocalRedirect(Local(returnTo));
        }).ExcludeFromDescription();

        app.MapPost("/sign-out", async (HttpContext context, [FromForm] string? returnTo) =>
        {
            await DevelopmentSignIn.SignOutAsync(context);
            return Results.LocalRedirect(returnTo is null ? "/sign-in" : Local(returnTo));
        }).ExcludeFromDescription();

        app.MapPost("/preferences", (HttpContext context, [FromForm] string? language, [FromForm] string? theme, [FromForm] string? returnTo) =>
        {
            if (Languages.Contains(language))
            {
                context.Response.Cookies.Append("language", CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language!)), Kept);
            }

            if (theme is "light" or "dark")
            {
                context.Response.Cookies.Append("theme", theme, Kept);
            }
            else
            {
                context.Response.Cookies.Delete("theme");
            }

            return Results.LocalRedirect(Local(returnTo));
        }).ExcludeFromDescription();
    }

    // Only addresses of this site: an absolute or scheme-relative one would send people elsewhere.
    private static string Local(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] ? address : "/";
}
