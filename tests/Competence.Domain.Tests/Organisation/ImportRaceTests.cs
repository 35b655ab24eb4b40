using Competence.Organisation;
using Competence.Organisation.Import;
using static Competence.Domain.Tests.Organisation.WardOfIda;

namespace Competence.Domain.Tests.Organisation;

/// <summary>What somebody does by hand between the moment a run loaded a position and the moment it stores it.</summary>
public class ImportRaceTests
{
    private static readonly LocalDate Tuesday = Monday.PlusDays(1);
    private static readonly PositionText[] Changed = [.. Everybody.Select(line => line == Ida ? Ida with { Title = "Head nurse" } : line)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [Rule("DEP-29")]
    public async Task A_leader_who_is_set_by_hand_while_the_run_stores_does_not_stop_it(int times)
    {
        WardOfIda ward = await OpenAsync();
        ward.Runs.Today = Tuesday;
        Disturb(ward, times);

        ImportRun run = (await ImportAsync(ward)).Value;

        (run.State, run.Counts.Changed, run.Counts.Done, run.Version).Should().Be((ImportRunState.Finished, 1, 1, 3));
        Position ida = await ward.Runs.PositionOf(Ida);
        (ida.Title, ida.ManualLeader).Should().Be(("Head nurse", await ward.Id(times == 1 ? Guro : Berit)));
        (await ward.Runs.History(ida.Subject)).Count(entry => entry.Fact is PositionEvent.EmploymentChanged).Should().Be(1);
        (await OpenRunsAsync(ward)).Should().BeEmpty();
    }

    [Fact]
    [Rule("DEP-29")]
    public async Task Whoever_disturbs_it_time_and_again_stops_it_and_the_same_file_is_taken_afterwards()
    {
        WardOfIda ward = await OpenAsync();
        ward.Runs.Today = Tuesday;
        Disturb(ward, times: 100);

        Result<ImportRun> stopped = await ImportAsync(ward);

        stopped.Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
        (await OpenRunsAsync(ward)).Should().BeEmpty("nothing of it was stored");
        (await ward.Runs.PositionOf(Ida)).Title.Should().Be(Ida.Title);
        ward.Runs.Get<RecordedWork>().BeforeCommit = null;
        (await ImportAsync(ward)).Value.Counts.Changed.Should().Be(1);
    }

    [Fact]
    public async Task A_run_that_lost_its_first_commit_to_another_run_of_the_same_file_does_not_begin()
    {
        WardOfIda ward = await OpenAsync();
        ward.Runs.Today = Tuesday;
        ward.Runs.Get<CompetenceOptions>().LargestImportBatch = 1;
        PositionText[] both = [.. Changed.Select(line => line == Per ? Per with { Title = "Head nurse" } : line)];
        RecordedWork work = ward.Runs.Get<RecordedWork>();
        work.BeforeCommit = async () =>
        {
            work.CommitsUntilCrash = 1;
            await ImportAsync(ward, both).Awaiting(it => it).Should().ThrowAsync<CrashException>();
            work.CommitsUntilCrash = null;
        };

        Result<ImportRun> second = await ImportAsync(ward, both);
        work.BeforeCommit = null;

        second.Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
        (await OpenRunsAsync(ward)).Should().ContainSingle();
        (await ImportAsync(ward, both)).Value.Counts.Changed.Should().Be(2);
        (await OpenRunsAsync(ward)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_run_that_lost_its_first_commit_does_not_begin_beside_a_run_of_another_file_that_began_meanwhile()
    {
        WardOfIda ward = await OpenAsync();
        ward.Runs.Today = Tuesday;
        ward.Runs.Get<CompetenceOptions>().LargestImportBatch = 1;
        PositionText[] other = [.. Everybody.Select(line => line == Per ? Per with { Title = "Doctor" } : line == Berit ? Berit with { Title = "Doctor" } : line)];
        RecordedWork work = ward.Runs.Get<RecordedWork>();
        bool isDisturbed = false;
        work.BeforeCommit = async () =>
        {
            if (isDisturbed)
            {
                return;
            }

            isDisturbed = true;
            work.CommitsUntilCrash = 1;
            await ImportAsync(ward, other).Awaiting(it => it).Should().ThrowAsync<CrashException>();
            work.CommitsUntilCrash = null;
            await ward.SetLeader(Berit, Ida, Guro);
        };

        Result<ImportRun> second = await ImportAsync(ward);
        work.BeforeCommit = null;

        second.Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
        (await OpenRunsAsync(ward)).Should().ContainSingle();
        (await ward.Runs.PositionOf(Ida)).Title.Should().Be(Ida.Title);
        (await ImportAsync(ward)).IsAccepted.Should().BeTrue();
        (await OpenRunsAsync(ward)).Should().BeEmpty();
    }

    private static Task<Result<ImportRun>> ImportAsync(WardOfIda ward, PositionText[]? lines = null) =>
        ward.Runs.Get<OrganisationImportService>().ImportPositionsAsync(NightlyRuns.Job, NightlyRuns.FileOf(lines ?? Changed), Tuesday).AsTask();

    private static async Task<List<ImportRunRow>> OpenRunsAsync(WardOfIda ward) =>
        await ward.Runs.Get<IRowSource<ImportRunRow>>().StreamAsync(new OpenImportRunsSpec(ImportKind.Positions)).ToListAsync();

    /// <summary>Has somebody set Ida's leader just before each of the next commits: Guro, Berit, Guro and so on.</summary>
    private static void Disturb(WardOfIda ward, int times)
    {
        RecordedWork work = ward.Runs.Get<RecordedWork>();
        int made = 0;
        work.BeforeCommit = async () =>
        {
            if (made++ < times)
            {
                await ward.SetLeader(Berit, Ida, made % 2 == 1 ? Guro : Berit);
            }
        };
    }
}
