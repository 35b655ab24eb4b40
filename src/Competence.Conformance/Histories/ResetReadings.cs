using System.Collections.Immutable;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Xunit;

namespace Competence.Conformance.Histories;

/// <summary>What a store answers about resets for everybody and about the people whom they concern.</summary>
internal static class ResetReadings
{
    private static readonly HistoryPage All = new(10_000, Audience: Audience.Audit);

    public static async IAsyncEnumerable<(string Name, string Text)> OfAsync(StoryWorld world)
    {
        IRequirementRegistrations port = world.Get<IRequirementRegistrations>();
        foreach (RequirementId requirement in world.Requirements)
        {
            yield return ($"extent of {requirement}", Description.Of(await port.ExtentAsync(requirement)));
            yield return ($"people of {requirement}", Description.Of(await port.PeopleAsync(requirement, null, 100)));
            yield return ($"people of {requirement} after the first", Description.Of(await port.PeopleAsync(requirement, world.People[0].Id, 1)));
            yield return ($"{requirement} performed", Description.Of(await port.WithCountAsync(requirement, 1)));
            yield return ($"{requirement} performed twice", Description.Of(await port.WithCountAsync(requirement, 2)));
            ImmutableArray<HeldRegistration> held = await port.ListAsync(requirement, [.. world.Persons, world.Persons[0]]);
            yield return ($"held {requirement}", Description.Of(held.Select(one =>
                one with { Marks = [.. one.Marks.OrderBy(mark => mark.Key.ToString(), StringComparer.Ordinal)] })));
        }

        await foreach (RequirementResetRow row in Rows(world))
        {
            yield return ($"reset {row.Id}", Description.Of(await world.FindAsync<RequirementResetId, RequirementReset>(row.Id)));
            yield return ($"history of reset {row.Id}", Description.Of(await world.Get<IHistory>().ListAsync(new Subject(RequirementReset.SubjectKind, row.Id.Value), All)));
        }
    }

    /// <summary>Every reset is what its events make of it, and lies on its definition exactly while it is under way.</summary>
    public static async ValueTask CheckAsync(StoryWorld world)
    {
        Dictionary<RequirementId, RequirementResetId> running = [];
        await foreach (RequirementResetRow row in Rows(world))
        {
            RequirementReset stored = (await world.FindAsync<RequirementResetId, RequirementReset>(row.Id))!;
            ImmutableArray<HistoryEntry> history = await world.Get<IHistory>().ListAsync(stored.Subject, All);
            Assert.Equal(stored, history.Reverse().Select(entry => (RequirementResetEvent)entry.Fact).Aggregate(
                (RequirementReset?)null, (state, fact) => fact is RequirementResetEvent.Begun begun ? RequirementReset.From(begun) : state!.Apply(fact)));
            if (stored.State == RequirementResetState.Running)
            {
                running.Add(stored.Requirement, stored.Id);
            }
        }

        foreach (RequirementId id in world.Requirements)
        {
            Requirement? definition = await world.FindAsync<RequirementId, Requirement>(id);
            Assert.Equal(running.TryGetValue(id, out RequirementResetId reset) ? reset : null, definition?.RunningReset);
        }
    }

    private static async IAsyncEnumerable<RequirementResetRow> Rows(StoryWorld world)
    {
        foreach (RequirementId requirement in world.Requirements)
        {
            await foreach (RequirementResetRow row in world.Get<IRowSource<RequirementResetRow>>().StreamAsync(new ResetsOfRequirementSpec(requirement)))
            {
                yield return row;
            }
        }
    }
}
