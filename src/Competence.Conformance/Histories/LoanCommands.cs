using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Loans;

namespace Competence.Conformance.Histories;

/// <summary>What the leader does with loans, and the night after them.</summary>
internal static class LoanCommands
{
    private const int LongestLoan = 30;

    public static IReadOnlyList<StoryCommand> All { get; } =
    [
        new("lend", 6, (world, step) => StoryCommand.Answer(world.Get<LoanService>().RegisterAsync(
            world.Leader, StoryWorld.Pick(world.People, step.A).Position.Id, Request(world, step, world.Today.PlusDays(1 + (step.B % 3)), leader: null)))),
        new("edit-loan", 5, (world, step) => OnAsync(world, step, loan => world.Get<LoanService>().EditAsync(
            world.Leader, loan.Id, Request(world, step, step.C % 5 == 0 ? world.Today.PlusDays(2) : loan.Terms.Start, loan.Terms.Leader)))),
        new("end-loan", 4, (world, step) => OnAsync(
            world, step, loan => world.Get<LoanService>().EndAsync(world.Leader, loan.Id), rather: loan => loan.Terms.Start <= world.Today)),
        new("delete-loan", 3, (world, step) => OnAsync(world, step, loan => world.Get<LoanService>().DeleteAsync(world.Leader, loan.Id))),
        new("assign-on-loan", 3, async (world, step) => await FindAsync(world) is not [_, ..] loans
            ? "none"
            : await StoryCommand.Answer(world.Get<AssignmentService>().AssignAsync(world.Leader,
                [new AssignmentCellRequest(StoryWorld.Pick(loans, step.A).TemporaryPosition, StoryWorld.Pick(world.Plans, step.B))]))),
        new("a-day-passes", 4, (world, _) =>
        {
            world.Store.Clock.AdvanceDays(1);
            return new("");
        }),
        new("put-loans-away", 4, (world, _) => StoryCommand.Answer(world.Get<LoanNightService>().RunAsync(Actor.OfJob("loans")))),
    ];

    /// <summary>All loans of the people of the story, by id.</summary>
    public static async ValueTask<ImmutableArray<Loan>> FindAsync(StoryWorld world)
    {
        List<Loan> found = [];
        foreach (PersonId person in world.Persons)
        {
            found.AddRange((await world.Get<ILoans>().OfPersonAsync(person)).Loans);
        }

        return [.. found.OrderBy(loan => loan.Id)];
    }

    private static LoanRequest Request(StoryWorld world, Step step, LocalDate start, PositionId? leader)
    {
        (UnitId Unit, PositionId Leader)[] places =
        [
            (world.Region.NextWard.Id, world.Region.Neighbour.Position.Id),
            (world.Region.OtherWard.Id, world.Region.Stranger.Position.Id),
            (world.Region.OtherTrust.Id, world.Region.Stranger.Position.Id),
        ];
        (UnitId unit, PositionId chosen) = StoryWorld.Pick(places, step.B);
        return new LoanRequest(
            unit, leader is { } present && step.C % 2 == 0 ? present : chosen, start, step.C % 4 == 0 ? null : start.PlusDays(step.C % LongestLoan),
            step.A % 2 == 0 ? $"Kommentar {step.A}" : null);
    }

    /// <summary>Does something with a loan: mostly with one that it is meant for, if there is one.</summary>
    private static async ValueTask<string> OnAsync(
        StoryWorld world, Step step, Func<Loan, ValueTask<Result<Loan>>> verb, Func<Loan, bool>? rather = null)
    {
        ImmutableArray<Loan> all = await FindAsync(world);
        ImmutableArray<Loan> meant = step.C % 4 == 0 || rather is null ? all : [.. all.Where(rather)];
        ImmutableArray<Loan> loans = meant.IsEmpty ? all : meant;
        return loans.IsEmpty ? "none" : await StoryCommand.Answer(verb(StoryWorld.Pick(loans, step.A)));
    }
}
