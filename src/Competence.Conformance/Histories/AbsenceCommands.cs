using System.Collections.Immutable;
using Competence.Absences;
using Competence.Requirements;

namespace Competence.Conformance.Histories;

/// <summary>What leaders do with absences.</summary>
internal static class AbsenceCommands
{
    public static IReadOnlyList<StoryCommand> All { get; } =
    [
        new("register-absence", 10, RegisterAsync),
        new("change-absence", 4, async (world, step) => await PickAsync(world, step) is not { } absence
            ? "none"
            : await StoryCommand.Answer(Service(world).ChangeAsync(
                world.Leader, absence.Id, await EntryAsync(world, step, absence.Position), step.C % 6 == 0 ? absence.Version - 1 : absence.Version))),
        new("back-at-work", 4, async (world, step) => await PickAsync(world, step) is not { } absence
            ? "none"
            : await StoryCommand.Answer(Service(world).BackAtWorkAsync(world.Leader, absence.Id))),
    ];

    private static AbsenceService Service(StoryWorld world) => world.Get<AbsenceService>();

    private static async ValueTask<string> RegisterAsync(StoryWorld world, Step step)
    {
        PositionId position = StoryWorld.Pick(world.Positions, step.A);
        Actor actor = step.C % 10 == 0 ? world.Region.Stranger.Actor : world.Leader;
        return await StoryCommand.Answer(Service(world).RegisterAsync(actor, position, await EntryAsync(world, step, position)));
    }

    /// <summary>Days around today, now and then backwards, with what can be ticked or, now and then, anything.</summary>
    private static async ValueTask<AbsenceEntry> EntryAsync(StoryWorld world, Step step, PositionId position)
    {
        LocalDate start = world.Today.PlusDays(5 - (step.B % 40));
        LocalDate? end = step.C % 3 == 0 ? null : start.PlusDays((step.C % 30) - 1);
        ImmutableArray<RecertifiableRequirement> offered =
            (await Service(world).RecertifiableAsync(world.Leader, position)).TryPickValue(out ImmutableArray<RecertifiableRequirement> found, out _) ? found : [];
        ImmutableArray<RequirementId> ticked = step.B % 7 == 0
            ? [StoryWorld.Pick(world.Requirements, step.C)]
            : [.. offered.Select(requirement => requirement.Id)];
        return new AbsenceEntry(start, end, step.B % 2 == 0 ? $"Permisjon {step.C}" : null, ticked);
    }

    private static async ValueTask<Absence?> PickAsync(StoryWorld world, Step step)
    {
        List<Absence> all = [];
        foreach (PositionId position in world.Positions)
        {
            all.AddRange(await world.Get<IAbsences>().OfPositionAsync(position));
        }

        return all.Count == 0 ? null : StoryWorld.Pick(all, step.A);
    }
}
