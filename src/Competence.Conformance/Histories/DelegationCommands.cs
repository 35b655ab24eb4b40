using System.Collections.Immutable;
using Competence.Delegation;

namespace Competence.Conformance.Histories;

/// <summary>What leaders do to be replaced, and what ends by itself.</summary>
internal static class DelegationCommands
{
    private const int Days = 20;
    private const int Approvers = 3;

    public static IReadOnlyList<StoryCommand> All { get; } =
    [
        new("set-deputy", 7, (world, step) => StoryCommand.Answer(world.Get<DeputyService>().SetAsync(
            world.Leader, Leader(world), StoryWorld.Pick(world.Positions, step.A), step.B % 3 == 0 ? null : world.Today.PlusDays((step.C % Days) - 1)))),
        new("remove-deputy", 3, async (world, step) =>
        {
            ImmutableArray<Deputyship> open = await world.Get<IDelegations>().OfLeadersAsync([Leader(world)]);
            return open.IsEmpty
                ? "none"
                : await StoryCommand.Answer(world.Get<DeputyService>().RemoveAsync(world.Leader, Leader(world), StoryWorld.Pick(open, step.A).Key.Deputy));
        }),
        new("set-approver", 6, async (world, step) => await StoryCommand.Answer(world.Get<DelegatedApproverService>().SetAsync(
            world.Leader, Leader(world), await ApproverAsync(world, step), $"Mål {step.B % 3}"))),
        new("remove-approver", 3, async (world, step) => await StoryCommand.Answer(world.Get<DelegatedApproverService>().RemoveAsync(
            world.Leader, Leader(world), await ApproverAsync(world, step)))),
        new("end-deputyships", 2, (world, _) => StoryCommand.Answer(world.Get<DeputyshipRunService>().RunAsync(Actor.OfJob("nightly-run")))),
    ];

    /// <summary>Mostly one of those chosen, if there are any; now and then any, chosen or not.</summary>
    private static async ValueTask<PersonId> ApproverAsync(StoryWorld world, Step step)
    {
        const int OneInThree = 3;
        ImmutableArray<DelegatedApprover> open = await world.Get<IDelegations>().ApproversAsync(Leader(world));
        return open.IsEmpty || step.C % OneInThree == 0 ? world.Persons[step.A % Approvers] : StoryWorld.Pick(open, step.A).Key.Approver;
    }

    private static PositionId Leader(StoryWorld world) => world.Region.Leader.Position.Id;
}
