using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.Loans;
using Competence.Organisation;
using Xunit;

namespace Competence.Conformance.Histories;

/// <summary>What a store answers about the loans of a story, and the laws that hold of them.</summary>
internal static class LoanReadings
{
    private static readonly HistoryPage All = new(10_000, Audience: Audience.Audit);

    public static async IAsyncEnumerable<(string Name, string Text)> OfAsync(StoryWorld world)
    {
        ILoans ports = world.Get<ILoans>();
        ImmutableArray<Loan> loans = await LoanCommands.FindAsync(world);
        ImmutableArray<PositionId> temporary = [.. loans.Select(loan => loan.TemporaryPosition)];
        yield return ("loans", Description.Of(loans));
        yield return ("loans of positions", Description.Of(await ports.OfPositionsAsync(world.Positions.Take(2).ToImmutableArray().AddRange(temporary.Take(1)))));
        yield return ("loans run out", Description.Of(await ports.RunOutAsync(world.Today, 2)));
        yield return ("ordinary positions left behind", Description.Of(await ports.LeftBehindAsync(world.Today, 2)));
        yield return ("temporary positions", Description.Of(
            (await world.Get<IRepository<PositionId, Position>>().FindManyAsync(temporary)).OrderBy(position => position.Id)));
        yield return ("facts of temporary positions", Description.OfUnordered(await world.Get<IAccessFacts>().PositionsAsync(temporary)));
        yield return ("plans on loan", Description.Of(await world.Get<IAssignments>().OnPositionsAsync(temporary)));
        foreach (UnitId unit in world.Units)
        {
            yield return ($"leader of {unit}", Description.Of(await ports.LeaderOfUnitAsync(unit)));
        }
    }

    /// <summary>The events give the loans and their positions, and no two loans to one unit have a day in common.</summary>
    public static async ValueTask CheckAsync(StoryWorld world)
    {
        ImmutableArray<Loan> loans = await LoanCommands.FindAsync(world);
        foreach (Loan loan in loans)
        {
            Loan? replayed = null;
            foreach (HistoryEntry entry in (await world.Get<IHistory>().ListAsync(loan.Subject, All)).Reverse())
            {
                replayed = entry.Fact is LoanEvent.Registered made ? Loan.From(made) : replayed!.Apply((LoanEvent)entry.Fact);
            }

            Assert.Equal(loan, replayed);
            Assert.DoesNotContain(loans, other => other.Id != loan.Id && other.Person == loan.Person && other.Terms.Unit == loan.Terms.Unit
                && other.Terms.Overlaps(loan.Terms));
            await CheckPositionAsync(world, loan);
        }
    }

    private static async ValueTask CheckPositionAsync(StoryWorld world, Loan loan)
    {
        Position stored = (await world.FindAsync<PositionId, Position>(loan.TemporaryPosition))!;
        Position? replayed = null;
        foreach (HistoryEntry entry in (await world.Get<IHistory>().ListAsync(stored.Subject, All)).Reverse())
        {
            replayed = entry.Fact is PositionEvent.Lent lent ? Position.From(lent) : replayed!.Apply((PositionEvent)entry.Fact);
        }

        Assert.Equal(stored, replayed);
        Assert.Equal(
            (loan.Person, loan.OrdinaryPosition, loan.Terms.Unit, loan.Terms.Leader, loan.Terms.Start, loan.Terms.End),
            (stored.Person, stored.LentFrom, stored.Unit, stored.Leader, stored.Start, stored.End));
        Assert.True(stored.IsActive || loan.StatusOn(world.Today) == LoanStatus.Finished);
    }
}
