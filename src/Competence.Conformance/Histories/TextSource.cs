using System.Security.Cryptography;
using System.Text;
using Competence.Organisation.Import;
using NodaTime.Text;

namespace Competence.Conformance.Histories;

/// <summary>An import file that a story wrote: its texts, line by line, in the order of the columns; the last columns may be missing.</summary>
internal sealed class TextSource<TColumn>(IReadOnlyList<string[]> lines) : IImportSource<TColumn>
    where TColumn : struct, Enum
{
    private const int LineBelowHeader = 2;

    public static string Date(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";

    public IAsyncEnumerable<Result<ImportLine<TColumn>>> ReadAsync(CancellationToken cancellationToken = default) =>
        lines.Select((texts, index) => (Result<ImportLine<TColumn>>)new TextLine(LineBelowHeader + index, texts)).ToAsyncEnumerable();

    private sealed class TextLine(int number, string[] texts)
        : ImportLine<TColumn>(number, BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts)))))
    {
        public override string this[TColumn column] => Has(column) ? texts[PlaceOf(column)] : "";

        public override bool Has(TColumn column) => PlaceOf(column) < texts.Length;

        private static int PlaceOf(TColumn column) => Convert.ToInt32(column, System.Globalization.CultureInfo.InvariantCulture);
    }
}
