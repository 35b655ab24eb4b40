using System.Reflection;

namespace Competence.Tests.Rules;

/// <summary>Holds the rules that a package declares equal to the page that lists them. Linked into the tests of each package with rules of its own.</summary>
public class RefusalsPageTests
{
    private static readonly Assembly Package = Assembly.Load(typeof(RefusalsPageTests).Assembly.GetName().Name![..^".Tests".Length]);

    public static TheoryData<string> Declared => [.. Rules().Keys];

    [Theory]
    [MemberData(nameof(Declared))]
    public void The_page_of_refusals_has_the_rule_as_it_is_declared(string field)
    {
        Rule rule = Rules()[field];

        Page().Should().Contain($"| `{rule.Code}` | {rule.Kind} | {rule.Source} | {rule.Text.Replace("|", "\\|", StringComparison.Ordinal)} |");
    }

    private static Dictionary<string, Rule> Rules() => Package.GetExportedTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(field => field.FieldType == typeof(Rule))
        .ToDictionary(field => $"{field.DeclaringType!.Name}.{field.Name}", field => (Rule)field.GetValue(null)!);

    private static string[] Page()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Competence.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return File.ReadAllLines(Path.Combine(folder, "docs", "refusals.md"));
    }
}
