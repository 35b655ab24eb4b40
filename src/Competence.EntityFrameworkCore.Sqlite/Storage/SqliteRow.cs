using Competence.EntityFrameworkCore.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Competence.EntityFrameworkCore.Sqlite.Storage;

/// <summary>A row of SQLite's. Identifiers are read where they lie, without a copy.</summary>
internal sealed class SqliteRow(SqliteDataReader reader) : SqlRow(reader)
{
    public override Guid Id(int column) => SqliteValues.IdOf(raw.sqlite3_column_blob(((SqliteDataReader)Reader).Handle!, column));

    public override LocalDate Date(int column) => SqliteValues.DateOf(Reader.GetInt64(column));

    public override Instant Instant(int column) => SqliteValues.InstantOf(Reader.GetInt64(column));

    public override int Integer(int column) => Reader.GetInt32(column);

    public override long Long(int column) => Reader.GetInt64(column);

    public override bool Boolean(int column) => Reader.GetInt64(column) != 0;
}
