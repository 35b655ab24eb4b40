using Microsoft.AspNetCore.Authentication.Cookies;

namespace Competence.WebHost.SignIn;

/// <summary>Adds the cookie that keeps somebody signed in: for this site only, unseen by script, gone with the browser.</summary>
internal static class SignInServices
{
    /// <summary>The name of the cookie.</summary>
    public const string CookieName = "competence";

    /// <summary>Adds cookie authentication and the request's <see cref="CurrentActor"/>.</summary>
    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<CurrentActor>();
        services.AddAuthorization();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = CookieName;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.SlidingExpiration = true;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
            cookie.LoginPath = "/sign-in";
        });
    }
}
