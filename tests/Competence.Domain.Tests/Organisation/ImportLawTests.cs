using Competence.Organisation;
using Competence.Organisation.Import;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Domain.Tests.Organisation;

/// <summary>What holds for every file, whatever stands in it.</summary>
public class ImportLawTests
{
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly string[] ObjectIds = ["7001", "7002", "7003", "7004"];
    private static readonly (string Trust, string CostCentre)[] Places = [("T1", "1001"), ("T1", "1002"), ("T2", "1001")];

    [Fact]
    [Rule("ORG-13", "ORG-16")]
    public void A_file_that_is_imported_twice_changes_nothing_the_second_time() =>
        Prop.ForAll(Arb.From(Files()), files =>
        {
            NightlyRuns runs = After(files[..^1]);
            LocalDate day = DayOf(files.Length - 1);

            ImportReport first = Done(runs.Run(day, files[^1]));
            string once = Picture(runs);
            ImportReport second = Done(runs.Run(day, files[^1]));

            (second.Created, second.Changed, second.Deactivated, second.Reopened).Should().Be((0, 0, 0, 0));
            second.Rejected.Should().Equal(first.Rejected);
            Picture(runs).Should().Be(once);
        }).QuickCheckThrowOnFailure();

    [Fact]
    [Rule("ORG-16")]
    public void The_order_of_the_lines_does_not_matter() =>
        Prop.ForAll(Arb.From(Files()), files =>
        {
            NightlyRuns forward = After(files);
            NightlyRuns backward = After([.. files.Select(file => file.Reverse().ToArray())]);

            Picture(backward).Should().Be(Picture(forward));
        }).QuickCheckThrowOnFailure();

