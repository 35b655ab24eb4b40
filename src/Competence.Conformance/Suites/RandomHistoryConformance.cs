using System.Globalization;
using Competence.Conformance.Histories;
using Competence.Conformance.Stores;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>
/// Whatever people do, in whatever order, the store answers as the reference store does: states, standings, histories, lists and reports.
/// </summary>
public abstract class RandomHistoryConformance : StoreSuite
{
    private const int Steps = 40;
    private const int RunsForEveryEvent = 400;

    /// <summary>The variable that asks for other histories than those that are tried each time.</summary>
    private const string SeedVariable = "COMPETENCE_HISTORY_SEED";

    /// <summary>How many random histories are tried; from 400 on, every kind of event must happen in one of a hundred.</summary>
    /// <value>The default is 500.</value>
    protected virtual int Runs => 500;

    /// <summary>Where the drawing of histories begins: the same each time, so that the same code always gets the same answer.</summary>
    /// <value>The variable <c>COMPETENCE_HISTORY_SEED</c> where it is set, to look among other histories; else 1.</value>
    protected virtual ulong Seed =>
        Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } seed ? ulong.Parse(seed, CultureInfo.InvariantCulture) : 1;

    [Fact]
    public virtual void After_any_history_the_store_answers_as_the_reference_store()
    {
        StoryTally tally = new();
        Prop.ForAll(Stories.ToArbitrary(), story => tally.Add(RunAsync(story, tally).GetAwaiter().GetResult()))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithReplay(Seed, 1));

        TestContext.Current.TestOutputHelper?.WriteLine(tally.ToString());
        Assert.Equal(Runs, tally.Runs);
        if (Runs >= RunsForEveryEvent)
        {
            string[] rare = [.. tally.RarerThan(percent: 1, EventTypes)];
            Assert.True(rare.Length == 0, $"Too rare, of {Runs} histories: {string.Join(", ", rare)}. The output of the test tells how what was tried was answered.");
        }
    }

    private static IEnumerable<Type> EventTypes =>
        typeof(Registrations.RegistrationEvent).Assembly.GetExportedTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DomainEvent)));

    private static Gen<Step[]> Stories =>
        (from command in Gen.Frequency([.. StoryCommand.All.Select(command => (command.Weight, Gen.Constant(command.Name)))])
         from a in Gen.Choose(0, 9999)
         from b in Gen.Choose(0, 9999)
         from c in Gen.Choose(0, 9999)
         select new Step(command, a, b, c)).ArrayOf(Steps);

    private async Task<HashSet<Type>> RunAsync(Step[] story, StoryTally tally)
    {
        await using StoryWorld world = await StoryWorld.BeginAsync(CreateStore());
        await using StoryWorld reference = await StoryWorld.BeginAsync(new ReferenceFixture());
        foreach (Step step in story)
        {
            string answer = await world.TakeAsync(step);
            Assert.Equal($"{step}: {await reference.TakeAsync(step)}", $"{step}: {answer}");
            tally.Add(step, answer);
        }

        int draw = story.Sum(step => step.A);
        await using IAsyncEnumerator<(string Name, string Text)> expected = Readings.OfAsync(reference, draw).GetAsyncEnumerator();
        await foreach ((string name, string text) in Readings.OfAsync(world, draw))
        {
            Assert.True(await expected.MoveNextAsync());
            Assert.Equal(expected.Current.Name, name);
            Assert.True(expected.Current.Text == text, $"{name}\nreference: {expected.Current.Text}\nstore:     {text}");
        }

        await Laws.CheckAsync(world);
        return [.. (await world.Get<IOutbox>().PendingAsync(int.MaxValue)).Select(entry => entry.Fact.GetType())];
    }
}
