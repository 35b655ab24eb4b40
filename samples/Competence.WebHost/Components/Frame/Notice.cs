namespace Competence.WebHost.Components.Frame;

/// <summary>A word of what was done, left for the next page and shown there once: a cookie that lives until it is read.</summary>
internal static class Notice
{
    /// <summary>The notice that a form was out of date.</summary>
    public const string Stale = "stale";

    private const string Cookie = "notice";
    private static readonly CookieOptions Once = new()
    {
        MaxAge = TimeSpan.FromMinutes(1),
        SameSite = SameSiteMode.Strict,
        HttpOnly = true,
        IsEssential = true,
    };

    /// <summary>Leaves the notice <paramref name="name"/>, the last part of a text's key.</summary>
    public static void Leave(HttpContext http, string name) => http.Response.Cookies.Append(Cookie, name, Once);

    /// <summary>Takes the notice that was left; none when there is none.</summary>
    public static string? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 and < 60 } name)
        {
            return null;
        }

        http.Response.Cookies.Delete(Cookie);
        return name;
    }
}
