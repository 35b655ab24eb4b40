using System.Globalization;
using Competence.EntityFrameworkCore.Storage;
using Microsoft.Data.Sqlite;

namespace Competence.EntityFrameworkCore.Sqlite.Storage;

/// <summary>Values as SQLite keeps them.</summary>
internal static class SqliteValues
{
    private const int TicksPerMicrosecond = 10;
    private static readonly LocalDate FirstDay = new(1970, 1, 1);

    public static long DayOf(LocalDate date) => Period.DaysBetween(FirstDay, date);

    public static LocalDate DateOf(long day) => FirstDay.PlusDays((int)day);

    public static long MicrosecondsOf(Instant instant) => instant.ToUnixTimeTicks() / TicksPerMicrosecond;

    public static Instant InstantOf(long microseconds) => Instant.FromUnixTimeTicks(microseconds * TicksPerMicrosecond);

    public static byte[] BytesOf(Guid id) => id.ToByteArray(bigEndian: true);

    public static Guid IdOf(ReadOnlySpan<byte> bytes) => new(bytes, bigEndian: true);

    /// <summary>Makes the parameters of <paramref name="command"/> these values.</summary>
    public static void Bind(SqliteCommand command, SqlValue[] values)
    {
        if (command.Parameters.Count != values.Length)
        {
            command.Parameters.Clear();
            foreach (SqlValue value in values)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = "@" + value.Name, Value = Of(value), SqliteType = TypeOf(value.Kind) });
            }

            return;
        }

        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = Of(values[i]);
        }
    }

    private static object Of(SqlValue value) => value.Kind switch
    {
        _ when value.Value is null => DBNull.Value,
        SqlKind.Id => BytesOf((Guid)value.Value),
        SqlKind.Date => DayOf((LocalDate)value.Value),
        SqlKind.Instant => MicrosecondsOf((Instant)value.Value),
        SqlKind.Text => value.Value,
        _ => Convert.ToInt64(value.Value, CultureInfo.InvariantCulture),
    };

    private static SqliteType TypeOf(SqlKind kind) => kind switch
    {
        SqlKind.Id => SqliteType.Blob,
        SqlKind.Text => SqliteType.Text,
        _ => SqliteType.Integer,
    };
}
