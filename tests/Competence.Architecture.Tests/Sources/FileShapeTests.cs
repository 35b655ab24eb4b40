using Competence.Architecture.Tests.Repository;

namespace Competence.Architecture.Tests.Sources;

public class FileShapeTests
{
    private const int Limit = 400;
    private const int Comfortable = 300;

    /// <summary>Files between the two lengths that read better whole; each with its reason. Starts empty, stays short.</summary>
    private static readonly Dictionary<string, string> LongForAReason = [];

    private static readonly string[] NamesThatSayNothing = ["Helpers", "Helper", "Utils", "Utilities", "Common", "Managers", "Misc", "Stuff"];

    private static readonly string[] Roots = ["src", "samples", "benchmarks", "tests"];

    private static IEnumerable<string> Sources => Roots.SelectMany(root => ProjectFiles.Under(root, ".cs", ".razor"));

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Sources.Where(path => Lines(path) > Limit).Should().BeEmpty();

    [Fact]
    public void A_source_file_over_300_lines_has_a_reason() =>
        Sources.Where(path => Lines(path) > Comfortable).Should().BeEquivalentTo(LongForAReason.Keys);

    [Fact]
    public void A_source_file_holds_one_public_type() =>
        Roots.SelectMany(SourceFile.Under).Where(file => file.PublicTypes().Count > 1).Select(file => $"{file.Path}: {string.Join(", ", file.PublicTypes())}")
            .Should().BeEmpty();

    [Fact]
    public void A_source_file_is_named_as_its_public_type() =>
        Roots.SelectMany(SourceFile.Under).Where(file => file.PublicTypes() is [var type] && !IsNamedAs(file.Path, type)).Select(file => file.Path)
            .Should().BeEmpty();

    [Fact]
    public void Folders_are_named_by_concepts_of_the_domain() =>
        Sources.Where(path => path.Split('/').Any(step => NamesThatSayNothing.Contains(Path.GetFileNameWithoutExtension(step), StringComparer.OrdinalIgnoreCase)))
            .Should().BeEmpty();

    [Theory]
    [InlineData("src/X/Registration.cs", "Registration", true)]
    [InlineData("src/X/Registration.Sign.cs", "Registration", true)]
    [InlineData("src/X/RegistrationEvents.cs", "RegistrationEvent", true)]
    [InlineData("src/X/Result.cs", "Registration", false)]
    public void A_file_is_named_as_its_type_its_verb_or_its_hierarchy(string path, string type, bool named) =>
        IsNamedAs(path, type).Should().Be(named);

    [Fact]
    public void Nested_types_and_generic_twins_count_as_one_public_type()
    {
        SourceFile file = SourceFile.Of("Two.cs", "namespace N; public class Two { public class Nested; } public class Two<T>; internal class Beside; public enum Three { One }");

        file.PublicTypes().Should().Equal("Two", "Three");
    }

    private static int Lines(string path) => File.ReadLines(ProjectFiles.Absolute(path)).Count();

    private static bool IsNamedAs(string path, string type)
    {
        string name = Path.GetFileName(path).Split('.')[0];
        return name == type || name == type + "s";
    }
}
