using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.Conformance.Histories;

/// <summary>What trust admins and the central operator do with categories, and what professionals put into them.</summary>
internal static class CategoryCommands
{
    public static IReadOnlyList<StoryCommand> All { get; } =
    [
        new("create-category", 3, CreateAsync),
        new("rename-category", 2, (world, step) => ChangeAsync(world, step, (service, actor, category) =>
            service.RenameAsync(actor, category.Id, category.Version, $"Kategori {step.C % 20}"))),
        new("delete-category", 3, (world, step) => ChangeAsync(world, step, (service, actor, category) =>
            service.DeleteAsync(actor, category.Id, category.Version))),
        new("put-into-category", 3, async (world, step) => await world.RequirementAsync(step.A) is { } requirement
            ? await StoryCommand.Answer(world.Get<RequirementService>().SaveDraftAsync(
                world.Leader, requirement.Id, requirement.Version, requirement.Content with { Category = StoryWorld.Pick(world.Categories, step.B) }))
            : "gone"),
    ];

    /// <summary>Creates a category: as a rule in the trust of the leader, now and then in another branch or below what lies elsewhere.</summary>
    private static async ValueTask<string> CreateAsync(StoryWorld world, Step step)
    {
        UnitId unit = step.C % 6 == 0 ? StoryWorld.Pick(world.Units, step.B) : world.Region.Trust.Id;
        CategoryId? parent = step.B % 2 == 0 ? StoryWorld.Pick(world.Categories, step.A) : null;
        Result<Category> outcome = await world.Get<CategoryService>().CreateAsync(ActorFor(world, step), unit, parent, $"Kategori {step.A % 20}");
        if (outcome.IsAccepted)
        {
            world.Categories.Add(outcome.Value.Id);
        }

        return outcome.Match(_ => "", refusal => refusal.ToString());
    }

    /// <summary>Changes a category, as a rule one that was made last: little lies in it.</summary>
    private static async ValueTask<string> ChangeAsync(
        StoryWorld world, Step step, Func<CategoryService, Actor, Category, ValueTask<Result<Category>>> verb) =>
        await world.FindAsync<CategoryId, Category>(step.B % 3 == 0 ? StoryWorld.Pick(world.Categories, step.A) : world.Categories[^1]) is { } category
            ? await StoryCommand.Answer(verb(world.Get<CategoryService>(), ActorFor(world, step), category))
            : "gone";

    private static Actor ActorFor(StoryWorld world, Step step) => step.C % 5 == 0 ? world.Operator : world.Leader;
}