    [Fact]
    [Rule("ORG-10", "ORG-15", "ORG-38")]
    public void Whatever_lines_change_come_and_go_the_positions_are_those_of_the_file() =>
        Prop.ForAll(Arb.From(Gen.Two(OpenFile())), files =>
        {
            (PositionText[] before, PositionText[] after) = files;
            NightlyRuns runs = After([before]);

            ImportReport report = Done(runs.Run(DayOf(1), after));

            Dictionary<PositionIdentity, PositionText> was = before.ToDictionary(IdentityOf);
            Dictionary<PositionIdentity, PositionText> now = after.ToDictionary(IdentityOf);
            Done(runs.Positions()).Should().SatisfyRespectively(was.Keys.Union(now.Keys).Order().Select(identity => (Action<Position>)(position =>
            {
                position.Identity.Should().Be(identity);
                position.IsActive.Should().Be(now.ContainsKey(identity));
                position.Title.Should().Be((now.GetValueOrDefault(identity) ?? was[identity]).Title);
            })));
            report.Created.Should().Be(now.Keys.Except(was.Keys).Count());
            report.Deactivated.Should().Be(was.Keys.Except(now.Keys).Count());
            report.Changed.Should().Be(now.Count(it => was.TryGetValue(it.Key, out PositionText? old) && old.Title != it.Value.Title));
            runs.Endings.Told.Select(told => told.Position.Identity).Should().BeEquivalentTo(was.Keys.Except(now.Keys));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_lines_of_a_run_are_all_counted_once() =>
        Prop.ForAll(Arb.From(OpenFile()), Arb.From(OpenFile()), (before, after) =>
        {
            NightlyRuns runs = After([before]);

            ImportReport report = Done(runs.Run(DayOf(1), after));

            (report.Created + report.Changed + report.Reopened + report.Unchanged + report.Skipped + report.Rejected.Length).Should().Be(report.Lines);
            report.Lines.Should().Be(after.Length);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_files_bring_about_everything_that_can_happen_to_a_position()
    {
        HashSet<Type> seen = [];
        foreach (PositionText[][] files in Gen.Sample(Files(), 200))
        {
            NightlyRuns runs = After(files);
            foreach (Position position in Done(runs.Positions()))
            {
                seen.UnionWith(Done(runs.History(position.Subject)).Select(entry => entry.Fact.GetType()));
            }
        }

        // What loans do to temporary positions is none of the import's business.
        Type[] ofLoans = [typeof(PositionEvent.Lent), typeof(PositionEvent.LoanMoved), typeof(PositionEvent.LoanWithdrawn)];
        seen.Should().BeEquivalentTo(typeof(PositionEvent).GetNestedTypes().Except(ofLoans));
    }

    /// <summary>Waits: a property is no asynchronous method, and nothing in memory waits for anything.</summary>
    private static T Done<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static LocalDate DayOf(int run) => ImportCalendar.FirstOnOrAfter(Monday.PlusDays(run * 9));

    private static NightlyRuns After(PositionText[][] files)
    {
        NightlyRuns runs = Done(new NightlyRuns().WithUnits());
        for (int run = 0; run < files.Length; run++)
        {
            Done(runs.Run(DayOf(run), files[run]));
        }

        return runs;
    }

    private static PositionIdentity IdentityOf(PositionText line) => new(line.ObjectId, line.Trust, line.CostCentre);

    /// <summary>All that is stored, by what the master data knows it by: identifiers differ from store to store.</summary>
    private static string Picture(NightlyRuns runs)
    {
        Position[] positions = [.. Done(runs.Positions())];
        Dictionary<PositionId, PositionIdentity> identities = positions.ToDictionary(position => position.Id, position => position.Identity);
        Dictionary<PositionId, long> lines = Done(
            runs.Get<IStoredOrganisation>().PositionsAsync().ToDictionaryAsync(it => it.Id, it => it.Fingerprint).AsTask());
        IRepository<PersonId, Person> people = runs.Get<IRepository<PersonId, Person>>();
        return string.Join('\n', positions.Select(position =>
        {
            Person person = Done(people.FindAsync(position.Person).AsTask())!;
            object? leader = position.Leader is { } id ? identities[id] : null;
            return $"{position.Identity} {position.Employment} {leader} {position.IsActive} {position.Version} {lines[position.Id]} {person.Name} {person.Version}";
        }));
    }

    /// <summary>One to three files of consecutive runs, with everything that can go right and wrong in them.</summary>
    private static Gen<PositionText[][]> Files() =>
        from count in Gen.Choose(1, 3)
        from files in Gen.ArrayOf(AnyFile(), count)
        select files;

    private static Gen<PositionText[]> AnyFile() =>
        from lines in Gen.NonEmptyListOf(AnyLine())
        select lines.DistinctBy(IdentityOf).ToArray();

    private static Gen<PositionText> AnyLine() =>
        from objectId in Gen.Elements(ObjectIds)
        from place in Gen.Elements(Places)
        from name in Gen.Elements("Berg", "Moe")
        from title in Gen.Elements("Nurse", "Doctor", "")
        from occupation in Gen.Elements("employee", "part-one-resident")
        from start in Gen.Elements(-400, -1, 7, 20, 40)
        from length in Gen.Elements<int?>(null, null, 0, 8, 30, 500)
        from registered in Gen.Elements(-60, -1, 3)
        from leader in Gen.Elements("", "7001", "7002", "9999")
        select new PositionText(objectId, "Kim", name, "", place.Trust, place.CostCentre, title, occupation, "false",
            Text(start), length is { } days ? Text(start + days) : "", Text(registered),
            leader, leader.Length == 0 ? "" : "T1", leader.Length == 0 ? "" : "1001");

    /// <summary>A file of employments that are open on every day of the test.</summary>
    private static Gen<PositionText[]> OpenFile() =>
        from titles in Gen.ArrayOf(Gen.Elements("", "Nurse", "Doctor"), ObjectIds.Length * Places.Length)
        let lines = titles.Select((title, index) => new PositionText(
            ObjectIds[index % ObjectIds.Length], Trust: Places[index / ObjectIds.Length].Trust, CostCentre: Places[index / ObjectIds.Length].CostCentre, Title: title))
        let file = lines.Where(line => line.Title.Length > 0).ToArray()
        where file.Length > 0
        select file;

    private static string Text(int days) => NodaTime.Text.LocalDatePattern.Iso.Format(Monday.PlusDays(days));
}
