using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Competence.Architecture.Tests.Rules;

public sealed class PassedTestsTests : IDisposable
{
    private const string Suite = """
        using Competence.Conformance;

        public abstract class Inherited
        {
            [RuleAttribute("XXX-06")] public void Is_inherited() { }
        }

        public class Suite : Inherited
        {
            [RuleAttribute("XXX-01", "XXX-02")] public void Passes() { }
            [RuleAttribute("XXX-03")] public void Fails() { }
            [RuleAttribute("XXX-04")] public void Is_skipped() { }
            [RuleAttribute("XXX-05")] public void Passes_in_one_case(int number) { }
            [RuleAttribute("XXX-07")] public void Is_not_in_the_run() { }
            public class Nested
            {
                [RuleAttribute("XXX-08")] public void Passes() { }
            }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("competence-trx-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_rule_is_proven_only_by_a_test_that_was_executed_and_passed_in_every_case()
    {
        string assembly = Compile();
        Write(assembly, ("Suite", "Passes", "Passed"), ("Suite", "Fails", "Failed"), ("Suite", "Is_skipped", "NotExecuted"),
            ("Suite", "Passes_in_one_case(number: 1)", "Passed"), ("Suite", "Passes_in_one_case(number: 2)", "Failed"),
            ("Suite", "Is_inherited", "Passed"), ("Suite+Nested", "Passes", "Passed"));

        PassedTests.RulesProvenIn(_folder).Should().BeEquivalentTo("XXX-01", "XXX-02", "XXX-06", "XXX-08");
    }

    [Fact]
    public void A_run_without_results_proves_nothing() => PassedTests.RulesProvenIn(_folder).Should().BeEmpty();

    private string Compile()
    {
        string path = Path.Combine(_folder, "Suite.dll");
        IEnumerable<string> platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        CSharpCompilation.Create("Suite", [CSharpSyntaxTree.ParseText(Suite)], platform.Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path).Success.Should().BeTrue();
        return path;
    }

    private void Write(string assembly, params (string Class, string Method, string Outcome)[] cases) =>
        File.WriteAllText(Path.Combine(_folder, "run.trx"), $"""
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <Results>{string.Concat(cases.Select((it, at) => $"<UnitTestResult testId='{at}' outcome='{it.Outcome}' />"))}</Results>
              <TestDefinitions>{string.Concat(cases.Select((it, at) =>
                  $"<UnitTest id='{at}'><TestMethod codeBase='{assembly}' className='{it.Class}' name='{it.Method}' /></UnitTest>"))}</TestDefinitions>
            </TestRun>
            """);
}
