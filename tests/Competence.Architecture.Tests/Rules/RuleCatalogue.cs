using System.Reflection;
using System.Text;
using Competence.Architecture.Tests.Repository;

namespace Competence.Architecture.Tests.Rules;

/// <summary>Every rule that the packages can refuse by: the public static fields of the <c>…Rules</c> classes, and the page that lists them.</summary>
internal static class RuleCatalogue
{
    public const string Page = "docs/refusals.md";

    public static IReadOnlyList<CataloguedRule> All { get; } =
        [.. ArchitecturePage.Packages.Keys.Select(Assembly.Load).SelectMany(assembly => assembly.GetExportedTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(Rule))
            .Select(field => new CataloguedRule(field, (Rule)field.GetValue(null)!))
            .OrderBy(entry => entry.Rule.Code, StringComparer.Ordinal)];

    public static string Rendered()
    {
        StringBuilder page = new("""
            # Refusals

            Every "no" that the packages can answer, from the rules in the code (a test holds this page equal to them). A refusal carries the code and the facts that fill the holes; hosts translate the text and map the kind, for instance to a status code.

            """);
        foreach (IGrouping<string, CataloguedRule> owner in All.GroupBy(entry => entry.Owner).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            page.Append("\n## ").Append(owner.Key).Append("\n\n| code | kind | rulebook | text |\n|---|---|---|---|\n");
            foreach (Rule rule in owner.Select(entry => entry.Rule))
            {
                page.Append("| `").Append(rule.Code).Append("` | ").Append(rule.Kind).Append(" | ").Append(rule.Source)
                    .Append(" | ").Append(rule.Text.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |\n");
            }
        }

        return page.ToString();
    }
}
