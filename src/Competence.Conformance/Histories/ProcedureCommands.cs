using System.Collections.Immutable;
using Competence.Registrations;
using Competence.Registrations.Procedures;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Conformance.Histories;

/// <summary>What persons do with their procedures.</summary>
internal static class ProcedureCommands
{
    private const int OneInFour = 4;
    private const int Procedure = 4;

    public static IReadOnlyList<StoryCommand> All { get; } =
    [
        new("mark-favourite", 3, (world, step) => StoryCommand.Answer(world.Get<ProcedureService>().MarkAsync(Somebody(world, step).Actor, Something(world, step)))),
        new("unmark-favourite", 4, async (world, step) =>
        {
            Employee somebody = Somebody(world, step);
            ImmutableArray<RequirementId> marked = (await world.FindAsync<PersonId, Favourites>(somebody.Id))?.Requirements ?? [];
            return await StoryCommand.Answer(world.Get<ProcedureService>().UnmarkAsync(
                somebody.Actor, marked.IsEmpty ? Something(world, step) : StoryWorld.Pick(marked, step.C)));
        }),
        new("register-quickly", 2, (world, step) => StoryCommand.Answer(world.Get<RegistrationService>().QuickRegisterAsync(
            step.C % OneInFour == 0 ? world.Leader : Somebody(world, step).Actor, Somebody(world, step).Id, Something(world, step)))),
    ];

    /// <summary>Mostly the one whose plan holds the procedure.</summary>
    private static Employee Somebody(StoryWorld world, Step step) => step.A % OneInFour == 0 ? StoryWorld.Pick(world.People, step.C) : world.People[^1];

    /// <summary>Mostly the procedure.</summary>
    private static RequirementId Something(StoryWorld world, Step step) =>
        step.B % OneInFour == 0 ? StoryWorld.Pick(world.Requirements, step.C) : world.Requirements[Procedure];
}
