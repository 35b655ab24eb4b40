using System.Collections.Immutable;
using Competence.Organisation.Identities;
using NodaTime.Text;

namespace Competence.Organisation.Import;

/// <summary>Reads the values of one line and keeps the first thing that is wrong with it.</summary>
internal sealed class LineReading<TColumn>(ImportLine<TColumn> line)
    where TColumn : struct, Enum
{
    private const string NoEnd = "9999-12-31";
    private static readonly LocalDate Earliest = new(1800, 1, 1);
    private static readonly LocalDate Latest = new(2999, 12, 31);

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
        else if (text.Any(char.IsControl))
        {
            Reject(column, ImportRules.ValueNotText.Refuse(("column", ImportColumns.NameOf(column))));
        }

        return text;
    }

    public string? OptionalText(TColumn column, int most) => line[column].Length == 0 ? null : FreeText(column, most);

    /// <summary>A text that is kept readable: a national identity number that came into its column is rejected, without telling it.</summary>
    public string FreeText(TColumn column, int most)
    {
        string text = Text(column, most);
        RejectNumber(column, text);
        return text;
    }

    /// <summary>Rejects a text that is a national identity number, without telling it.</summary>
    public void RejectNumber(TColumn column, string text)
    {
        if (NationalIdentityNumber.IsWritten(text))
        {
            Reject(column, ImportRules.NationalIdentityMisplaced.Refuse(("column", ImportColumns.NameOf(column))));
        }
    }

    /// <summary>A text in a column that the file need not have; <paramref name="rule"/> rejects one that is not right, without telling it.</summary>
    public OptionalValue<TValue> Optional<TValue>(TColumn column, Func<string, (bool IsRight, TValue Value)> read, Rule rule)
    {
        string text = line[column];
        if (text.Length == 0)
        {
            return new OptionalValue<TValue>(line.Has(column), default!);
        }

        (bool isRight, TValue value) = read(text);
        if (!isRight)
        {
            Reject(column, rule.Refuse(("column", ImportColumns.NameOf(column))));
        }

        return new OptionalValue<TValue>(IsTold: true, value);
    }

    public LocalDate Date(TColumn column)
    {
        string text = Text(column, int.MaxValue);
        if (LocalDatePattern.Iso.Parse(text) is not { Success: true, Value: var date })
        {
            Reject(column, ImportRules.ValueNotDate.Refuse(("column", ImportColumns.NameOf(column)), ("value", text)));
            return default;
        }

        if (date < Earliest || date > Latest)
        {
            Reject(column, ImportRules.DateOutOfRange.Refuse(
                ("column", ImportColumns.NameOf(column)), ("value", date), ("earliest", Earliest), ("latest", Latest)));
            return default;
        }

        return date;
    }

    /// <summary>A last day; none when the column is empty or holds the last day of the calendar, as registers write it that have no empty dates.</summary>
    public LocalDate? LastDay(TColumn column) => line[column] is "" or NoEnd ? null : Date(column);

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
