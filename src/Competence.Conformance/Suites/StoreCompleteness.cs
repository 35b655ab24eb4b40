using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>Fails when a suite of this package has no implementation among the tests of a store.</summary>
public abstract class StoreCompleteness
{
    private const string SuiteEnding = "Conformance";
    private const int FewestSuites = 5;

    /// <summary>The suites that do not apply to this store, each with the reason.</summary>
    protected virtual IReadOnlyDictionary<Type, string> Exempt { get; } = new Dictionary<Type, string>();

    /// <summary>What the names of this store's test classes begin with, where one assembly tests several stores; empty by default.</summary>
    protected virtual string Prefix => "";

    [Fact]
    public void Every_suite_is_implemented_or_exempt_with_a_reason() =>
        Assert.Empty(Suites.Where(suite => !IsImplemented(suite) && string.IsNullOrWhiteSpace(Exempt.GetValueOrDefault(suite))).Select(suite => suite.Name));

    [Fact]
    public void What_is_exempt_is_a_suite_and_is_not_implemented() =>
        Assert.Empty(Exempt.Keys.Where(suite => !Suites.Contains(suite) || IsImplemented(suite)).Select(suite => suite.Name));

    [Fact]
    public void The_suites_were_found() => Assert.InRange(Suites.Length, FewestSuites, int.MaxValue);

    private static Type[] Suites { get; } =
        [.. typeof(StoreCompleteness).Assembly.ExportedTypes.Where(type => type.IsAbstract && type.Name.EndsWith(SuiteEnding, StringComparison.Ordinal))];

    private bool IsImplemented(Type suite) => GetType().Assembly.ExportedTypes.Any(type =>
        !type.IsAbstract && type.IsSubclassOf(suite) && type.Name.StartsWith(Prefix, StringComparison.Ordinal));
}
