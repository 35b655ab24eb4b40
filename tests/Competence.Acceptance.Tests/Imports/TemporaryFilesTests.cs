using Competence.WebHost.Api.Requests;
using Competence.WebHost.Hosting;

namespace Competence.Acceptance.Tests.Imports;

/// <summary>Where uploaded files lie until they are read, and what becomes of those that a killed process left.</summary>
public sealed class TemporaryFilesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("competence-temporary-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Only_the_user_that_the_process_runs_as_reads_them()
    {
        using TemporaryFiles files = new(_root);
        await using FileStream kept = files.Create();
        await using Stream spooled = await new SpooledBody(files).OfAsync(new MemoryStream([1, 2, 3]), CancellationToken.None);

        spooled.Length.Should().Be(3);
        string[] paths = Directory.GetFiles(files.Folder);
        paths.Should().HaveCount(3, "the file, the body and the lock").And.Contain(kept.Name);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(files.Folder).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            foreach (string path in paths)
            {
                File.GetUnixFileMode(path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
    }

    [Fact]
    public async Task They_go_when_they_are_closed_and_with_the_process()
    {
        TemporaryFiles files = new(_root);
        await (await new SpooledBody(files).OfAsync(new MemoryStream([1]), CancellationToken.None)).DisposeAsync();
        Directory.GetFiles(files.Folder).Should().ContainSingle("the lock is left");
        await files.Create().DisposeAsync();

        files.Dispose();

        Directory.Exists(files.Folder).Should().BeFalse();
    }

    [Fact]
    public void What_killed_processes_left_is_removed_and_what_a_running_one_works_with_stays()
    {
        using TemporaryFiles running = new(_root);
        string theirs = running.Create().Name;
        Age(running.Folder);
        string locked = Leave("competence-imports-killed", "in-use", "upload.csv");
        string unlocked = Leave("competence-importsEarlier", "upload.csv");
        string other = Leave("competence-portal-1", "in-use", "upload.csv");

        using TemporaryFiles next = new(_root);

        Directory.GetDirectories(_root).Should().BeEquivalentTo(running.Folder, next.Folder, other);
        File.Exists(theirs).Should().BeTrue();
        Directory.Exists(locked).Should().BeFalse();
        Directory.Exists(unlocked).Should().BeFalse();
    }

    [Fact]
    public void A_folder_that_has_just_been_made_may_be_of_a_process_that_is_starting()
    {
        string starting = Directory.CreateDirectory(Path.Combine(_root, "competence-imports-starting")).FullName;

        using TemporaryFiles next = new(_root);

        Directory.Exists(starting).Should().BeTrue();
    }

    private string Leave(string name, params string[] files)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
        foreach (string file in files)
        {
            File.WriteAllText(Path.Combine(folder, file), "7001,Ida");
        }

        Age(folder);
        return folder;
    }

    private static void Age(string folder)
    {
        DateTime earlier = DateTime.UtcNow.AddDays(-1);
        foreach (string file in Directory.GetFiles(folder))
        {
            File.SetLastWriteTimeUtc(file, earlier);
        }

        Directory.SetLastWriteTimeUtc(folder, earlier);
    }
}
