using System.Text;
using Competence.Files.Csv;
using Competence.Organisation.Import;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Files.Tests.Csv;

/// <summary>Whatever texts a file holds, and however its bytes arrive, they are read as they were written.</summary>
public class CsvLawTests
{
    [Fact]
    public void Texts_are_read_as_they_were_written() =>
        Prop.ForAll(Arb.From(Files()), Arb.From(Gen.Choose(1, 70)), (lines, atOnce) =>
        {
            string file = string.Join(',', ImportColumns.NamesOf<UnitColumn>()) + "\n" + string.Concat(lines.Select(line => string.Join(',', line.Select(Quoted)) + "\n"));

            List<(int Number, string[] Texts)> read = Read(Encoding.UTF8.GetBytes(file), atOnce);

            read.Select(line => string.Join('|', line.Texts)).Should().Equal(lines.Select(line => string.Join('|', line.Select(text => text.Trim()))));
            read.Select(line => line.Number).Should().Equal(Starts(lines));
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<int> Starts(string[][] lines)
    {
        int start = 2;
        foreach (string[] line in lines)
        {
            yield return start;
            start += 1 + line.Sum(text => text.Count(letter => letter == '\n'));
        }
    }

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\n") < 0 && text.Length > 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static Gen<string[][]> Files() =>
        from count in Gen.Choose(1, 20)
        from lines in Gen.ArrayOf(Gen.ArrayOf(Text(), Enum.GetValues<UnitColumn>().Length), count)
        select lines;

    private static Gen<string> Text() =>
        from pieces in Gen.ListOf(Gen.Elements("a", "Ward", "ø", "€", "😀", ",", "\"", "\n", " ", "'", ";", "0"))
        select string.Concat(pieces);

    private static List<(int Number, string[] Texts)> Read(byte[] file, int atOnce) =>
        new CsvImportSource<UnitColumn>(() => new TrickleStream(file, atOnce)).ReadAsync()
            .Select(read => (read.Value.Number, Enum.GetValues<UnitColumn>().Select(column => read.Value[column]).ToArray()))
            .ToListAsync().AsTask().GetAwaiter().GetResult();
}
