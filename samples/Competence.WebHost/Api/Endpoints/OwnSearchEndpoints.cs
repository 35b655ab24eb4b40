using Competence.FollowUp.Search;
using Competence.Requirements;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>The search of a person's own plans.</summary>
internal static class OwnSearchEndpoints
{
    /// <summary>Maps the operations of <see cref="OwnSearchService"/>.</summary>
    public static void MapOwnSearch(this RouteGroupBuilder api)
    {
        api.MapGet("/own-requirements", (Word<LearningForm>[]? form, Word<RequirementStatus>[]? status, [AsParameters] PageQuery page, OwnSearchService service, CurrentActor current, CancellationToken stop, string search = "") =>
                service.SearchAsync(
                    current.Actor, new OwnSearchQuery(search, [.. (form ?? []).Select(word => word.Value)], [.. (status ?? []).Select(word => word.Value)]), page.Request, stop)
                .PageAsync(hit => hit))
            .Calls<OwnSearchService>(nameof(OwnSearchService.SearchAsync), "The requirements of the actor's own plans that hold words, one line for each plan.");

        api.MapGet("/own-requirements/last-used", (OwnSearchService service, CurrentActor current, CancellationToken stop) =>
                service.LastUsedAsync(current.Actor, stop).RowsAsync(hit => hit))
            .Calls<OwnSearchService>(nameof(OwnSearchService.LastUsedAsync), "The requirements of the actor's own plans that were registered on last.");
    }
}
