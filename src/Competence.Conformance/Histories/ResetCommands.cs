using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;

namespace Competence.Conformance.Histories;

/// <summary>Resets for everybody, whole and cut, and numbers of repetitions that are lowered and raised.</summary>
internal static class ResetCommands
{
    private static readonly Actor Job = Actor.OfJob("requirement-resets");

    public static IReadOnlyList<StoryCommand> All { get; } =
    [
        new("begin-reset", 3, async (world, step) => await world.RequirementAsync(step.A) is not { } requirement
            ? "gone"
            : await StoryCommand.Answer(Service(world).BeginAsync(
                step.B % 20 == 0 ? world.Region.Stranger.Actor : world.Leader, requirement.Id, requirement.Version, $"Ny prosedyre {step.C}"))),
        new("run-reset", 10, async (world, step) => await RunningAsync(world, step) is not { } reset
            ? "none"
            : await StoryCommand.Answer(Service(world).RunAsync(Job, reset))),
        new("reset-is-cut", 3, CutAsync),
        new("change-count", 9, ChangeCountAsync),
        new("perform-twice", 4, async (world, _) => await world.RequirementAsync(0, IsThreeTimes) is not { } requirement
            ? "none"
            : await StoryCommand.Answer(world.Get<RegistrationService>().FulfilAsync(
                world.People[2].Actor, world.People[2].Id, requirement.Id, new RegistrationEntry(world.Today, Count: 2)))),
    ];

    private static RequirementResetService Service(StoryWorld world) => world.Get<RequirementResetService>();

    private static bool IsThreeTimes(Requirement requirement) => requirement.Content is { RepetitionCount: 3, RequiresSignature: false };

    private static async ValueTask<RequirementResetId?> RunningAsync(StoryWorld world, Step step)
    {
        List<RequirementResetRow> running =
            await world.Get<IRowSource<RequirementResetRow>>().StreamAsync(new StalledResetsSpec(Instant.FromUtc(2100, 1, 1, 0, 0))).ToListAsync();
        return running.Count == 0 ? null : StoryWorld.Pick(running, step.A).Id;
    }

    /// <summary>Stops it after a commit, as the end of the process would.</summary>
    private static async ValueTask<string> CutAsync(StoryWorld world, Step step)
    {
        if (await RunningAsync(world, step) is not { } reset)
        {
            return "none";
        }

        using CutReset cut = new();
        try
        {
            return await StoryCommand.Answer(Service(world).RunAsync(Job, reset, cut, cut.Token));
        }
        catch (OperationCanceledException)
        {
            return "cut";
        }
    }

    /// <summary>Publishes three repetitions in place of two, or two in place of three.</summary>
    private static async ValueTask<string> ChangeCountAsync(StoryWorld world, Step step)
    {
        if (await world.RequirementAsync(step.A, requirement => requirement.Content.IsRepeating && !requirement.HasDraft) is not { } repeating)
        {
            return "none";
        }

        int count = repeating.Content.RepetitionCount == 2 ? 3 : 2;
        Result<Requirement> drafted = await world.Get<RequirementService>().SaveDraftAsync(
            world.Leader, repeating.Id, repeating.Version, repeating.Content with { RepetitionCount = count });
        return drafted.TryPickValue(out Requirement? draft, out Refusal? refusal)
            ? await StoryCommand.Answer(world.Get<RequirementService>().PublishAsync(world.Leader, draft.Id, draft.Version))
            : refusal.ToString();
    }
}
