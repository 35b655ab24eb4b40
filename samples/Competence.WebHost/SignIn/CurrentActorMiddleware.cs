using System.Security.Claims;
using Competence.Organisation;

namespace Competence.WebHost.SignIn;

/// <summary>Turns the request's cookie into the actor, once per request; a cookie whose position has ended signs nobody in.</summary>
/// <param name="next">The rest of the request.</param>
internal sealed class CurrentActorMiddleware(RequestDelegate next)
{
    /// <summary>Sets the request's <see cref="CurrentActor"/> and goes on.</summary>
    public async Task InvokeAsync(
        HttpContext context, CurrentActor current, SignInService signIn, IRepository<PersonId, Person> people)
    {
        bool isKnown = false;
        if (DevelopmentSignIn.Read(context.User) is var (person, position)
            && (await signIn.ActAsync(person, position, context.RequestAborted)).TryPickValue(out Actor? actor, out _)
            && await people.FindAsync(person, context.RequestAborted) is { } found)
        {
            SignInChoices choices = await signIn.ChoicesAsync(person, context.RequestAborted);
            SignInChoice chosen = choices.Items.First(choice => choice.Position == position);
            current.Set(actor, found.Name, $"{chosen.Title} · {chosen.UnitName}", choices.Items.Length > 1);
            isKnown = true;
        }

        if (!isKnown)
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        await next(context);
    }
}
