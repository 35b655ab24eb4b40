using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using Competence.Organisation.Import;
using CsvHelper;

namespace Competence.Files.Csv;

/// <summary>The record that a reader stands on; one object for all of them.</summary>
internal sealed class CsvImportLine<TColumn>(CsvReader reader, ImmutableArray<int> columns) : ImportLine<TColumn>(0, 0)
    where TColumn : struct, Enum
{
    private const int MostBytes = 256;

    public override string this[TColumn column] => Has(column) ? reader.GetString(IndexOf(column)).Trim() : "";

    public override bool Has(TColumn column) => IndexOf(column) >= 0;

    /// <summary>Moves on to the record that the reader stands on now.</summary>
    public void Move(long fingerprint, Refusal? damage) => (Number, Fingerprint, Damage) = ((int)reader.LineNumber, fingerprint, damage);

    public override bool Holds(TColumn column, string text)
    {
        if (!Has(column))
        {
            return text.Length == 0;
        }

        ReadOnlySpan<byte> raw = reader.GetRawSpan(IndexOf(column));
        Span<byte> bytes = stackalloc byte[MostBytes];
        bool isSame = Utf8.FromUtf16(text, bytes, out _, out int written) == OperationStatus.Done && raw.SequenceEqual(bytes[..written]);
        return (isSame && !raw.Contains((byte)'"')) || base.Holds(column, text);
    }

    private int IndexOf(TColumn column) => columns[Unsafe.BitCast<TColumn, int>(column)];
}
