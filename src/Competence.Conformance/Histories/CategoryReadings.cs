using System.Collections.Immutable;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Xunit;

namespace Competence.Conformance.Histories;

/// <summary>What a store answers about categories.</summary>
internal static class CategoryReadings
{
    private static readonly HistoryPage All = new(10_000, Audience: Audience.Audit);

    public static async IAsyncEnumerable<(string Name, string Text)> OfAsync(StoryWorld world)
    {
        foreach (CategoryId category in world.Categories)
        {
            yield return ($"category {category}", Description.Of(await world.FindAsync<CategoryId, Category>(category)));
            yield return ($"history of {category}", Description.Of(await world.Get<IHistory>().ListAsync(SubjectOf(category), All)));
        }

        yield return ("categories", Description.Of((await world.Get<CategoryService>().TreeAsync(world.Leader)).Value.Branches));
    }

    /// <summary>Every category is what its events make of it, and whatever lies somewhere lies in a category that is there, of its own trust or the region.</summary>
    public static async ValueTask CheckAsync(StoryWorld world)
    {
        foreach (CategoryId category in world.Categories)
        {
            Category? stored = await world.FindAsync<CategoryId, Category>(category);
            ImmutableArray<HistoryEntry> history = await world.Get<IHistory>().ListAsync(SubjectOf(category), All);
            Assert.Equal(stored, history.Reverse().Select(entry => (CategoryEvent)entry.Fact).Aggregate((Category?)null, (state, fact) =>
                fact is CategoryEvent.Created created ? Category.From(created) : fact is CategoryEvent.Deleted ? null : state!.Apply(fact)));
            Assert.True(stored?.Parent is not { } parent || await world.FindAsync<CategoryId, Category>(parent) is { } above && above.Unit == stored.Unit);
        }

        foreach (RequirementId id in world.Requirements)
        {
            Requirement? definition = await world.FindAsync<RequirementId, Requirement>(id);
            await CheckAsync(world, definition?.OwnerUnit, definition?.Published?.Category);
            await CheckAsync(world, definition?.Draft?.OwnerUnit ?? definition?.OwnerUnit, definition?.Draft?.Category);
        }
    }

    private static async ValueTask CheckAsync(StoryWorld world, UnitId? owner, CategoryId? category)
    {
        if (category is { } id)
        {
            Category? found = await world.FindAsync<CategoryId, Category>(id);
            Assert.NotNull(found);
            Assert.Contains(found.Unit, await world.Get<Organisation.IOrganisationTree>().PathAsync(owner!.Value));
        }
    }

    private static Subject SubjectOf(CategoryId category) => new(Category.SubjectKind, category.Value);
}
