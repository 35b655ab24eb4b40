using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Competence.Organisation.Import;

namespace Competence.Files.Csv;

/// <summary>The record that the reading stands on; one object for all of them.</summary>
internal sealed class CsvImportLine<TColumn>(CsvRecords records, ImmutableArray<int> columns) : ImportLine<TColumn>(0, 0)
    where TColumn : struct, Enum
{
    public override string this[TColumn column] => Has(column) ? records.Text(IndexOf(column)).Trim() : "";

    public override bool Has(TColumn column) => IndexOf(column) >= 0;

    /// <summary>Takes over the record that the reading stands on now.</summary>
    public void Move(long fingerprint, Refusal? damage) => (Number, Fingerprint, Damage) = (records.Line, fingerprint, damage);

    public override bool Holds(TColumn column, string text) =>
        Has(column)
            ? (!records.HasQuotes && Ascii.Equals(records.Raw(IndexOf(column)), text)) || base.Holds(column, text)
            : text.Length == 0;

    private int IndexOf(TColumn column) => columns[Unsafe.BitCast<TColumn, int>(column)];
}
