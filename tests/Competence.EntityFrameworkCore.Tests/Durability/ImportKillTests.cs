using System.Diagnostics;
using System.Globalization;
using Competence.EntityFrameworkCore.Tests.Databases;
using Competence.Organisation.Import;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Text;

namespace Competence.EntityFrameworkCore.Tests.Durability;

/// <summary>Kills a host with SIGKILL while it imports a file in several commits, and goes on in another process: what is left is what an import leaves that nobody killed.</summary>
public abstract class ImportKillTests : RelationalTests
{
    /// <summary>How many commits the file takes.</summary>
    private const int Commits = 11;

    /// <summary>How the writer is told of a database: the kind of store and the database itself.</summary>
    protected abstract (string Store, string Database) TargetOf(TestDatabase database);

    /// <param name="isHeld">Whether the writer is held between two commits when it is killed, or was told to go on and is somewhere in the next one.</param>
    /// <param name="commits">After how many of its own commits each writer is killed, one after the other.</param>
    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, Commits / 2)]
    [InlineData(true, Commits - 1)]
    [InlineData(true, 1, 1, 2, 3)]
    [InlineData(false, 1, 2, 1)]
    public async Task An_import_that_is_killed_and_gone_on_with_leaves_what_one_leaves_that_nobody_killed(bool isHeld, params int[] commits)
    {
        ArgumentNullException.ThrowIfNull(commits);
        using InterruptedImport import = new();
        await using TestDatabase undisturbed = await CreateAsync();
        await import.PrepareAsync(undisturbed);
        (await import.ImportAsync(undisturbed)).Should().Be(Commits);
        await import.PrepareAsync(Database);

        foreach (int most in commits)
        {
            await KillAsync(import.File, most, isHeld);
            await using ServiceProvider left = InterruptedImport.HostOf(Database, InterruptedImport.Tuesday);
            (await StoredPicture.OfAsync(left)).Runs[^1].Should().Contain($"State = {ImportRunState.Started}", "it is not done");
        }

        await FinishAsync(import.File, InterruptedImport.NightOf(InterruptedImport.Tuesday));

        await using ServiceProvider expecting = InterruptedImport.HostOf(undisturbed, InterruptedImport.Tuesday);
        await using ServiceProvider fresh = InterruptedImport.HostOf(Database, InterruptedImport.Tuesday);
        StoredPicture expected = await StoredPicture.OfAsync(expecting);
        StoredPicture stored = await StoredPicture.OfAsync(fresh);
        stored.States.Should().Equal(expected.States);
        stored.Runs.Should().Equal(expected.Runs);
        stored.EventsBesideRuns.Should().Equal(expected.EventsBesideRuns);
        stored.Events.Should().Equal(expected.Events);

        await FinishAsync(import.File, InterruptedImport.NightOf(InterruptedImport.Tuesday) + Duration.FromHours(1));
        StoredPicture again = await StoredPicture.OfAsync(fresh);
        again.States.Should().Equal(stored.States);
        again.EventsBesideRuns.Should().Equal(stored.EventsBesideRuns);
        again.Runs.Should().HaveCount(stored.Runs.Length + 1).And.StartWith(stored.Runs);
    }

    private async Task KillAsync(string file, int commits, bool isHeld)
    {
        using Process writer = Start(file, InterruptedImport.NightOf(InterruptedImport.Tuesday));
        for (int commit = 1; commit <= commits; commit++)
        {
            string[] told = (await writer.StandardOutput.ReadLineAsync() ?? "").Split(' ');
            told.Should().HaveCount(2, "commit {0} is through", commit).And.OnlyHaveUniqueItems("it is not the last");
            if (commit < commits || !isHeld)
            {
                await writer.StandardInput.WriteLineAsync("on");
            }
        }

        writer.Kill();
        await writer.WaitForExitAsync();
        writer.ExitCode.Should().Be(137, "the writer ends by the kill and by nothing else");
    }

    private async Task FinishAsync(string file, Instant now)
    {
        using Process writer = Start(file, now);
        string? line = await writer.StandardOutput.ReadLineAsync();
        while (line?.Contains(' ', StringComparison.Ordinal) == true)
        {
            await writer.StandardInput.WriteLineAsync("on");
            line = await writer.StandardOutput.ReadLineAsync();
        }

        await writer.WaitForExitAsync();
        line.Should().Be(nameof(ImportRunState.Finished));
        writer.ExitCode.Should().Be(0);
    }

    private Process Start(string file, Instant now)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        (string store, string database) = TargetOf(Database);
        foreach (string argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Competence.KillWriter.dll"), "import", store, database, file,
            InstantPattern.ExtendedIso.Format(now), InterruptedImport.Batch.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start)!;
        process.StandardInput.AutoFlush = true;
        return process;
    }
}
