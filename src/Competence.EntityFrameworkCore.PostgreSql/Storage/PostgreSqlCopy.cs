using System.Globalization;
using Competence.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Competence.EntityFrameworkCore.PostgreSql.Storage;

/// <summary>Streams rows into a table.</summary>
internal static class PostgreSqlCopy
{
    /// <exception cref="PostgresException">A row was there already, or is against another rule of the table.</exception>
    public static async ValueTask WriteAsync(NpgsqlConnection connection, TableRows rows, CancellationToken cancellationToken)
    {
        await using NpgsqlBinaryImporter importer = await connection.BeginBinaryImportAsync(rows.Table.Copy, cancellationToken);
        foreach (object record in rows.Records)
        {
            await importer.StartRowAsync(cancellationToken);
            foreach (TableSql.Column column in rows.Table.Columns)
            {
                Write(importer, column.Kind, column.Read(record));
            }
        }

        await importer.CompleteAsync(cancellationToken);
    }

    private static void Write(NpgsqlBinaryImporter importer, SqlKind kind, object? value)
    {
        switch (kind)
        {
            case var _ when value is null:
                importer.WriteNull();
                break;
            case SqlKind.Id:
                importer.Write((Guid)value, NpgsqlDbType.Uuid);
                break;
            case SqlKind.Date:
                importer.Write(((LocalDate)value).ToDateOnly(), NpgsqlDbType.Date);
                break;
            case SqlKind.Instant:
                importer.Write(((Instant)value).ToDateTimeUtc(), NpgsqlDbType.TimestampTz);
                break;
            case SqlKind.Small:
                importer.Write(Convert.ToInt16(value, CultureInfo.InvariantCulture), NpgsqlDbType.Smallint);
                break;
            case SqlKind.Integer:
                importer.Write((int)value, NpgsqlDbType.Integer);
                break;
            case SqlKind.Long:
                importer.Write((long)value, NpgsqlDbType.Bigint);
                break;
            case SqlKind.Boolean:
                importer.Write((bool)value, NpgsqlDbType.Boolean);
                break;
            default:
                importer.Write((string)value, NpgsqlDbType.Text);
                break;
        }
    }
}
