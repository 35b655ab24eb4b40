using System.Reflection;

namespace Competence.Architecture.Tests.Rules;

/// <summary>A rule and the field that holds it.</summary>
internal sealed record CataloguedRule(FieldInfo Field, Rule Rule)
{
    public string Owner => Field.DeclaringType!.FullName!;

    public string[] Sources => Rule.Source.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    public override string ToString() => $"{Owner}.{Field.Name} ({Rule.Code})";
}
