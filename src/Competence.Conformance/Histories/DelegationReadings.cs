using System.Collections.Immutable;
using Competence.Delegation;

namespace Competence.Conformance.Histories;

/// <summary>What a store answers about deputies and delegated approvers.</summary>
internal static class DelegationReadings
{
    private const int Few = 2;

    public static async IAsyncEnumerable<(string Name, string Text)> OfAsync(StoryWorld world)
    {
        IDelegations delegations = world.Get<IDelegations>();
        ImmutableArray<PositionId> positions = [.. world.Positions];
        yield return ("leaderships", Description.Of((await delegations.LeadershipsAsync(positions, world.Today)).OrderBy(leadership => leadership.Position)));
        yield return ("deputies of all", Description.Of(await delegations.OfLeadersAsync(positions)));
        foreach (PositionId position in positions)
        {
            yield return ($"deputyships on {position}", Description.Of(await delegations.OnPositionsAsync([position])));
            yield return ($"approvers of {position}", Description.Of(await delegations.ApproversAsync(position)));
            foreach (PersonId person in world.Persons)
            {
                yield return ($"deputyship {person}", Description.Of(await world.FindAsync<DeputyshipKey, Deputyship>(new DeputyshipKey(position, person))));
                yield return ($"approver {person}", Description.Of(await world.FindAsync<DelegatedApproverKey, DelegatedApprover>(new DelegatedApproverKey(position, person))));
            }
        }

        foreach (PersonId person in world.Persons)
        {
            yield return ($"leaders replaced by {person}", Description.Of(await delegations.OfDeputyAsync(person)));
        }

        List<Deputyship> lasting = [];
        ImmutableArray<Deputyship> page;
        while (!(page = await delegations.LastingAsync(world.Today, lasting.LastOrDefault()?.Key, Few)).IsEmpty)
        {
            lasting.AddRange(page);
        }

        yield return ("lasting deputyships", Description.Of(lasting));
    }
}
