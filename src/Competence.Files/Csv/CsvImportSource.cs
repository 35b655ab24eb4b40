using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Competence.Organisation.Import;

namespace Competence.Files.Csv;

/// <summary>Reads an import file in CSV (RFC 4180): UTF-8, comma, one header line, every line ended by a line break. Columns may come in any order, some need not be there, and others are passed over.</summary>
/// <typeparam name="TColumn">The columns of the file.</typeparam>
/// <param name="open">Opens the file from its start; called once for each reading, which closes it.</param>
/// <remarks>Streams: a million bytes at a time, or one longer line, are in memory. Empty lines are passed over. A fingerprint is the XXH3 hash of a line's bytes without its line break, in 64 bits, xor that of where the header has the columns: the same bytes under another header are another line.</remarks>
public sealed class CsvImportSource<TColumn>(Func<Stream> open) : IImportSource<TColumn>
    where TColumn : struct, Enum
{
    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async IAsyncEnumerable<Result<ImportLine<TColumn>>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using CsvRecords records = new(open());
        await records.OpenAsync(cancellationToken);
        ImmutableArray<string> header = await records.ReadAsync(cancellationToken) ? [.. TextsOf(records)] : [];
        if (HeaderRefusal(records, header) is { } unusable)
        {
            yield return unusable;
            yield break;
        }

        ImmutableArray<int> columns = [.. ImportColumns.NamesOf<TColumn>().Select(name => header.IndexOf(name))];
        CsvImportLine<TColumn> line = new(records, columns);
        long layout = LayoutOf(columns);
        bool isShort = false;
        while (await records.ReadAsync(cancellationToken))
        {
            if (LineRefusal(records) is { } broken)
            {
                yield return broken;
                yield break;
            }

            isShort = records.FieldCount < header.Length;
            line.Move((long)XxHash3.HashToUInt64(records.Record) ^ layout, DamageOf(records, header.Length));
            yield return line;
        }

        if (isShort || !records.EndsWithLineBreak)
        {
            yield return ImportRules.FileCutOff.Refuse(("line", records.Line));
        }
    }

    /// <summary>A digest of where the columns stand, the same on every machine.</summary>
    private static long LayoutOf(ImmutableArray<int> columns) => (long)XxHash3.HashToUInt64(Encoding.ASCII.GetBytes(string.Join(',', columns)));

    private static IEnumerable<string> TextsOf(CsvRecords records) => Enumerable.Range(0, records.FieldCount).Select(field => records.Text(field).Trim());

    private static Refusal? HeaderRefusal(CsvRecords records, ImmutableArray<string> header)
    {
        if (records.IsUtf16)
        {
            return ImportRules.FileNotUtf8.Refuse(("line", 1));
        }

        if (records.Fault != CsvFault.None)
        {
            return ImportRules.FileCutOff.Refuse(("line", 1));
        }

        if (header.IsEmpty)
        {
            return ImportRules.FileEmpty.Refuse();
        }

        foreach (TColumn column in Enum.GetValues<TColumn>())
        {
            string wanted = ImportColumns.NameOf(column);
            int found = header.Count(name => name == wanted);
            if (found > 1 || (found == 0 && !ImportColumns.IsOptional(column)))
            {
                return (found == 0 ? ImportRules.FileLacksColumn : ImportRules.FileRepeatsColumn).Refuse(("column", wanted));
            }
        }

        return null;
    }

    /// <summary>Why a line breaks the whole file.</summary>
    private static Refusal? LineRefusal(CsvRecords records) =>
        records.Fault is CsvFault.Unterminated or CsvFault.TooLong ? ImportRules.FileCutOff.Refuse(("line", records.Line))
        : !Utf8.IsValid(records.Record) ? ImportRules.FileNotUtf8.Refuse(("line", records.Line))
        : null;

    private static Refusal? DamageOf(CsvRecords records, int expected) =>
        records.Fault == CsvFault.Quotes ? ImportRules.LineQuotes.Refuse()
        : records.FieldCount != expected ? ImportRules.LineColumns.Refuse(("columns", records.FieldCount), ("expected", expected))
        : null;
}
