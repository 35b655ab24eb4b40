using System.Text.RegularExpressions;
using Competence.Architecture.Tests.Repository;

namespace Competence.Architecture.Tests.Docs;

public partial class PagesTests
{
    private static IEnumerable<string> Pages => ProjectFiles.All.Where(path => path.EndsWith(".md", StringComparison.Ordinal));

    [Fact]
    public void Every_link_inside_the_project_leads_somewhere() =>
        (from page in Pages
         from Match link in Link().Matches(WithoutCode(ProjectFiles.Read(page)))
         let target = link.Groups["target"].Value.Split('#')[0]
         where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
         where !Exists(Path.Combine(Path.GetDirectoryName(page)!, target))
         select $"{page}: {target}").Should().BeEmpty();

    [Fact]
    public void Every_path_in_a_shell_example_exists() =>
        (from page in Pages
         from block in CodeBlock.In(page)
         where block.Language == "sh"
         from word in block.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
         where PathWord().IsMatch(word) && !Exists(word)
         select $"{page}: {word}").Should().BeEmpty();

    [Fact]
    public void Every_csharp_example_is_a_region_of_code_that_is_built() =>
        (from page in Pages
         from block in CodeBlock.In(page)
         where block.Language is "csharp" or "cs" or "c#"
         where block.Snippet is null || CodeBlock.Region(block.Snippet) != block.Text
         select $"{page}: {block.Snippet ?? "a block without <!-- snippet: path#region --> above it:"}\n{block.Text}").Should().BeEmpty();

    [Fact]
    public void A_region_is_found_by_its_name_and_loses_its_indent() =>
        CodeBlock.RegionIn("    #region Two\n    int a = 1;\n\n        int b = 2;\n    #endregion\n", "Two").Should().Be("int a = 1;\n\n    int b = 2;\n");

    private static bool Exists(string path)
    {
        string absolute = ProjectFiles.Absolute(path);
        return File.Exists(absolute) || Directory.Exists(absolute);
    }

    private static string WithoutCode(string page) => string.Concat(page.Split("```").Where((_, index) => index % 2 == 0));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^[.\w][\w./-]*(/[\w.-]+|\.(sln|json|csproj))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathWord();
}
