using System.Xml.Linq;
using Competence.Architecture.Tests.Repository;

namespace Competence.Architecture.Tests.Packages;

public class PackageDirectionTests
{
    private static readonly string[] KnownOnlyOutsideTheDomain =
        ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Configuration", "Npgsql", "Microsoft.Data"];

    public static TheoryData<string> Packages => [.. ProjectFiles.Under("src", ".csproj")];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_references_exactly_what_the_architecture_page_says(string project)
    {
        string name = Path.GetFileNameWithoutExtension(project);

        ArchitecturePage.Packages.Should().ContainKey(name);
        References(project).Should().BeEquivalentTo(ArchitecturePage.Packages[name]);
    }

    [Fact]
    public void Every_package_of_the_architecture_page_exists() =>
        ArchitecturePage.Packages.Keys.Should().BeEquivalentTo(Packages.Select(row => Path.GetFileNameWithoutExtension(row.Data)));

    [Fact]
    public void References_between_packages_have_no_circle()
    {
        HashSet<string> settled = [];
        while (ArchitecturePage.Packages.FirstOrDefault(row => !settled.Contains(row.Key) && row.Value.All(settled.Contains)) is { Key: { } next })
        {
            settled.Add(next);
        }

        settled.Should().BeEquivalentTo(ArchitecturePage.Packages.Keys);
    }

    [Theory]
    [InlineData("Competence.Abstractions")]
    [InlineData("Competence.Domain")]
    [InlineData("Competence.Serialization")]
    public void A_domain_package_knows_no_store_no_web_no_logging_and_no_configuration(string name)
    {
        string[] compiledAgainst = [.. System.Reflection.Assembly.Load(name).GetReferencedAssemblies().Select(reference => reference.Name!)];

        compiledAgainst.Should().NotBeEmpty();
        compiledAgainst.Should().NotContain(reference => KnownOnlyOutsideTheDomain.Any(prefix => reference.StartsWith(prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = ProjectFiles.Read("Competence.sln").Replace('\\', '/');

        ProjectFiles.All.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).Should()
            .OnlyContain(path => solution.Contains($"\"{path}\"", StringComparison.Ordinal));
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Parse(ProjectFiles.Read(project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
}
