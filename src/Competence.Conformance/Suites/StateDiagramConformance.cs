using Competence.Conformance.Diagrams;
using Competence.Conformance.Stores;
using Competence.Requirements;
using Competence.Testing.Building;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>
/// Whatever is tried on a registration, and in whatever order, the store holds what the rulebook's table of states and events says, and
/// nothing outside the diagram is reached.
/// </summary>
public abstract class StateDiagramConformance : DrawnSuite
{
    private const int Steps = 30;
    private const int RunsForEveryPair = 200;

    /// <summary>How many rows of steps are tried; from 200 on, every event must be tried in every state.</summary>
    /// <value>The default is 200.</value>
    protected override int Runs => 200;

    [Fact]
    public virtual async Task Whatever_is_tried_the_store_holds_what_the_table_of_states_and_events_says()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        HashSet<(string Row, RequirementStatus Status)> tried = [];
        int run = 0;
        Prop.ForAll(Rows, row => TakeAsync(region, row, run++, tried).AsTask().GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithReplay(Seed, 1));

        string[] missing = [.. from one in DiagramEvent.All from status in States where !tried.Contains((one.Row, status)) select $"{one.Row} in {status}"];
        Assert.True(Runs < RunsForEveryPair || missing.Length == 0, $"Never tried: {string.Join("; ", missing)}");
    }

    [Fact]
    public virtual async Task What_is_done_to_one_person_never_changes_another()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        int run = 0;
        Prop.ForAll(Rows, row => TakeTurnsAsync(region, row, 2 * run++).AsTask().GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs / 4).WithReplay(Seed, 3));
    }

    [Fact]
    public virtual async Task What_is_fulfilled_stands_the_same_in_whatever_order_the_plans_were_assigned()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        PlanOrder order = await PlanOrder.BeginAsync(Given, region);
        int seed = 2;
        Prop.ForAll(PlanOrder.Orders, drawn => order.CheckAsync(Store, drawn, seed++).AsTask().GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs / 4).WithReplay(Seed, 5));
    }

    private static IEnumerable<RequirementStatus> States => Enum.GetValues<RequirementStatus>().Where(status => status != RequirementStatus.NotRelevant);

    /// <summary>A kind of definition and what is tried; a row that fails is cut step by step to the shortest that does.</summary>
    private static Arbitrary<(DiagramKind Kind, DiagramStep[] Steps)> Rows =>
        Arb.From(
            from kind in Gen.Elements(DiagramKind.All.AsEnumerable())
            from steps in (from one in Gen.Frequency([.. DiagramEvent.All.Select(one => (one.Weight, Gen.Constant(one)))])
                           from number in Gen.Choose(0, 9999)
                           select new DiagramStep(one, number)).ArrayOf(Steps)
            select (kind, steps),
            row => row.steps.Select((_, at) => (row.kind, row.steps.Where((_, other) => other != at).ToArray())));

    private async ValueTask TakeAsync(
        SmallRegion region, (DiagramKind Kind, DiagramStep[] Steps) row, int run, HashSet<(string Row, RequirementStatus Status)> tried)
    {
        DiagramWorld world = await DiagramWorld.BeginAsync(Store, region, row.Kind, seed: run + 2);
        foreach (DiagramStep step in row.Steps)
        {
            tried.Add((step.Event.Row, await world.TakeAsync(step)));
        }
    }

    private async ValueTask TakeTurnsAsync(SmallRegion region, (DiagramKind Kind, DiagramStep[] Steps) row, int seed)
    {
        DiagramWorld one = await DiagramWorld.BeginAsync(Store, region, row.Kind, seed + 2);
        DiagramWorld other = await one.BesideAsync(seed + 3);
        foreach (DiagramStep step in row.Steps.Where(step => !step.Event.ConcernsEverybody))
        {
            (DiagramWorld actor, DiagramWorld bystander) = step.Number % 4 < 2 ? (one, other) : (other, one);
            await actor.TakeAsync(step);
            await bystander.CheckAsync($"{step} by somebody else");
        }
    }
}
