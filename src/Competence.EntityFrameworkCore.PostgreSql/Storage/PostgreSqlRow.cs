using System.Data.Common;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.PostgreSql.Storage;

/// <summary>A row of PostgreSQL's.</summary>
internal sealed class PostgreSqlRow(DbDataReader reader) : SqlRow(reader)
{
    public override Guid Id(int column) => Reader.GetGuid(column);

    public override LocalDate Date(int column) => LocalDate.FromDateOnly(Reader.GetFieldValue<DateOnly>(column));

    public override Instant Instant(int column) => NodaTime.Instant.FromDateTimeUtc(Reader.GetDateTime(column));

    public override int Integer(int column) => Reader.GetInt32(column);

    public override long Long(int column) => Reader.GetInt64(column);

    public override bool Boolean(int column) => Reader.GetBoolean(column);
}
