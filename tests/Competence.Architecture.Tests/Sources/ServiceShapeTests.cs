using System.Reflection;

namespace Competence.Architecture.Tests.Sources;

public class ServiceShapeTests
{
    private static readonly IReadOnlyList<MethodInfo> UseCases =
        [.. Assembly.Load("Competence.Domain").GetExportedTypes().Where(type => type.Name.EndsWith("Service", StringComparison.Ordinal)).SelectMany(UseCasesOf)];

    [Fact]
    public void A_use_case_takes_the_actor_first() =>
        UseCases.Where(method => method.GetParameters() is not [{ ParameterType: var first }, ..] || first != typeof(Actor)).Select(Describe)
            .Should().BeEmpty();

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
