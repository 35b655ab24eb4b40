using System.Globalization;
using System.Text;
using Competence.Organisation;
using Competence.Organisation.Import;
using NodaTime.Text;

namespace Competence.WebHost.SampleRegion;

/// <summary>Writes a region as the two files of the HR master data, in the columns that the import documents.</summary>
internal static class SampleFiles
{
    /// <summary>The unit file.</summary>
    public static byte[] Units(IEnumerable<SampleUnit> units) => File(ImportColumns.NamesOf<UnitColumn>(), units.Select(Line));

    /// <summary>The position file.</summary>
    public static byte[] Positions(IEnumerable<SamplePosition> positions) => File(PositionColumns, positions.Select(Line));

    /// <summary>All columns but that of national identity numbers: the sample has none, and so needs no key.</summary>
    private static IEnumerable<string> PositionColumns =>
        ImportColumns.NamesOf<PositionColumn>().Where(name => name != ImportColumns.NameOf(PositionColumn.NationalIdentityNumber));

    private static IReadOnlyList<string> Line(SampleUnit unit) =>
        [unit.Trust, unit.Number, unit.Name, Word(unit.Kind), unit.Parent];

    private static IReadOnlyList<string> Line(SamplePosition position) =>
    [
        position.Identity.ObjectId,
        position.GivenName,
        position.FamilyName,
        position.Email,
        position.Identity.Trust,
        position.Identity.CostCentre,
        position.Title,
        Word(Occupation.Employee),
        position.IsTemporary ? "true" : "false",
        LocalDatePattern.Iso.Format(position.Start),
        "",
        LocalDatePattern.Iso.Format(position.Start.PlusDays(-30)),
        position.Leader?.ObjectId ?? "",
        position.Leader?.Trust ?? "",
        position.Leader?.CostCentre ?? "",
        position.Telephone,
        position.HprNumber,
    ];

    private static string Word<TValue>(TValue value)
        where TValue : struct, Enum => ImportColumns.WordsOf<TValue>().Single(word => word.Value.Equals(value)).Key;

    private static byte[] File(IEnumerable<string> header, IEnumerable<IReadOnlyList<string>> lines)
    {
        StringBuilder file = new();
        foreach (IEnumerable<string> line in lines.Prepend([.. header]))
        {
            file.Append(CultureInfo.InvariantCulture, $"{string.Join(',', line.Select(Quoted))}\n");
        }

        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
