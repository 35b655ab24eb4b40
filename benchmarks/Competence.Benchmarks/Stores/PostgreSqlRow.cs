using Npgsql;
using NpgsqlTypes;

namespace Competence.Benchmarks.Stores;

/// <summary>A row of a binary COPY.</summary>
internal sealed class PostgreSqlRow(NpgsqlBinaryImporter importer) : RawRow
{
    public override RawRow Id(Guid value) => Write(value, NpgsqlDbType.Uuid);

    public override RawRow Number(short value) => Write(value, NpgsqlDbType.Smallint);

    public override RawRow Number(int value) => Write(value, NpgsqlDbType.Integer);

    public override RawRow Number(long value) => Write(value, NpgsqlDbType.Bigint);

    public override RawRow Flag(bool value) => Write(value, NpgsqlDbType.Boolean);

    public override RawRow Date(LocalDate? value) => value is { } date ? Write(date.ToDateOnly(), NpgsqlDbType.Date) : Null();

    public override RawRow Instant(Instant? value) => value is { } instant ? Write(instant.ToDateTimeUtc(), NpgsqlDbType.TimestampTz) : Null();

    public override RawRow Text(string? value) => value is { } text ? Write(text, NpgsqlDbType.Text) : Null();

    private PostgreSqlRow Write<T>(T value, NpgsqlDbType type)
    {
        importer.Write(value, type);
        return this;
    }

    private PostgreSqlRow Null()
    {
        importer.WriteNull();
        return this;
    }
}
