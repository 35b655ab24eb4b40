using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Competence.Architecture.Tests.PublicApi;

/// <summary>Writes what a package shows to its users, one line a type and a member, in a stable order.</summary>
internal static class PublicApiPrinter
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance);

    private static readonly SymbolDisplayFormat MemberFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Print(string assembly)
    {
        IEnumerable<string> platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        CSharpCompilation compilation = CSharpCompilation.Create("Reader", references: platform.Select(path => MetadataReference.CreateFromFile(path)));
        IAssemblySymbol read = compilation.SourceModule.ReferencedAssemblySymbols.Single(symbol => symbol.Name == assembly);

        StringBuilder page = new();
        foreach (INamedTypeSymbol type in TypesOf(read.GlobalNamespace).OrderBy(Name, StringComparer.Ordinal))
        {
            Print(type, page);
        }

        return page.ToString();
    }

    private static void Print(INamedTypeSymbol type, StringBuilder page)
    {
        page.Append(Modifiers(type)).Append(type.ToDisplayString(TypeFormat)).Append(Bases(type)).Append('\n');
        foreach (string member in type.GetMembers().Where(IsShown).Select(member => Line(type, member)).Order(StringComparer.Ordinal))
        {
            page.Append("    ").Append(member).Append('\n');
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol holder) =>
        holder.GetMembers().OfType<INamespaceSymbol>().SelectMany(TypesOf)
            .Concat(holder.GetTypeMembers().Where(type => IsVisible(type) && type.CanBeReferencedByName).SelectMany(type => TypesOf(type).Prepend(type)));

    private static bool IsShown(ISymbol member) =>
        IsVisible(member) && member is not INamedTypeSymbol && !member.IsImplicitlyDeclared && !IsGenerated(member)
        && member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove };

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static bool IsGenerated(ISymbol member) =>
        member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

    private static string Line(INamedTypeSymbol type, ISymbol member) =>
        type.TypeKind == TypeKind.Enum && member is IFieldSymbol value ? $"{value.Name} = {value.ConstantValue}" : member.ToDisplayString(MemberFormat);

    private static string Name(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    private static string Modifiers(INamedTypeSymbol type) =>
        type.TypeKind is not TypeKind.Class ? "" : type.IsStatic ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";

    private static string Bases(INamedTypeSymbol type)
    {
        string[] bases = [.. new[] { type.BaseType }.OfType<INamedTypeSymbol>().Where(it => it.SpecialType == SpecialType.None && type.TypeKind == TypeKind.Class)
            .Concat(type.Interfaces).Select(it => it.ToDisplayString(MemberFormat))];
        return bases.Length == 0 ? "" : " : " + string.Join(", ", bases);
    }
}
