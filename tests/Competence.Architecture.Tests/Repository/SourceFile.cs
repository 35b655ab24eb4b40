using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Competence.Architecture.Tests.Repository;

/// <summary>One parsed C# file.</summary>
internal sealed record SourceFile(string Path, SyntaxTree Tree)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    public static IReadOnlyList<SourceFile> Under(string folder) => [.. ProjectFiles.Under(folder, ".cs").Select(Parse)];

    public static SourceFile Parse(string path) => Of(path, ProjectFiles.Read(path));

    public static SourceFile Of(string path, string text) => new(path, CSharpSyntaxTree.ParseText(text, Options, path));

    public IEnumerable<T> Nodes<T>() where T : SyntaxNode => Tree.GetRoot().DescendantNodes().OfType<T>();

    /// <summary>The names of the public types that stand directly in the file's namespace; <c>X</c> and <c>X&lt;T&gt;</c> are one.</summary>
    public IReadOnlyList<string> PublicTypes() =>
        [.. Nodes<MemberDeclarationSyntax>().Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
                && node.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax
                && node.Modifiers.Any(SyntaxKind.PublicKeyword))
            .Select(node => node is DelegateDeclarationSyntax it ? it.Identifier.Text : ((BaseTypeDeclarationSyntax)node).Identifier.Text)
            .Distinct()];
}
