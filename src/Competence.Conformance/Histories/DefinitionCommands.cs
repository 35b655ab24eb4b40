using Competence.Registrations;
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
        new("hand-requirement-over", 1, (world, step) => ChangeAsync(world, step, (service, requirement) => service.SaveDraftAsync(
            world.Leader, requirement.Id, requirement.Version,
            requirement.Content with { OwnerUnit = StoryWorld.Pick(new[] { world.Region.Ward.Id, world.Region.NextWard.Id, world.Region.OtherWard.Id }, step.C) }))),
        new("archive-requirement", 2, ArchiveAsync),
        new("delete-requirement", 2, DeleteAsync),
    ];

    private static async ValueTask<string> CreateAsync(StoryWorld world, Step step)
    {
        Result<Requirement> outcome = await world.Get<RequirementService>().CreateAsync(
            world.Leader, world.Region.Ward.Id, new RequirementContent { Name = $"Nytt krav {step.A}", ValidityDays = 1 + (step.B % 500), Category = world.Categories[0] });
        if (outcome.IsAccepted)
        {
            world.Requirements.Add(outcome.Value.Id);
        }

        return outcome.Match(_ => "", refusal => refusal.ToString());
    }

    /// <summary>Archives a definition: mostly one on which somebody waits for a signature if there is one, and now and then without a reason.</summary>
    private static async ValueTask<string> ArchiveAsync(StoryWorld world, Step step)
    {
        HashSet<RequirementId> waiting = step.B % 4 != 0
            ? [.. (await world.RegistrationsAsync()).Where(one => one.State == RegistrationState.AwaitingSignature).Select(one => one.Key.Requirement)]
            : [];
        return await world.RequirementAsync(step.A, requirement => waiting.Count == 0 || waiting.Contains(requirement.Id)) is { } requirement
            ? await StoryCommand.Answer(world.Get<RequirementService>().ArchiveAsync(
                world.Leader, requirement.Id, requirement.Version, step.C % 5 == 0 ? " " : $"Utgått {step.C}"))
            : "gone";
    }

    /// <summary>Deletes a definition, as a rule the one that was made last: it lies in the fewest plans.</summary>
    private static async ValueTask<string> DeleteAsync(StoryWorld world, Step step) =>
        await world.FindAsync<RequirementId, Requirement>(step.C % 4 == 0 ? StoryWorld.Pick(world.Requirements, step.A) : world.Requirements[^1]) is { } requirement
            ? await StoryCommand.Answer(world.Get<RequirementService>().DeleteAsync(world.Leader, requirement.Id, requirement.Version))
            : "gone";

    private static async ValueTask<string> ChangeAsync(
        StoryWorld world, Step step, Func<RequirementService, Requirement, ValueTask<Result<Requirement>>> verb) =>
        await world.RequirementAsync(step.A) is { } requirement
            ? await StoryCommand.Answer(verb(world.Get<RequirementService>(), requirement))
            : "gone";
}
