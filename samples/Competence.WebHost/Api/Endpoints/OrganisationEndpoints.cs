using Competence.Organisation;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>Units, persons and positions.</summary>
internal static class OrganisationEndpoints
{
    /// <summary>Maps the operations of <see cref="OrganisationService"/>.</summary>
    public static void MapOrganisation(this RouteGroupBuilder api)
    {
        api.MapGet("/units/{id}", (UnitId id, OrganisationService organisation, CurrentActor current, CancellationToken stop) =>
                organisation.FindUnitAsync(current.Actor, id, stop).AnswerAsync(UnitResponse.Of))
            .Calls<OrganisationService>(nameof(OrganisationService.FindUnitAsync), "One unit.");

        api.MapGet("/units", ([AsParameters] PageQuery page, OrganisationService organisation, CurrentActor current, CancellationToken stop, string search = "") =>
                organisation.SearchUnitsAsync(current.Actor, search, page.Request, stop).PageAsync(UnitResponse.Of))
            .Calls<OrganisationService>(nameof(OrganisationService.SearchUnitsAsync), "Open units whose number or name contains a text, by name.");

        api.MapGet("/units/children", (UnitId? parent, OrganisationService organisation, CurrentActor current, CancellationToken stop) =>
                organisation.ChildrenAsync(current.Actor, parent, stop).RowsAsync(UnitResponse.Of))
            .Calls<OrganisationService>(nameof(OrganisationService.ChildrenAsync), "The open units directly below another, by name; the top of the tree when none is named.");

        api.MapGet("/units/{id}/positions", (UnitId id, [AsParameters] PageQuery page, OrganisationService organisation, CurrentActor current, CancellationToken stop) =>
                organisation.PositionsOfUnitAsync(current.Actor, id, page.Request, stop).PageAsync(PositionItem.Of))
            .Calls<OrganisationService>(nameof(OrganisationService.PositionsOfUnitAsync), "The positions of a unit.");

        api.MapGet("/people/{id}", (PersonId id, OrganisationService organisation, CurrentActor current, CancellationToken stop) =>
                organisation.FindPersonAsync(current.Actor, id, stop).AnswerAsync(PersonResponse.Of))
            .Calls<OrganisationService>(nameof(OrganisationService.FindPersonAsync), "One person.");

        api.MapGet("/people", ([AsParameters] PageQuery page, OrganisationService organisation, CurrentActor current, CancellationToken stop, string search = "") =>
                organisation.SearchPeopleAsync(current.Actor, search, page.Request, stop).PageAsync(PersonItem.Of))
            .Calls<OrganisationService>(nameof(OrganisationService.SearchPeopleAsync), "Persons whose name contains a text, such as a signer to choose.");

        api.MapGet("/positions", ([AsParameters] PageQuery page, OrganisationService organisation, CurrentActor current, CancellationToken stop, string search = "") =>
                organisation.SearchPositionsAsync(current.Actor, search, page.Request, stop).PageAsync(PositionItem.Of))
            .Calls<OrganisationService>(nameof(OrganisationService.SearchPositionsAsync), "Active positions of persons whose name contains a text, such as a deputy to choose.");

        api.MapGet("/positions/{id}", (PositionId id, OrganisationService organisation, CurrentActor current, CancellationToken stop) =>
                organisation.FindPositionAsync(current.Actor, id, stop).AnswerAsync(PositionResponse.Of))
            .Calls<OrganisationService>(nameof(OrganisationService.FindPositionAsync), "One position.");
    }
}
