using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Competence.Organisation.Import;
using CsvHelper;

namespace Competence.Files.Tests.Csv.Oracle;

/// <summary>Reads an import file by CsvHelper, to hold the reader of the library against it. CSV (RFC 4180): UTF-8, comma, one header line, every line ended by a line break. Columns may come in any order; others are passed over.</summary>
/// <typeparam name="TColumn">The columns of the file.</typeparam>
/// <param name="open">Opens the file from its start; called once for each reading, which closes it.</param>
/// <remarks>Streams: a line at a time is in memory. Empty lines are passed over.</remarks>
internal sealed class CsvHelperSource<TColumn>(Func<Stream> open) : IImportSource<TColumn>
    where TColumn : struct, Enum
{
    private const int LargestLine = 1024 * 1024;

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async IAsyncEnumerable<Result<ImportLine<TColumn>>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        CsvMalformedReason? malformed = null;
        await using WatchedStream watched = new(open());
        await using CsvReader reader = CsvReader.Create(watched, new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            MaxRecordSize = LargestLine,
            OnMalformedRecord = record => malformed = record.Reason,
        });

        Refusal? broken = await TryReadAsync(reader, header: true, cancellationToken) is { Broken: { } unreadable } ? unreadable
            : malformed is not null ? ImportRules.FileCutOff.Refuse(("line", 1))
            : HeaderRefusal(reader, watched);
        if (broken is not null)
        {
            yield return broken;
            yield break;
        }

        ImmutableArray<int> columns = [.. ImportColumns.NamesOf<TColumn>().Select(reader.GetFieldIndex)];
        CsvHelperLine<TColumn> line = new(reader, columns);
        long layout = (long)XxHash3.HashToUInt64(Encoding.ASCII.GetBytes(string.Join(',', columns)));
        int number = 1;
        bool isShort = false;
        while (true)
        {
            malformed = null;
            (bool isLine, Refusal? unreadableLine) = await TryReadAsync(reader, header: false, cancellationToken);
            number = isLine ? (int)reader.LineNumber : number;
            broken = unreadableLine ?? (isLine ? LineRefusal(reader, malformed) : EndRefusal(watched, isShort, number));
            if (broken is not null)
            {
                yield return broken;
            }

            if (broken is not null || !isLine)
            {
                yield break;
            }

            isShort = reader.FieldCount < reader.Headers.Count;
            line.Move((long)XxHash3.HashToUInt64(reader.RawRecord) ^ layout, DamageOf(reader, malformed));
            yield return line;
        }
    }

    private static async ValueTask<(bool IsLine, Refusal? Broken)> TryReadAsync(CsvReader reader, bool header, CancellationToken cancellationToken)
    {
        try
        {
            if (header)
            {
                await reader.ReadHeaderAsync(cancellationToken);
                return (false, null);
            }

            return (await reader.ReadAsync(cancellationToken), null);
        }
        catch (CsvFormatException tooLong)
        {
            return (false, ImportRules.FileCutOff.Refuse(("line", (int)tooLong.LineNumber)));
        }
    }

    private static Refusal? HeaderRefusal(CsvReader reader, WatchedStream watched)
    {
        if (watched.IsUtf16)
        {
            return ImportRules.FileNotUtf8.Refuse(("line", 1));
        }

        string[] header = [.. reader.Headers.Select(name => name.Trim())];
        if (header.Length == 0)
        {
            return ImportRules.FileEmpty.Refuse();
        }

        foreach (string column in ImportColumns.NamesOf<TColumn>())
        {
            int found = header.Count(name => name == column);
            if (found != 1)
            {
                return (found == 0 ? ImportRules.FileLacksColumn : ImportRules.FileRepeatsColumn).Refuse(("column", column));
            }
        }

        return null;
    }

    /// <summary>Why a line breaks the whole file.</summary>
    private static Refusal? LineRefusal(CsvReader reader, CsvMalformedReason? malformed) =>
        malformed == CsvMalformedReason.UnterminatedQuote ? ImportRules.FileCutOff.Refuse(("line", (int)reader.LineNumber))
        : !Utf8.IsValid(reader.RawRecord) ? ImportRules.FileNotUtf8.Refuse(("line", (int)reader.LineNumber))
        : null;

    /// <summary>Why the end of the file is not the end that its sender meant.</summary>
    private static Refusal? EndRefusal(WatchedStream watched, bool isShort, int lastLine) =>
        isShort || !watched.EndsWithLineBreak ? ImportRules.FileCutOff.Refuse(("line", lastLine)) : null;

    private static Refusal? DamageOf(CsvReader reader, CsvMalformedReason? malformed) =>
        malformed is not null ? ImportRules.LineQuotes.Refuse()
        : reader.FieldCount != reader.Headers.Count ? ImportRules.LineColumns.Refuse(("columns", reader.FieldCount), ("expected", reader.Headers.Count))
        : null;
}
