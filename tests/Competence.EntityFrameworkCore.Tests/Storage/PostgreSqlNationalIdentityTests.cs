using System.Data.Common;
using Competence.EntityFrameworkCore.Tests.Databases;
using Npgsql;

namespace Competence.EntityFrameworkCore.Tests.Storage;

public class PostgreSqlNationalIdentityTests : NationalIdentityTests
{
    protected override string TablesSql => "select table_schema || '.' || quote_ident(table_name) from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')";

    protected override ValueTask<TestDatabase> CreateAsync() => PostgreSqlTestDatabase.CreateAsync();

    protected override async ValueTask<DbConnection> ConnectAsync()
    {
        NpgsqlConnection connection = new(((PostgreSqlTestDatabase)Database).ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
