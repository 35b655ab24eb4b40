using Competence.Requirements;

namespace Competence.Conformance.Histories;

/// <summary>What professionals do with definitions.</summary>
internal static class DefinitionCommands
{
    public static IReadOnlyList<StoryCommand> All { get; } =
    [
        new("create-requirement", 2, CreateAsync),
        new("save-requirement-draft", 4, (world, step) => ChangeAsync(world, step, (service, requirement) => service.SaveDraftAsync(
            world.Leader, requirement.Id, requirement.Version,
            requirement.Content with { ValidityDays = step.C % 4 == 0 ? null : 10 + (step.C % 300), Description = $"Endret {step.C}" }))),
        new("publish-requirement", 4, async (world, step) => await world.RequirementAsync(step.A, requirement => requirement.HasDraft) is { } requirement
            ? await StoryCommand.Answer(world.Get<RequirementService>().PublishAsync(world.Leader, requirement.Id, requirement.Version))
            : "no draft"),
        new("discard-requirement-draft", 2, async (world, step) => await world.RequirementAsync(step.A, requirement => requirement.HasDraft) is { } requirement
            ? await StoryCommand.Answer(world.Get<RequirementService>().DiscardDraftAsync(world.Leader, requirement.Id, requirement.Version))
            : "no draft"),
        new("share-requirement", 2, (world, step) => ChangeAsync(world, step, (service, requirement) => service.ShareAsync(
            world.Leader, requirement.Id, requirement.Version,
            [new RequirementShare(StoryWorld.Pick(world.Units, step.B), step.C % 2 == 0)]))),
        new("end-share", 3, (world, step) => ChangeAsync(world, step, (service, requirement) => service.EndShareAsync(
            world.Leader, requirement.Id, requirement.Version, StoryWorld.Pick(requirement.Shares.Select(share => share.Unit).DefaultIfEmpty().ToArray(), step.B)))),
    ];

    private static async ValueTask<string> CreateAsync(StoryWorld world, Step step)
    {
        Result<Requirement> outcome = await world.Get<RequirementService>().CreateAsync(
            world.Leader, world.Region.Ward.Id, new RequirementContent { Name = $"Nytt krav {step.A}", ValidityDays = 1 + (step.B % 500) });
        if (outcome.IsAccepted)
        {
            world.Requirements.Add(outcome.Value.Id);
        }

        return outcome.Match(_ => "", refusal => refusal.ToString());
    }

    private static async ValueTask<string> ChangeAsync(
        StoryWorld world, Step step, Func<RequirementService, Requirement, ValueTask<Result<Requirement>>> verb) =>
        await world.RequirementAsync(step.A) is { } requirement
            ? await StoryCommand.Answer(verb(world.Get<RequirementService>(), requirement))
            : "gone";
}
