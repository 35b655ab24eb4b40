using System.Xml.Linq;
using Competence.Architecture.Tests.Repository;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Competence.Architecture.Tests.Domain;

/// <summary>Competence.Domain as the compiler understands it: which part each name and each inferred type comes from.</summary>
internal sealed class DomainCompilation
{
    public const string Folder = "src/Competence.Domain";

    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private readonly CSharpCompilation _compilation;

    public DomainCompilation(params IEnumerable<SourceFile> files)
    {
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) != "Competence.Domain.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        SourceFile usings = SourceFile.Of("GlobalUsings.cs", string.Concat(Usings().Select(name => $"global using global::{name};\n")));
        _compilation = CSharpCompilation.Create("Competence.Domain.Read", [usings.Tree, .. files.Select(file => file.Tree)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static DomainCompilation Read() => new(SourceFile.Under(Folder));

    /// <summary>What did not compile; when there is something, uses may have been overlooked.</summary>
    public IEnumerable<string> Errors =>
        _compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString());

    /// <summary>Every use of one part by another, once for each pair of file and type.</summary>
    public IEnumerable<PartUse> Uses() =>
        _compilation.SyntaxTrees.SelectMany(UsesIn).Where(use => use.From != use.To).Distinct();

    public static string PartOf(string path) =>
        path.StartsWith(Folder + "/", StringComparison.Ordinal) && path[(Folder.Length + 1)..].Split('/') is { Length: > 1 } steps ? steps[0] : "";

    private IEnumerable<PartUse> UsesIn(SyntaxTree tree)
    {
        SemanticModel model = _compilation.GetSemanticModel(tree);
        return from node in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>()
               where !node.Ancestors().OfType<UsingDirectiveSyntax>().Any()
               from type in Types(model.GetSymbolInfo(node).Symbol).Concat(Types(model.GetTypeInfo(node).Type))
               from declaration in type.DeclaringSyntaxReferences
               select new PartUse(PartOf(tree.FilePath), PartOf(declaration.SyntaxTree.FilePath), tree.FilePath, type.Name);
    }

    private static IEnumerable<INamedTypeSymbol> Types(ISymbol? symbol) => symbol switch
    {
        IArrayTypeSymbol array => Types(array.ElementType),
        INamedTypeSymbol named => [named.OriginalDefinition, .. named.TypeArguments.SelectMany(Types)],
        IMethodSymbol method => [.. Types(method.ContainingType), .. Types(method.ReturnType)],
        IPropertySymbol property => [.. Types(property.ContainingType), .. Types(property.Type)],
        IFieldSymbol field => [.. Types(field.ContainingType), .. Types(field.Type)],
        _ => [],
    };

    private static IEnumerable<string> Usings() =>
        ImplicitUsings.Concat(new[] { "Directory.Build.props", $"{Folder}/Competence.Domain.csproj" }
            .SelectMany(file => XDocument.Parse(ProjectFiles.Read(file)).Descendants("Using"))
            .Select(element => element.Attribute("Include")!.Value));
}
