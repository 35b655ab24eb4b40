using Competence.Architecture.Tests.Repository;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Competence.Architecture.Tests.Rules;

/// <summary>One <c>[Rule(…)]</c> in the sources of the tests and of the conformance suites.</summary>
internal sealed record RuleCitation(string File, string Class, string Method, bool IsTest, IReadOnlyList<string> Ids)
{
    public const int MostIds = 5;

    private static readonly string[] TestAttributes = ["Fact", "Theory"];

    public static IReadOnlyList<RuleCitation> All { get; } =
        [.. SourceFile.Under("tests").Concat(SourceFile.Under("src/Competence.Conformance")).SelectMany(In)];

    public static IEnumerable<RuleCitation> In(SourceFile file) =>
        from attribute in file.Nodes<AttributeSyntax>()
        where attribute.Name.ToString() is "Rule" or "RuleAttribute"
        let method = attribute.Ancestors().OfType<MethodDeclarationSyntax>().First()
        select new RuleCitation(file.Path, method.Ancestors().OfType<ClassDeclarationSyntax>().First().Identifier.Text, method.Identifier.Text,
            method.AttributeLists.SelectMany(list => list.Attributes).Any(IsTestAttribute),
            [.. (attribute.ArgumentList?.Arguments ?? []).Select(argument => (argument.Expression as LiteralExpressionSyntax)?.Token.ValueText ?? $"not a literal: {argument}")]);

    public override string ToString() => $"{File}: {Class}.{Method} cites {string.Join(", ", Ids)}";

    private static bool IsTestAttribute(AttributeSyntax attribute) =>
        TestAttributes.Any(name => attribute.Name.ToString().EndsWith(name, StringComparison.Ordinal));
}
