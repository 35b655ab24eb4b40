using Competence.Architecture.Tests.Repository;
using Competence.Testing.Snapshots;

namespace Competence.Architecture.Tests.PublicApi;

public class PublicApiTests
{
    private const string Folder = "tests/Competence.Architecture.Tests/PublicApi";

    public static TheoryData<string> Packages => [.. ArchitecturePage.Packages.Keys];

    [Theory]
    [MemberData(nameof(Packages))]
    public void What_a_package_shows_changes_only_on_purpose(string package) =>
        Snapshot.VerifyFile(PublicApiPrinter.Print(package), ProjectFiles.Absolute($"{Folder}/{package}.verified.txt"));

    [Fact]
    public void Every_snapshot_belongs_to_a_package() =>
        ProjectFiles.Under(Folder, ".verified.txt").Select(path => Path.GetFileName(path)[..^".verified.txt".Length])
            .Should().BeSubsetOf(ArchitecturePage.Packages.Keys);
}
