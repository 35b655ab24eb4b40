using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using Competence.Texts;

namespace Competence.Domain.Tests.Texts;

/// <summary>The resources as they were built: the keys and texts of one language, without falling back to another.</summary>
internal static partial class DomainTextKeys
{
    public static readonly CultureInfo English = CultureInfo.InvariantCulture;
    public static readonly CultureInfo Bokmal = CultureInfo.GetCultureInfo("nb");
    public static readonly CultureInfo Nynorsk = CultureInfo.GetCultureInfo("nn");

    public static IReadOnlyDictionary<string, string> Of(CultureInfo culture) =>
        new ResourceManager(typeof(DomainTexts).FullName!, typeof(DomainTexts).Assembly)
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    /// <summary>The rules that abstractions and domain can refuse by.</summary>
    public static IEnumerable<Rule> Rules =>
        new[] { typeof(Rule).Assembly, typeof(DomainTexts).Assembly }.SelectMany(assembly => assembly.GetExportedTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(it => it.FieldType == typeof(Rule)).Select(it => (Rule)it.GetValue(null)!);

    public static IEnumerable<string> HolesOf(string text) => Hole().Matches(text).Select(hole => hole.Value).Distinct().Order(StringComparer.Ordinal);

    /// <summary>What refusals name by a word in the code: the kind of thing that is not found, and the field that is wrong.</summary>
    public static IEnumerable<string> NamedInCode(string root) =>
        Directory.EnumerateFiles(Path.Combine(root, "src", "Competence.Domain"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .SelectMany(code => What().Matches(code).Select(match => $"what.{match.Groups["word"].Value}")
                .Concat(Field().Matches(code).Select(match => $"field.{match.Groups["word"].Value}")))
            .Distinct();

    [GeneratedRegex(@"(?:\(""what"", |\bNotFound\()""(?<word>[a-z-]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex What();

    [GeneratedRegex(@"(?:\(""field"", |PlanText\.\w+\(|Field = )""(?<word>[a-zA-Z]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();
}
