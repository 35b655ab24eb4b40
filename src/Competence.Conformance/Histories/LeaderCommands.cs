using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;

namespace Competence.Conformance.Histories;

/// <summary>What is done about leaders by hand, and reorganisations from their announcement to the run that carries them out.</summary>
internal static class LeaderCommands
{
    public static IReadOnlyList<StoryCommand> All { get; } =
    [
        new("set-leader", 4, (world, step) => StoryCommand.Answer(world.Get<LeaderService>().SetAsync(
            world.Leader, StoryWorld.Pick(world.Positions, step.A), StoryWorld.Pick(world.Positions, step.B)))),
        new("remove-leader", 3, async (world, step) =>
        {
            PositionId[] led = [.. (await PositionsAsync(world)).Where(position => position.ManualLeader is not null).Select(position => position.Id)];
            return led.Length == 0 ? "none" : await StoryCommand.Answer(world.Get<LeaderService>().RemoveAsync(world.Leader, StoryWorld.Pick(led, step.A)));
        }),
        new("announce-move", 6, async (world, step) => await StoryCommand.Answer(world.Get<AnnouncedMoveService>().RegisterAsync(
            world.Operator, [new PlannedMove(StoryWorld.Pick(world.Positions, step.A), await CostCentreAsync(world, step))], world.Today.PlusDays((step.C % 8) - 4)))),
        new("change-move", 2, async (world, step) =>
        {
            AnnouncedMove[] moves = await WaitingAsync(world);
            return moves.Length == 0 ? "none" : await StoryCommand.Answer(world.Get<AnnouncedMoveService>().ChangeAsync(
                world.Operator, StoryWorld.Pick(moves, step.A).Position, StoryWorld.Pick(moves, step.A).CostCentre, world.Today.PlusDays((step.C % 8) - 2)));
        }),
        new("withdraw-move", 2, async (world, step) =>
        {
            AnnouncedMove[] moves = await WaitingAsync(world);
            return moves.Length == 0 ? "none" : await StoryCommand.Answer(world.Get<AnnouncedMoveService>().WithdrawAsync(
                world.Operator, StoryWorld.Pick(moves, step.A).Position));
        }),
        new("import-moves", 5, ImportAsync),
    ];

    /// <summary>A file in which most of those who are to move have moved.</summary>
    private static async ValueTask<string> ImportAsync(StoryWorld world, Step step)
    {
        const int OneInThree = 3;
        Dictionary<PositionId, AnnouncedMove> moves = (await WaitingAsync(world)).ToDictionary(move => move.Position);
        List<PositionText> lines = [];
        foreach (Position position in await PositionsAsync(world))
        {
            PositionText line = await PositionText.OfAsync(world, position);
            bool hasMoved = moves.TryGetValue(position.Id, out AnnouncedMove? move) && (step.A + lines.Count) % OneInThree != 0;
            lines.Add(hasMoved ? line with { Identity = move!.Target } : line);
        }

        return await StoryCommand.Answer(world.Get<OrganisationImportService>().ImportPositionsAsync(
            Actor.OfJob("nightly-import"), new TextSource<PositionColumn>([.. lines.Select(one => one.Texts)]), ImportCalendar.MondayToFriday.LastOnOrBefore(world.Today)));
    }

    /// <summary>Mostly the ward that the position is not in.</summary>
    private static async ValueTask<string> CostCentreAsync(StoryWorld world, Step step)
    {
        const int OneInFour = 4;
        Position position = (await world.FindAsync<PositionId, Position>(StoryWorld.Pick(world.Positions, step.A)))!;
        bool toWard = position.Unit == world.Region.NextWard.Id ^ step.B % OneInFour == 0;
        return (await world.FindAsync<UnitId, OrganisationUnit>(toWard ? world.Region.Ward.Id : world.Region.NextWard.Id))!.Number;
    }

    private static async ValueTask<Position[]> PositionsAsync(StoryWorld world) =>
        [.. (await world.Get<IRepository<PositionId, Position>>().FindManyAsync([.. world.Positions])).OrderBy(position => position.Id)];

    private static async ValueTask<AnnouncedMove[]> WaitingAsync(StoryWorld world) =>
        [.. (await world.Get<IRepository<PositionId, AnnouncedMove>>().FindManyAsync([.. world.Positions])).Where(move => move.IsWaiting).OrderBy(move => move.Position)];
}
