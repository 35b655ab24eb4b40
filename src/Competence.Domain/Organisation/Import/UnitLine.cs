using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>What one line of the units file says, or what is stored of a unit, by the numbers of the master data.</summary>
/// <param name="Number">The line of the file; 0 for what is stored.</param>
/// <param name="Key">Which unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Parent">The unit above; none for the region.</param>
internal sealed record UnitLine(int Number, UnitKey Key, string Name, UnitKind Kind, UnitKey? Parent)
{
    private static readonly ImmutableDictionary<string, UnitKind> Kinds = ImportColumns.WordsOf<UnitKind>();

    /// <summary>Which unit the line is of. Means nothing when <paramref name="line"/> is rejected.</summary>
    public static UnitKey KeyOf(LineReading<UnitColumn> line) => new(
        line.OptionalText(UnitColumn.Trust, OrganisationUnit.LongestNumber) ?? "",
        line.Text(UnitColumn.Number, OrganisationUnit.LongestNumber));

    /// <summary>All that the line says. Means nothing when <paramref name="line"/> is rejected.</summary>
    public static UnitLine Of(LineReading<UnitColumn> line, int number, UnitKey key)
    {
        string name = line.Text(UnitColumn.Name, OrganisationUnit.LongestName);
        UnitKind kind = line.Word(UnitColumn.Kind, Kinds);
        if (kind == UnitKind.Region)
        {
            RejectIfFilled(line, UnitColumn.Trust, key.Trust);
            RejectIfFilled(line, UnitColumn.Parent, line.OptionalText(UnitColumn.Parent, OrganisationUnit.LongestNumber) ?? "");
            return new UnitLine(number, key, name, kind, Parent: null);
        }

        string trust = line.Text(UnitColumn.Trust, OrganisationUnit.LongestNumber);
        string parent = line.Text(UnitColumn.Parent, OrganisationUnit.LongestNumber);
        if (kind == UnitKind.Trust && trust != key.Number)
        {
            line.Reject(UnitColumn.Trust, ImportRules.TrustOfTrust.Refuse(("number", key.Number), ("trust", trust)));
        }

        return new UnitLine(number, key, name, kind, new UnitKey(kind == UnitKind.Trust ? "" : trust, parent));
    }

    private static void RejectIfFilled(LineReading<UnitColumn> line, UnitColumn column, string text)
    {
        if (text.Length > 0)
        {
            line.Reject(column, ImportRules.ValueNotExpected.Refuse(("column", ImportColumns.NameOf(column)), ("kind", "region")));
        }
    }
}
