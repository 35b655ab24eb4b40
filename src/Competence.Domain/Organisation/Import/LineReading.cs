using System.Collections.Immutable;
using NodaTime.Text;

namespace Competence.Organisation.Import;

/// <summary>Reads the values of one line and keeps the first thing that is wrong with it.</summary>
internal sealed class LineReading<TColumn>(ImportLine<TColumn> line)
    where TColumn : struct, Enum
{
    private static readonly ImmutableDictionary<string, bool> YesAndNo = ImmutableDictionary.Create<string, bool>(StringComparer.Ordinal)
        .Add("true", value: true).Add("false", value: false);

    public RejectedLine? Rejected { get; private set; } = line.Damage is { } damage ? new RejectedLine(line.Number, "", damage) : null;

    public string Text(TColumn column, int most)
    {
        string text = line[column];
        if (text.Length == 0)
        {
            Reject(column, ImportRules.ValueMissing.Refuse(("column", ImportColumns.NameOf(column))));
        }
        else if (text.Length > most)
        {
            Reject(column, ImportRules.ValueTooLong.Refuse(("column", ImportColumns.NameOf(column)), ("most", most)));
        }

        return text;
    }

    public string? OptionalText(TColumn column, int most) => line[column].Length == 0 ? null : Text(column, most);

    public LocalDate Date(TColumn column)
    {
        string text = Text(column, int.MaxValue);
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date })
        {
            return date;
        }

        Reject(column, ImportRules.ValueNotDate.Refuse(("column", ImportColumns.NameOf(column)), ("value", text)));
        return default;
    }

    public LocalDate? OptionalDate(TColumn column) => line[column].Length == 0 ? null : Date(column);

    public bool YesOrNo(TColumn column) => Word(column, YesAndNo);

    public TValue Word<TValue>(TColumn column, ImmutableDictionary<string, TValue> words)
    {
        string text = Text(column, int.MaxValue);
        if (!words.TryGetValue(text, out TValue? value))
        {
            Reject(column, ImportRules.ValueUnknown.Refuse(
                ("column", ImportColumns.NameOf(column)), ("value", text), ("words", string.Join(", ", words.Keys.Order(StringComparer.Ordinal)))));
        }

        return value!;
    }

    /// <summary>Rejects the line, unless something was wrong with it already.</summary>
    public void Reject(TColumn column, Refusal reason) => Rejected ??= new RejectedLine(line.Number, ImportColumns.NameOf(column), reason);
}
