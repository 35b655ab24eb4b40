using System.Text;
using Competence.Files.Csv;
using Competence.Files.Tests.Csv.Oracle;
using Competence.Organisation.Import;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Files.Tests.Csv;

/// <summary>Whatever bytes a file holds, the library reads what CsvHelper reads.</summary>
public class CsvAgreementTests
{
    private const string Header = "trust,number,name,kind,parent\n";

    [Fact]
    public void Pieces_of_CSV_in_any_order_are_read_as_CsvHelper_reads_them() =>
        Check(from pieces in Gen.ListOf(Gen.Elements(
                "a", "Ward", "ø", "€", "😀", ",", ",", ",", "\"", "\"", "\"\"", "\n", "\n", "\r\n", "\r", " ", "\t", "'", ";", "0", "\"a\"", "\",\"", "a,b,c,d,e\n",
                "\uFEFF", new string('x', 40), "\0"))
              select Encoding.UTF8.GetBytes(Header + string.Concat(pieces)));

    [Fact]
    public void Lines_of_five_columns_with_marks_anywhere_are_read_as_CsvHelper_reads_them() =>
        Check(from lines in Gen.ListOf(Line())
              select Encoding.UTF8.GetBytes(Header + string.Concat(lines)));

    [Fact]
    public void Headers_in_any_shape_are_read_as_CsvHelper_reads_them() =>
        Check(from pieces in Gen.ListOf(Gen.Elements(
                "trust", "number", "name", "kind", "parent", ",", ",", "\"", " ", "\n", "\r", "\uFEFF", "trust,number,name,kind,parent", "\"name\"", "x"))
              select Encoding.UTF8.GetBytes(string.Concat(pieces) + "\na,b,c,d,e\n"));

    [Fact]
    public void Any_bytes_are_read_as_CsvHelper_reads_them() =>
        Check(from bytes in Gen.ArrayOf(Gen.Frequency((3, Gen.Elements((byte)',', (byte)'"', (byte)'\n', (byte)'\r', (byte)'a')), (1, Gen.Choose(0, 255).Select(number => (byte)number))))
              from hasHeader in Gen.Elements(true, true, true, false)
              select hasHeader ? [.. Encoding.UTF8.GetBytes(Header), .. bytes] : bytes);

    private static Gen<string> Line() =>
        from fields in Gen.ArrayOf(Field(), 5)
        from end in Gen.Elements("\n", "\n", "\r\n", "\r", "\n\n", " \n", ",\n", "")
        select string.Join(',', fields) + end;

    private static Gen<string> Field() =>
        from text in Gen.ListOf(Gen.Elements("a", "ø", " ", ",", "\"\"", "\n", "\r\n", "\r", "-", "0123456789"))
        from form in Gen.Choose(0, 9)
        let plain = string.Concat(text)
        select form switch
        {
            0 => plain,
            1 => $" \"{plain}\"",
            2 => $"\"{plain}\" ",
            3 => $"\"{plain}",
            4 => $"a\"{plain}",
            5 or 6 => $"\"{plain}\"",
            _ => plain.Replace("\"", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal),
        };

    private static void Check(Gen<byte[]> files) =>
        Prop.ForAll(Arb.From(files), Arb.From(Gen.Choose(1, 90)), (file, atOnce) =>
        {
            List<string> expected = Read(new CsvHelperSource<UnitColumn>(() => new TrickleStream(file, 1 << 20)));

            List<string> read = Read(new CsvImportSource<UnitColumn>(() => new TrickleStream(file, atOnce)));

            read.Should().Equal(IsSwallowed(expected, read) ? read : expected, "the file is {0}", Shown(file));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    /// <summary>
    /// Whether the only difference is that the last line goes on to the end of the file inside a quoted field that is never closed, and something else is wrong with it as
    /// well. CsvHelper tells another thing than that; a file that is swallowed is broken.
    /// </summary>
    private static bool IsSwallowed(List<string> expected, List<string> read)
    {
        int last = expected.FindLastIndex(line => !line.StartsWith("import.file-cut-off", StringComparison.Ordinal));
        return last >= 0 && expected.Count - last <= 2 && read.Count == last + 1 && read[..last].SequenceEqual(expected[..last])
            && (expected[last].Contains("import.line-quotes", StringComparison.Ordinal)
                ? read[last] == $"{ImportRules.FileCutOff.Refuse(("line", NumberOf(expected[last])))}"
                : expected[last].StartsWith("import.file-not-utf8", StringComparison.Ordinal) && read[last].StartsWith("import.file-cut-off", StringComparison.Ordinal));
    }

    private static int NumberOf(string line) => int.Parse(line.AsSpan(0, line.IndexOf(' ', StringComparison.Ordinal)), System.Globalization.CultureInfo.InvariantCulture);

    private static string Shown(byte[] file) =>
        Encoding.UTF8.GetString(file).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static List<string> Read(IImportSource<UnitColumn> source) =>
        source.ReadAsync().Select(read => read.TryPickValue(out ImportLine<UnitColumn>? line, out Refusal? broken) ? Described(line) : $"{broken}")
            .ToListAsync().AsTask().GetAwaiter().GetResult();

    private static string Described(ImportLine<UnitColumn> line) => line.Damage is { } damage
        ? $"{line.Number} {line.Fingerprint} {damage}"
        : $"{line.Number} {line.Fingerprint} {string.Join('|', Enum.GetValues<UnitColumn>().Select(column => line[column]))}";
}
