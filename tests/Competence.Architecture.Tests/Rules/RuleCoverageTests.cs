using System.Globalization;
using System.Reflection;

namespace Competence.Architecture.Tests.Rules;

/// <summary>
/// How much of the rulebook is proven. Rules that are cited count; with <see cref="ResultsVariable"/> set to the folder of a run's
/// trx files, as <c>.ci/run</c> does after all tests, only rules whose test was executed and passed in that run do.
/// </summary>
public class RuleCoverageTests(ITestOutputHelper output)
{
    public const string ResultsVariable = "COMPETENCE_TEST_RESULTS";

    [Fact]
    public void The_share_of_the_rulebook_that_is_proven_reaches_the_floor()
    {
        IReadOnlySet<string> proven = Environment.GetEnvironmentVariable(ResultsVariable) is { Length: > 0 } folder
            ? PassedTests.RulesProvenIn(folder)
            : RuleCitation.All.SelectMany(citation => citation.Ids).ToHashSet();
        string[] due = [.. Rulebook.Ids.Except(DeferredRule.All.Select(rule => rule.Id))];
        string[] missing = [.. due.Except(proven).Order(StringComparer.Ordinal)];
        double share = due.Length == 0 ? 100 : 100.0 * (due.Length - missing.Length) / due.Length;

        string summary = string.Create(CultureInfo.InvariantCulture,
            $"Rules: {due.Length - missing.Length} of {due.Length} proven ({share:0.0} %), {DeferredRule.All.Count} deferred. Not proven: {string.Join(' ', missing)}");
        output.WriteLine(summary);
        TestContext.Current.SendDiagnosticMessage(summary);
        share.Should().BeGreaterThanOrEqualTo(Floor(), "{0}", summary);
    }

    private static double Floor() =>
        double.Parse(typeof(RuleCoverageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(pair => pair.Key == "RuleCoverageFloor").Value!,
            CultureInfo.InvariantCulture);
}
