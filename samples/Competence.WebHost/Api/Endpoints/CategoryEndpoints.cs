using Competence.Requirements;
using Competence.Requirements.Categories;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>The tree of categories.</summary>
internal static class CategoryEndpoints
{
    private const string One = "/{id}";

    /// <summary>Maps the operations of <see cref="CategoryService"/>.</summary>
    public static void MapCategories(this RouteGroupBuilder api)
    {
        RouteGroupBuilder categories = api.MapGroup("/categories");
        categories.MapGet("/", (CategoryService service, CurrentActor current, CancellationToken stop) =>
                service.TreeAsync(current.Actor, stop).AnswerAsync(CategoryTreeResponse.Of))
            .Calls<CategoryService>(nameof(CategoryService.TreeAsync), "All categories: the region's branch, then those of the trusts.");

        categories.MapPost("/", (CreateCategoryRequest body, CategoryService service, CurrentActor current, CancellationToken stop) =>
                service.CreateAsync(current.Actor, body.Unit, body.Parent, body.Name, stop).CreatedAsync(CategoryResponse.Of, made => $"categories/{made.Id}"))
            .Calls<CategoryService>(nameof(CategoryService.CreateAsync), "Creates a category below a trust, the region or another category.");

        categories.MapPut(One + "/name", (CategoryId id, IfMatch seen, NameRequest body, CategoryService service, CurrentActor current, CancellationToken stop) =>
                service.RenameAsync(current.Actor, id, seen.Version, body.Name, stop).AnswerAsync(CategoryResponse.Of))
            .Calls<CategoryService>(nameof(CategoryService.RenameAsync), "Gives a category another name.");

        categories.MapDelete(One, (CategoryId id, IfMatch seen, CategoryService service, CurrentActor current, CancellationToken stop) =>
                service.DeleteAsync(current.Actor, id, seen.Version, stop).AnswerAsync(CategoryResponse.Of))
            .Calls<CategoryService>(nameof(CategoryService.DeleteAsync), "Deletes a category in which nothing lies.");
    }
}
