using System.Security.Claims;
using Competence.Organisation;

namespace Competence.WebHost.SignIn;

/// <summary>Turns the request's cookie into the actor, once per request; a cookie whose position or deputyship has ended signs nobody in.</summary>
/// <param name="next">The rest of the request.</param>
internal sealed class CurrentActorMiddleware(RequestDelegate next)
{
    /// <summary>Sets the request's <see cref="CurrentActor"/> and goes on.</summary>
    public async Task InvokeAsync(
        HttpContext context, CurrentActor current, SignInService signIn, IRepository<PersonId, Person> people)
    {
        if (DevelopmentSignIn.Read(context.User) is var (person, position)
            && await people.FindAsync(person, context.RequestAborted) is { } found)
        {
            SignInChoices choices = await signIn.ChoicesAsync(person, context.RequestAborted);
            if (choices.Items.FirstOrDefault(choice => choice.Position == position) is { } chosen
                && (await signIn.ActAsync(person, position, context.RequestAborted)).TryPickValue(out Actor? actor, out _))
            {
                current.Set(actor, found.Name, chosen, choices.Items.Length > 1);
            }
            else
            {
                current.Lapse(person);
            }
        }

        if (!current.IsSignedIn)
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        await next(context);
    }
}
