using Competence.Organisation;
using Competence.Organisation.Import;
using FsCheck;
using FsCheck.Fluent;
using static Competence.Domain.Tests.Organisation.ImportFiles;

namespace Competence.Domain.Tests.Organisation;

/// <summary>A run of several commits: cut anywhere between two of them, it ends as if nothing had been.</summary>
public class ImportResumeTests
{
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly PositionText[] Five = [.. Enumerable.Range(1, 5).Select(number => new PositionText($"700{number}"))];

    [Fact]
    [Rule("ORG-13", "ORG-16", "ORG-38")]
    public void A_run_that_dies_between_two_commits_and_is_run_again_equals_one_that_was_not_interrupted() =>
        Prop.ForAll(Arb.From(Files()), Arb.From(Gen.Choose(1, 4)), Arb.From(Gen.ListOf(Gen.Choose(0, 2))), (files, batch, crashes) =>
        {
            LocalDate day = DayOf(files.Length - 1);
            NightlyRuns whole = After(files[..^1], batch), cut = After(files[..^1], batch);
            ImportReport report = Done(whole.Run(day, files[^1]));

            foreach (int commits in crashes)
            {
                Die(cut, day, files[^1], commits);
                NobodyIsLedBySomebodyUnknown(cut);
            }

            Done(cut.Run(day, files[^1])).Should().Match<ImportReport>(again => again == report || IsDone(cut, crashes, files.Length));
            Picture(cut).Should().Be(Picture(whole));
            Events(cut).Should().Be(Events(whole));
        }).QuickCheckThrowOnFailure();

    [Fact]
    [Rule("ORG-16")]
    public async Task The_report_of_a_run_that_was_interrupted_counts_the_whole_run()
    {
        NightlyRuns runs = await OneAtATime();
        Die(runs, Monday, Five, commits: 2);
        ImportRunRow open = (await Rows(runs))[0];
        (open.State, open.Created, open.FinishedAt).Should().Be((ImportRunState.Started, 2, null));

        ImportRun run = (await runs.Get<OrganisationImportService>().ImportPositionsAsync(NightlyRuns.Job, NightlyRuns.FileOf(Five), Monday)).Value;

        run.Id.Should().Be(open.Id);
        run.ToReport().Should().Be(new ImportReport(Monday, 5, Created: 5, 0, 0, 0, 0, 0, 0, []));
        (run.State, run.Counts.Done, run.Decided).Should().Be((ImportRunState.Finished, 5, 5));
        (await runs.Positions()).Should().HaveCount(5).And.OnlyContain(position => position.Version == 1);
        (await runs.History(run.Subject)).Select(entry => entry.Fact.GetType().Name).Should().Equal(
            "Started", "Advanced", "Advanced", "Advanced", "Advanced", "Advanced", "Finished");
    }

    [Fact]
    [Rule("ORG-16")]
    public async Task Another_file_takes_the_place_of_a_run_that_was_interrupted_and_keeps_what_it_had_taken()
    {
        NightlyRuns runs = await OneAtATime();
        Die(runs, Monday, Five, commits: 2);
        ImportRunId interrupted = (await Rows(runs))[0].Id;

        ImportRun other = (await runs.Get<OrganisationImportService>().ImportPositionsAsync(NightlyRuns.Job, NightlyRuns.FileOf(Five[..4]), Monday)).Value;

        other.ToReport().Should().Be(new ImportReport(Monday, 4, Created: 2, 0, 0, 0, Unchanged: 2, 0, 0, []));
        ImportRun superseded = (await runs.Get<IRepository<ImportRunId, ImportRun>>().FindAsync(interrupted))!;
        (superseded.State, superseded.SupersededBy, superseded.Counts.Created).Should().Be((ImportRunState.Superseded, other.Id, 2));
    }

    [Fact]
    [Rule("ORG-17")]
    public async Task The_same_file_for_another_date_is_another_run()
    {
        NightlyRuns runs = await OneAtATime();
        Die(runs, Monday, Five, commits: 2);

        ImportReport report = await runs.Run(Monday.PlusDays(1), Five);

        report.Created.Should().Be(3);
        (await Rows(runs)).Select(run => (run.Date, run.State)).Should().Equal(
            (Monday.PlusDays(1), ImportRunState.Finished), (Monday, ImportRunState.Superseded));
    }

    [Fact]
    public async Task The_safety_stop_judges_the_whole_run_once()
    {
        NightlyRuns runs = await new NightlyRuns(configure: options => (options.LargestImportBatch, options.LargestShareOfEndings) = (1, 0.05)).WithUnits();
        PositionText[] many = [.. Enumerable.Range(0, 20).Select(number => new PositionText($"{7000 + number}"))];
        await runs.Run(Monday, many);
        Actor one = new(PersonId.From(new Guid(3, 0, 0, new byte[8])), new ActingAs.Operator(), []);
        runs.Get<RecordedWork>().CommitsUntilCrash = 4;
        OrganisationImportService import = runs.Get<OrganisationImportService>();
        await import.Invoking(it => it.ImportPositionsAsync(one, NightlyRuns.FileOf(many[..10]), Monday, acceptedPercent: 50).AsTask()).Should().ThrowAsync<CrashException>();
        runs.Get<RecordedWork>().CommitsUntilCrash = null;

        ImportRun run = (await import.ImportPositionsAsync(one, NightlyRuns.FileOf(many[..10]), Monday)).Value;

        run.Endings.Should().Be(new ImportEndings(20, 10, 50));
        run.ToReport().Deactivated.Should().Be(10);
    }

