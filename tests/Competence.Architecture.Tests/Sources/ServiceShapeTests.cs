using System.Reflection;

namespace Competence.Architecture.Tests.Sources;

public class ServiceShapeTests
{
    private static readonly IReadOnlyList<MethodInfo> UseCases =
        [.. Assembly.Load("Competence.Domain").GetExportedTypes().Where(type => type.Name.EndsWith("Service", StringComparison.Ordinal)).SelectMany(UseCasesOf)];

    /// <summary>Services without an actor; each with its reason.</summary>
    private static readonly Dictionary<string, string> WithoutActor = new()
    {
        ["SignInService"] = "it makes the actor of a person whom the host has authenticated",
    };

    [Fact]
    public void Use_cases_are_found() => UseCases.Should().NotBeEmpty();

    [Fact]
    public void A_use_case_takes_the_actor_first() =>
        UseCases.Where(method => !WithoutActor.ContainsKey(method.DeclaringType!.Name)).Where(method => method.GetParameters() is not [{ ParameterType: var first }, ..] || first != typeof(Actor)).Select(Describe)
            .Should().BeEmpty();

    [Fact]
    public void Every_service_without_an_actor_exists() =>
        WithoutActor.Keys.Should().BeSubsetOf(UseCases.Select(method => method.DeclaringType!.Name));

    [Fact]
    public void A_use_case_takes_an_optional_cancellation_token_last() =>
        UseCases.Where(method => method.GetParameters() is not [.., { HasDefaultValue: true } last] || last.ParameterType != typeof(CancellationToken)).Select(Describe)
            .Should().BeEmpty();

    [Fact]
    public void Only_methods_that_give_something_later_are_use_cases() =>
        UseCasesOf(typeof(ExampleService)).Select(method => method.Name).Should().Equal("SignAsync", "ListAsync");

    private static IEnumerable<MethodInfo> UseCasesOf(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => IsLater(method.ReturnType));

    private static bool IsLater(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask) || (type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>)
                || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)));

    private static string Describe(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private sealed class ExampleService
    {
        public ValueTask<int> SignAsync() => new(1);

        public IAsyncEnumerable<int> ListAsync() => AsyncEnumerable.Empty<int>();

        public bool MaySign() => true;
    }
}
