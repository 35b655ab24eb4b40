using System.Security.Claims;
using Competence.Organisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Competence.WebHost.SignIn;

/// <summary>
/// Signs anybody in as anybody, for trying the portal. <b>A host puts its own sign-in here:</b> authenticate the person in the way the
/// organisation does, find the <see cref="PersonId"/> by the object id of the HR master data, let the person choose a position or a leader to replace
/// (<see cref="SignInService.ChoicesAsync"/>, <see cref="SignInService.ChooseAsync"/>), and keep both as the two claims below. Nothing else in the portal knows how people sign in.
/// </summary>
internal static class DevelopmentSignIn
{
    private const string PersonClaim = "competence:person";
    private const string PositionClaim = "competence:position";

    /// <summary>Signs the person in at an own position, or at that of the leader replaced; the cookie holds the two ids and nothing else.</summary>
    public static Task SignInAsync(HttpContext context, PersonId person, PositionId position)
    {
        ClaimsIdentity identity = new(
            [new Claim(PersonClaim, person.ToString()), new Claim(PositionClaim, position.ToString())],
            CookieAuthenticationDefaults.AuthenticationScheme);
        return context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Signs out entirely (ORG-34).</summary>
    public static Task SignOutAsync(HttpContext context) => context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

    /// <summary>The person and position of the request's cookie; none when there is no valid one.</summary>
    public static (PersonId Person, PositionId Position)? Read(ClaimsPrincipal user) =>
        PersonId.TryParse(user.FindFirstValue(PersonClaim), null, out PersonId person)
        && PositionId.TryParse(user.FindFirstValue(PositionClaim), null, out PositionId position)
            ? (person, position)
            : null;
}