    [Fact]
    [Rule("ORG-28")]
    public async Task A_leader_who_is_new_comes_before_those_who_are_led_and_people_who_lead_each_other_come_together()
    {
        NightlyRuns runs = await OneAtATime();
        PositionText first = Five[0].LedBy(Five[1]), second = Five[1].LedBy(Five[2]), third = Five[2].LedBy(Five[1]), fourth = Five[3].LedBy(Five[0]);

        Die(runs, Monday, [first, second, third, fourth], commits: 1);
        (await runs.Positions()).Select(position => position.Identity.ObjectId).Should().Equal("7002", "7003");
        Die(runs, Monday, [first, second, third, fourth], commits: 1);
        (await runs.Positions()).Select(position => position.Identity.ObjectId).Should().Equal("7001", "7002", "7003");
        await runs.Run(Monday, first, second, third, fourth);

        NobodyIsLedBySomebodyUnknown(runs);
        (await runs.Positions()).Should().HaveCount(4).And.OnlyContain(position => position.Leader != null && position.Version == 1);
    }

    [Fact]
    public async Task A_chain_of_leaders_as_long_as_the_file_is_taken_in_parts()
    {
        const int Length = 3000, Batch = 100;
        NightlyRuns runs = await new NightlyRuns(configure: options => options.LargestImportBatch = Batch).WithUnits();
        PositionText[] chain = [.. Enumerable.Range(0, Length).Select(number => new PositionText($"{10_000 + number}"))];
        int commits = runs.Commits.Count;

        await runs.Run(Monday, chain.Select((line, number) => number + 1 < Length ? line.LedBy(chain[number + 1]) : line));

        runs.Commits.Should().HaveCount(commits + (Length / Batch));
        (await runs.Positions()).Count(position => position.Leader is not null).Should().Be(Length - 1);
    }

    [Fact]
    public async Task All_of_a_person_is_in_one_commit()
    {
        NightlyRuns runs = await OneAtATime();
        PositionText[] two = [Five[0], Five[0] with { CostCentre = "1002" }];

        Die(runs, Monday, [.. two, Five[1]], commits: 1);

        (await runs.Positions()).Select(position => position.Identity.ObjectId).Should().Equal("7001", "7001");
    }

    [Fact]
    public async Task A_position_that_somebody_changed_while_the_run_went_on_stops_it_and_the_same_file_goes_on()
    {
        NightlyRuns runs = await OneAtATime();
        await runs.Run(Monday, Five);
        Position last = await runs.PositionOf(Five[4]);
        PositionText[] renamed = [.. Five.Select(line => line with { Title = "Doctor" })];
        OrganisationImportService import = runs.Get<OrganisationImportService>();

        Result<ImportRun> stopped = await import.ImportPositionsAsync(NightlyRuns.Job, NightlyRuns.FileOf(renamed), Monday, new Interference(runs, last));
        ImportRun run = (await import.ImportPositionsAsync(NightlyRuns.Job, NightlyRuns.FileOf(renamed), Monday)).Value;

        stopped.Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
        run.ToReport().Changed.Should().Be(5);
        (await Rows(runs)).Should().HaveCount(2).And.OnlyContain(row => row.State == ImportRunState.Finished);
    }

    private static Task<NightlyRuns> OneAtATime() => new NightlyRuns(configure: options => options.LargestImportBatch = 1).WithUnits();

    /// <summary>Runs until some commits are through, and dies; a run with fewer commits ends well.</summary>
    private static void Die(NightlyRuns runs, LocalDate day, PositionText[] file, int commits)
    {
        RecordedWork work = runs.Get<RecordedWork>();
        work.CommitsUntilCrash = commits;
        try
        {
            Done(runs.Run(day, file));
        }
        catch (CrashException)
        {
            // The process is gone; what was committed stays.
        }

        work.CommitsUntilCrash = null;
    }

    /// <summary>Whether the run had ended well before the last one, which then found nothing to do.</summary>
    private static bool IsDone(NightlyRuns runs, List<int> crashes, int files) =>
        crashes.Count > 0 && Done(Rows(runs)).Count(run => run.Kind == ImportKind.Positions && run.State == ImportRunState.Finished) > files;

    private static void NobodyIsLedBySomebodyUnknown(NightlyRuns runs)
    {
        Position[] stored = [.. Done(runs.Positions())];
        stored.Select(position => position.Leader).OfType<PositionId>().Should().BeSubsetOf(stored.Select(position => position.Id));
    }

    private static async Task<ImportRunRow[]> Rows(NightlyRuns runs) =>
        [.. (await runs.Get<IRowSource<ImportRunRow>>().StreamAsync(new ImportRunsSpec()).ToListAsync()).Where(run => run.Kind == ImportKind.Positions)];

    /// <summary>Somebody who changes the leader of a position as soon as the first commit of a run is through.</summary>
    private sealed class Interference(NightlyRuns runs, Position position) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Done != 1)
            {
                return;
            }

            PositionEvent.LeaderChanged led = new(PositionId.From(new Guid(9, 0, 0, new byte[8])));
            IUnitOfWork work = runs.Get<IUnitOfWorkFactory>().Begin();
            work.Save(position.Apply(led), led);
            Done(work.CommitAsync(EventOrigin.Of(NightlyRuns.Job, Instant.FromUtc(2026, 3, 2, 12, 0))).AsTask()).IsAccepted.Should().BeTrue();
        }
    }
}
