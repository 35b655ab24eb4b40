using Competence.Architecture.Tests.Repository;

namespace Competence.Architecture.Tests.Domain;

public class PartDirectionTests
{
    private static readonly DomainCompilation Domain = DomainCompilation.Read();

    [Fact]
    public void The_domain_compiles_here_as_it_does_in_the_build() => Domain.Errors.Should().BeEmpty();

    [Fact]
    public void A_part_uses_only_the_parts_that_the_architecture_page_allows() =>
        Domain.Uses().Where(use => !ArchitecturePage.Parts.TryGetValue(use.From, out IReadOnlySet<string>? allowed) || !allowed.Contains(use.To))
            .Should().BeEmpty();

    [Fact]
    public void Every_folder_of_the_domain_is_a_part_of_the_architecture_page() =>
        ProjectFiles.Under(DomainCompilation.Folder, ".cs").Select(DomainCompilation.PartOf).Distinct()
            .Should().BeEquivalentTo(ArchitecturePage.Parts.Keys);

    [Fact]
    public void Parts_have_no_circle()
    {
        HashSet<string> settled = [];
        while (ArchitecturePage.Parts.FirstOrDefault(row => !settled.Contains(row.Key) && row.Value.All(settled.Contains)) is { Key: { } next })
        {
            settled.Add(next);
        }

        settled.Should().BeEquivalentTo(ArchitecturePage.Parts.Keys);
    }

    [Theory]
    [InlineData("private static A.First Kept() => new();")]
    [InlineData("private static object Kept() => A.Maker.Make();")]
    [InlineData("private static int Kept() => A.Maker.Many().Count;")]
    public void A_use_is_found_even_where_the_type_is_only_inferred(string member)
    {
        DomainCompilation compilation = new(
            SourceFile.Of("src/Competence.Domain/A/First.cs", "namespace A; public class First;"),
            SourceFile.Of("src/Competence.Domain/M/Maker.cs", "namespace A; public static class Maker { public static First Make() => new(); public static List<First> Many() => []; }"),
            SourceFile.Of("src/Competence.Domain/B/Second.cs", $"namespace B; public class Second {{ {member} }}"));

        compilation.Errors.Should().BeEmpty();
        compilation.Uses().Should().Contain(new PartUse("B", "A", "src/Competence.Domain/B/Second.cs", "First"));
    }
}
