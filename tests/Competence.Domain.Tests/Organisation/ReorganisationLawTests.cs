using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Domain.Tests.Organisation;

/// <summary>Whatever is announced and whatever the next file shows: a plain model says which positions are carried on, and the rest is as without announcements.</summary>
public class ReorganisationLawTests
{
    private const string Bystander = "7999";
    private static readonly LocalDate Change = NightlyRuns.Monday.PlusDays(7);
    private static readonly string[] ObjectIds = ["7001", "7002", "7003"];
    private static readonly (string Trust, string CostCentre)[] Places = [("T1", "1001"), ("T1", "1002"), ("T2", "1001")];

    [Fact]
    [Rule("ORG-10", "ORG-75", "ORG-78", "ORG-80", "ORG-81")]
    public void Those_announced_that_are_gone_from_the_old_place_and_shown_at_the_new_one_are_carried_on_and_no_others() =>
        Prop.ForAll(Stories().ToArbitrary(), story => PlayAsync(story).GetAwaiter().GetResult()).QuickCheckThrowOnFailure();

    private static async Task<bool> PlayAsync(Story story)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(NightlyRuns.Monday, Lines(story.Before));
        Dictionary<PositionIdentity, PositionId> old = (await runs.Positions()).ToDictionary(position => position.Identity, position => position.Id);
        Actor operating = new(default, new ActingAs.Operator(), []);
        List<(PositionIdentity From, PositionIdentity To, bool IsDue)> moves = [];
        foreach ((PositionIdentity place, bool isDue) in story.Announced.Where(move => old.ContainsKey(move.From)))
        {
            PositionIdentity to = place with { CostCentre = place.CostCentre == "1001" ? "1002" : "1001" };
            Result<MoveAnnouncement> announced = await runs.Get<AnnouncedMoveService>().RegisterAsync(
                operating, [new PlannedMove(old[place], to.CostCentre)], isDue ? Change : Change.PlusDays(1));
            announced.IsAccepted.Should().Be(!old.ContainsKey(to));
            if (announced.IsAccepted)
            {
                moves.Add((place, to, isDue));
            }
        }

        await runs.Run(Change, Lines(story.After));

        Dictionary<PositionIdentity, PositionIdentity> carried = moves.Where(move => move.IsDue && !story.After.Contains(move.From) && story.After.Contains(move.To))
            .ToDictionary(move => move.To, move => move.From);
        ImmutableHashSet<PositionIdentity> heldBack = [.. moves.Where(move => !move.IsDue && story.After.Contains(move.From) && !old.ContainsKey(move.To)).Select(move => move.To)];
        ImmutableArray<Position> active = await ActiveAsync(runs);
        active.Select(position => position.Identity).Should().BeEquivalentTo(story.After.Except(heldBack));
        active.Where(position => position.Id != (carried.TryGetValue(position.Identity, out PositionIdentity left)
            ? old[left]
            : old.GetValueOrDefault(position.Identity, position.Id))).Should().BeEmpty();
        active.Select(position => position.Id).Should().OnlyHaveUniqueItems();
        runs.Endings.Told.Select(told => told.Position.Identity).Should().BeEquivalentTo(story.Before.Except(story.After).Except(carried.Values));

        ImportReport again = await runs.Run(Change, Lines(story.After));
        (again.Created, again.Changed, again.Deactivated, again.Reopened).Should().Be((0, 0, 0, 0));
        (await ActiveAsync(runs)).Should().Equal(active);
        return true;
    }

    private static async Task<ImmutableArray<Position>> ActiveAsync(NightlyRuns runs) =>
        [.. (await runs.Positions()).Where(position => position.IsActive && position.Identity.ObjectId != Bystander)];

    // A file has a line at least.
    private static IEnumerable<PositionText> Lines(IEnumerable<PositionIdentity> identities) =>
        [new PositionText(Bystander, "Alltid", "Her", ""), .. identities.Select(it => new PositionText(it.ObjectId, "Kim", "Berg", "", it.Trust, it.CostCentre))];

    private static Gen<Story> Stories() =>
        from before in Identities()
        from after in Identities()
        from announced in (from identity in Gen.Elements(All()) from isDue in Gen.Elements(true, true, false) select (identity, isDue)).ListOf()
        let first = announced.DistinctBy(move => move.identity).ToImmutableArray()
        select new Story(before, after, first);

    private static Gen<ImmutableHashSet<PositionIdentity>> Identities() =>
        from taken in Gen.Elements(true, false).ArrayOf(All().Length)
        select All().Where((_, index) => taken[index]).ToImmutableHashSet();

    private static PositionIdentity[] All() =>
        [.. from objectId in ObjectIds from place in Places select new PositionIdentity(objectId, place.Trust, place.CostCentre)];

    /// <summary>Who is where, what is announced of it (on the day of the change, or one too late for it), and who is where afterwards.</summary>
    private sealed record Story(ImmutableHashSet<PositionIdentity> Before, ImmutableHashSet<PositionIdentity> After, ImmutableArray<(PositionIdentity From, bool IsDue)> Announced);
}
