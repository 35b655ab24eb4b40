using Competence.Organisation;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>What is registered about a person.</summary>
internal static class PersonalDataEndpoints
{
    /// <summary>Maps the operations of <see cref="PersonalDataService"/>.</summary>
    public static void MapPersonalData(this RouteGroupBuilder api) =>
        api.MapGet("/people/{id}/personal-data", (PersonId id, PersonalDataService service, CurrentActor current, CancellationToken stop) =>
                service.FindAsync(current.Actor, id, stop).AnswerAsync(PersonalDataResponse.Of))
            .Calls<PersonalDataService>(nameof(PersonalDataService.FindAsync), "What is registered about a person and the positions: oneself, or an employee.");
}
