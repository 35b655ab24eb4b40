using Competence.Registrations;
using Competence.Requirements;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>What was sent to the actor to be signed.</summary>
internal static class SigningEndpoints
{
    /// <summary>Maps the operations of <see cref="SigningService"/>.</summary>
    public static void MapSigning(this RouteGroupBuilder api)
    {
        api.MapGet("/signing", (Word<SignRequestState>? state, [AsParameters] PageQuery page, SigningService service, CurrentActor current, CancellationToken stop, string search = "") =>
                service.ListAsync(current.Actor, state?.Value ?? SignRequestState.Awaiting, page.Request, search, stop).PageAsync())
            .Calls<SigningService>(nameof(SigningService.ListAsync), "One of the actor's own three lists; what awaits when none is named.");

        api.MapGet("/signing/{person}/{requirement}", (PersonId person, RequirementId requirement, SigningService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.RepetitionsAsync(current.Actor, person, requirement, stop).AnswerAsync(sent => SentRepetitionsResponse.Of(sent, clock.Read().Today)))
            .Calls<SigningService>(nameof(SigningService.RepetitionsAsync), "Opens all repetitions of a requirement that one person sent to the actor.");

        api.MapGet("/signing/{person}/{requirement}/{repetition}", (PersonId person, RequirementId requirement, RepetitionId repetition, SigningService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.FindAsync(current.Actor, person, requirement, repetition, stop).AnswerAsync(request => SigningRequestResponse.Of(request, clock.Read().Today)))
            .Calls<SigningService>(nameof(SigningService.FindAsync), "Opens a request that was sent to the actor.");
    }
}
