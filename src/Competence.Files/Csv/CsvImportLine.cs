using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Competence.Organisation.Import;
using CsvHelper;

namespace Competence.Files.Csv;

/// <summary>The record that a reader stands on.</summary>
internal sealed class CsvImportLine<TColumn>(CsvReader reader, ImmutableArray<int> columns, long fingerprint, Refusal? damage)
    : ImportLine<TColumn>((int)reader.LineNumber, fingerprint, damage)
    where TColumn : struct, Enum
{
    public override string this[TColumn column] => reader.GetString(columns[Unsafe.BitCast<TColumn, int>(column)]).Trim();
}
