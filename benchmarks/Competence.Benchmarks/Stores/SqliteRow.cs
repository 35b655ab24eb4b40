using System.Text.Json;

namespace Competence.Benchmarks.Stores;

/// <summary>A row of the JSON that <c>json_each</c> reads.</summary>
internal sealed class SqliteRow(Utf8JsonWriter writer) : RawRow
{
    public override RawRow Id(Guid value)
    {
        Span<char> hex = stackalloc char[32];
        value.TryFormat(hex, out _, "N");
        writer.WriteStringValue(hex);
        return this;
    }

    public override RawRow Number(short value) => Number((long)value);

    public override RawRow Number(int value) => Number((long)value);

    public override RawRow Number(long value)
    {
        writer.WriteNumberValue(value);
        return this;
    }

    public override RawRow Flag(bool value) => Number(value ? 1L : 0L);

    public override RawRow Date(LocalDate? value) => value is { } date ? Number(RawSqlite.DayOf(date)) : Null();

    public override RawRow Instant(Instant? value) => value is { } instant ? Number(RawSqlite.MicrosecondsOf(instant)) : Null();

    public override RawRow Text(string? value)
    {
        writer.WriteStringValue(value);
        return this;
    }

    private SqliteRow Null()
    {
        writer.WriteNullValue();
        return this;
    }
}
