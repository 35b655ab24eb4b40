using Competence.Testing.Snapshots;

namespace Competence.Testing.Tests.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("competence-snapshot-").FullName;

    private string Verified => Path.Combine(_folder, "list.verified.txt");

    private string Received => Path.Combine(_folder, "list.received.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("one\ntwo\n")]
    [InlineData("one\ntwo")]
    [InlineData("one\r\ntwo\r\n")]
    public void The_reviewed_text_passes_whatever_its_line_ends(string actual)
    {
        File.WriteAllText(Verified, "one\ntwo\n");

        Snapshot.VerifyFile(actual, Verified);

        File.Exists(Received).Should().BeFalse();
    }

    [Fact]
    public void Another_text_fails_says_where_and_is_kept_for_review()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1", "Every difference is accepted in this run.");
        File.WriteAllText(Verified, "one\ntwo\n");

        SnapshotMismatchException failure = Assert.Throws<SnapshotMismatchException>(() => Snapshot.VerifyFile("one\nthree", Verified));

        failure.Message.Should().Contain("line 2").And.Contain("- two").And.Contain("+ three");
        failure.ReceivedPath.Should().Be(Received);
        File.ReadAllText(Received).Should().Be("one\nthree\n");
        File.ReadAllText(Verified).Should().Be("one\ntwo\n");
    }

    [Fact]
    public void A_text_that_was_never_reviewed_fails_and_is_kept_for_review()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1", "Every difference is accepted in this run.");

        Assert.Throws<SnapshotMismatchException>(() => Snapshot.VerifyFile("new", Verified)).VerifiedPath.Should().Be(Verified);

        File.ReadAllText(Received).Should().Be("new\n");
    }

    [Fact]
    public void The_received_text_goes_away_when_the_test_passes_again()
    {
        File.WriteAllText(Verified, "one\n");
        File.WriteAllText(Received, "two\n");

        Snapshot.VerifyFile("one", Verified);

        File.Exists(Received).Should().BeFalse();
    }

    [Fact]
    public void A_page_that_is_its_own_snapshot_is_received_beside_it()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1", "Every difference is accepted in this run.");
        string page = Path.Combine(_folder, "refusals.md");

        Assert.Throws<SnapshotMismatchException>(() => Snapshot.VerifyFile("# Refusals", page)).ReceivedPath
            .Should().Be(Path.Combine(_folder, "refusals.received.md"));
    }

    [Fact]
    public void A_test_finds_its_own_file_by_name_and_member() => Snapshot.Verify("Kept beside the test.");
}
