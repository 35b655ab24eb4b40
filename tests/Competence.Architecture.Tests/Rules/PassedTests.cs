using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Competence.Architecture.Tests.Rules;

/// <summary>
/// The rules that were proven in a run: the ids on the methods of tests that passed, none of whose cases failed.
/// Read from the run's trx files and from the metadata of the test assemblies that they name.
/// </summary>
internal static class PassedTests
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static IReadOnlySet<string> RulesProvenIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.trx", SearchOption.AllDirectories).SelectMany(RulesProvenBy).ToHashSet();

    private static IEnumerable<string> RulesProvenBy(string trx)
    {
        XDocument run = XDocument.Load(trx);
        var cases = run.Descendants(Trx + "UnitTestResult").ToLookup(result => (string)result.Attribute("testId")!, result => (string)result.Attribute("outcome")!);
        var methods = run.Descendants(Trx + "UnitTest").Select(test => (
                Id: (string)test.Attribute("id")!,
                Assembly: (string)test.Element(Trx + "TestMethod")!.Attribute("codeBase")!,
                Class: (string)test.Element(Trx + "TestMethod")!.Attribute("className")!,
                Method: ((string)test.Element(Trx + "TestMethod")!.Attribute("name")!).Split('(')[0].Split('.')[^1]))
            .GroupBy(test => (test.Assembly, test.Class, test.Method), test => cases[test.Id])
            .Where(method => Passed([.. method.SelectMany(outcomes => outcomes)]))
            .Select(method => method.Key);
        return methods.GroupBy(method => method.Assembly)
            .SelectMany(assembly => RulesOn(assembly.Key, [.. assembly.Select(method => (method.Class, method.Method))]));
    }

    private static bool Passed(string[] outcomes) => outcomes.Contains("Passed") && !outcomes.Contains("Failed");

    private static IEnumerable<string> RulesOn(string assembly, IReadOnlyList<(string Class, string Method)> methods)
    {
        IEnumerable<string> beside = Directory.EnumerateFiles(Path.GetDirectoryName(assembly)!, "*.dll");
        IEnumerable<string> platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        CSharpCompilation compilation = CSharpCompilation.Create("Tests", references:
            beside.Concat(platform).DistinctBy(Path.GetFileName).Select(path => MetadataReference.CreateFromFile(path)));
        return methods.SelectMany(method => RulesOn(compilation.GetTypeByMetadataName(method.Class), method.Method));
    }

    private static IEnumerable<string> RulesOn(INamedTypeSymbol? type, string method)
    {
        for (; type is not null; type = type.BaseType)
        {
            AttributeData? rule = type.GetMembers(method).SelectMany(member => member.GetAttributes()).FirstOrDefault(attribute => attribute.AttributeClass?.Name == nameof(RuleAttribute));
            if (rule is not null)
            {
                return rule.ConstructorArguments.SelectMany(argument => argument.Values).Select(value => (string)value.Value!);
            }
        }

        return [];
    }
}
