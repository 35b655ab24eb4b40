using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Competence.EntityFrameworkCore.Tests.Databases;
using Competence.Files.Csv;
using Competence.Organisation;
using Competence.Organisation.Import;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Durability;

/// <summary>Kills a host with SIGKILL in the middle of an import, again and again; the same file goes on until it is done.</summary>
public abstract class ImportKillTests : RelationalTests
{
    private const int Lines = 1_500;
    private const int Batch = 20;
    private const int Everything = 100_000;
    private static readonly LocalDate Monday = new(2024, 3, 4);
    private static readonly Actor Job = Actor.OfJob("nightly-import");

    /// <summary>How the writer is told of the database: the kind of store and the database itself.</summary>
    protected abstract (string Store, string Database) Target { get; }

    [Fact]
    [Rule("ORG-16")]
    public async Task An_import_that_is_killed_again_and_again_ends_as_one_that_was_not()
    {
        string folder = Directory.CreateTempSubdirectory("competence-import").FullName;
        string units = Path.Combine(folder, "units.csv"), positions = Path.Combine(folder, "positions.csv");
        await File.WriteAllTextAsync(units, "trust,number,name,kind,parent\n,R,Region,region,\nT,T,Trust,trust,R\nT,1,Ward,cost-centre,T\n");
        await File.WriteAllTextAsync(positions, Positions());
        (await Host.GetRequiredService<OrganisationImportService>().ImportUnitsAsync(Job, new CsvImportSource<UnitColumn>(() => File.OpenRead(units)), Monday))
            .IsAccepted.Should().BeTrue();

        Random random = new(7);
        for (int kill = 0; kill < 5; kill++)
        {
            await ImportUntilKilledAsync(positions, commits: random.Next(1, 4), spins: random.Next(100_000));
        }

        await using ServiceProvider fresh = Database.Host();
        fresh.GetRequiredService<CompetenceOptions>().LargestImportBatch = Batch;
        ImportRun run = (await fresh.GetRequiredService<OrganisationImportService>().ImportPositionsAsync(
            Job, new CsvImportSource<PositionColumn>(() => File.OpenRead(positions)), Monday)).Value;
        Directory.Delete(folder, recursive: true);

        run.ToReport().Should().Be(new ImportReport(Monday, Lines, Created: Lines, 0, 0, 0, 0, 0, 0, []));
        (run.State, run.Counts.Done).Should().Be((ImportRunState.Finished, Lines));
        List<ImportRunRow> runs = await fresh.GetRequiredService<IRowSource<ImportRunRow>>().StreamAsync(new ImportRunsSpec()).ToListAsync();
        runs.Where(row => row.Kind == ImportKind.Positions).Should().ContainSingle("every start went on with the same run");
        await EverythingShouldBeThereOnceAsync(fresh);
    }

    private static async Task EverythingShouldBeThereOnceAsync(IServiceProvider host)
    {
        List<StoredPosition> stored = await host.GetRequiredService<IStoredOrganisation>().PositionsAsync().ToListAsync();
        ImmutableArray<Position> positions = await host.GetRequiredService<IRepository<PositionId, Position>>().FindManyAsync([.. stored.Select(one => one.Id)]);
        positions.Should().HaveCount(Lines).And.OnlyContain(position => position.Version == 1 && position.IsActive);
        positions.Count(position => position.Leader is null).Should().Be(1);
        positions.Select(position => position.Leader).OfType<PositionId>().Should().BeSubsetOf(stored.Select(one => one.Id));
        stored.Should().OnlyContain(one => one.Fingerprint != 0);

        ImmutableArray<HistoryEntry> pending = await host.GetRequiredService<IOutbox>().PendingAsync(Everything);
        pending.Select(entry => entry.Fact).OfType<PositionEvent.Created>().Select(fact => fact.Id).Should().BeEquivalentTo(stored.Select(one => one.Id));
        pending.Count(entry => entry.Fact is PersonEvent.Created).Should().Be(Lines);
        pending.Should().OnlyContain(entry =>
            entry.Fact is PositionEvent.Created || entry.Fact is PersonEvent.Created || entry.Fact is OrganisationUnitEvent.Created || entry.Fact is ImportRunEvent);
        Position last = positions.MaxBy(position => position.Identity.ObjectId)!;
        (await host.GetRequiredService<IOrganisationTree>().LeadersAsync(last.Id)).Should().HaveCountGreaterThan(1);
    }

    private async Task ImportUntilKilledAsync(string positions, int commits, int spins)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        string writer = Path.Combine(AppContext.BaseDirectory, "Competence.KillWriter.dll");
        foreach (string argument in (string[])[writer, Target.Store, Target.Database, "import", positions, "2024-03-04", Batch.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        for (int read = 1; await process.StandardOutput.ReadLineAsync() is not null; read++)
        {
            if (read == commits)
            {
                Thread.SpinWait(spins);
                process.Kill();
            }
        }

        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(137, "the writer ends by the kill and by nothing else");
    }

    /// <summary>Positions that lead each other in a tree, the leader of each on a later line.</summary>
    private static string Positions()
    {
        StringBuilder text = new("object_id,given_name,family_name,email,trust,cost_centre,title,occupation,temporary,start,end,registered,leader_object_id,leader_trust,leader_cost_centre\n");
        for (int number = 0; number < Lines; number++)
        {
            string leader = number == Lines - 1 ? ",," : $"{10_000 + Math.Min(Lines - 1, (number / 2) + (Lines / 2) + 1)},T,1";
            text.Append(CultureInfo.InvariantCulture, $"{10_000 + number},Kari,Nordmann,,T,1,Nurse,employee,false,2020-01-01,,2020-01-01,{leader}\n");
        }

        return text.ToString();
    }
}
