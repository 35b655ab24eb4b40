using System.Collections.Immutable;
using Competence.Assignments;

namespace Competence.Conformance.Histories;

/// <summary>What leaders do with assignments.</summary>
internal static class AssignmentCommands
{
    public static IReadOnlyList<StoryCommand> All { get; } =
    [
        new("assign", 6, (world, step) => StoryCommand.Answer(world.Get<AssignmentService>().AssignAsync(world.Leader,
        [
            new AssignmentCellRequest(StoryWorld.Pick(world.Positions, step.A), StoryWorld.Pick(world.Plans, step.B)),
            new AssignmentCellRequest(StoryWorld.Pick(world.Positions, step.A + 1), StoryWorld.Pick(world.Plans, step.C)),
        ]))),
        new("deactivate-assignment", 3, (world, step) => OnAsync(world, step, assignment => assignment.IsActive, service => service.DeactivateAsync)),
        new("reactivate-assignment", 5, (world, step) => OnAsync(world, step, assignment => !assignment.IsActive, service => service.ReactivateAsync)),
        new("delete-assignment", 1, (world, step) => OnAsync(world, step, _ => true, service => service.DeleteAsync)),
        new("approve-assignment", 12, (world, step) => OnAsync(
            world, step, assignment => assignment.Completion == Completion.AwaitingApproval, service => service.ApproveAsync)),
        new("withdraw-approval", 16, (world, step) => OnAsync(
            world, step, assignment => assignment.Completion == Completion.Approved || (step.B % 10 == 0 && assignment.Completion == Completion.Completed),
            service => service.WithdrawApprovalAsync)),
    ];

    private static async ValueTask<string> OnAsync(
        StoryWorld world, Step step, Func<Assignment, bool> suits,
        Func<AssignmentService, Func<Actor, AssignmentId, CancellationToken, ValueTask<Result<Assignment>>>> verb)
    {
        List<Assignment> found = [];
        for (int person = 0; person < world.People.Length; person++)
        {
            ImmutableArray<Assignment> held = await world.AssignmentsOfAsync(person);
            found.AddRange(held.Where(suits));
        }

        return found.Count == 0
            ? "none"
            : await StoryCommand.Answer(verb(world.Get<AssignmentService>())(world.Leader, StoryWorld.Pick(found, step.A).Id, default));
    }
}
