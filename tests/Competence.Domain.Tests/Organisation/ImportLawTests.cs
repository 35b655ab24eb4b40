using Competence.Organisation;
using Competence.Organisation.Import;
using FsCheck;
using FsCheck.Fluent;
using static Competence.Domain.Tests.Organisation.ImportFiles;

namespace Competence.Domain.Tests.Organisation;

/// <summary>What holds for every file, whatever stands in it.</summary>
public class ImportLawTests
{
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

        // What is done by hand, announced or of a loan is none of what the lines of a file say.
        Type[] otherwise =
        [
            typeof(PositionEvent.ReactivatedByHand), typeof(PositionEvent.DeactivatedByHand), typeof(PositionEvent.ManualLeaderSet),
            typeof(PositionEvent.ManualLeaderRemoved), typeof(PositionEvent.CostCentreReplaced), typeof(PositionEvent.Lent),
            typeof(PositionEvent.LoanMoved), typeof(PositionEvent.LoanWithdrawn),
        ];
        seen.Should().BeEquivalentTo(typeof(PositionEvent).GetNestedTypes().Except(otherwise));
    }

    [Fact]
    [Rule("ORG-15", "ORG-16", "ORG-23")]
    public void Whatever_was_imported_that_day_the_last_file_decides_who_is_active() =>
        Prop.ForAll(Arb.From(Gen.NonEmptyListOf(DueFile())), files =>
        {
            PositionText[][] sequence = [.. files];
            NightlyRuns all = Done(new NightlyRuns().WithUnits());
            foreach (PositionText[] file in sequence)
            {
                Done(all.Run(NightlyRuns.Monday, file));
            }

            NightlyRuns last = Done(new NightlyRuns().WithUnits());
            Done(last.Run(NightlyRuns.Monday, sequence[^1]));

            ActiveOf(all).Should().Equal(ActiveOf(last));
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<PositionIdentity> ActiveOf(NightlyRuns runs) =>
        Done(runs.Positions()).Where(position => position.IsActive).Select(position => position.Identity);
}
