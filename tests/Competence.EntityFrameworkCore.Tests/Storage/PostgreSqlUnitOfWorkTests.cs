using System.Data.Common;
using Competence.EntityFrameworkCore.Tests.Databases;
using Npgsql;

namespace Competence.EntityFrameworkCore.Tests.Storage;

public class PostgreSqlUnitOfWorkTests : UnitOfWorkTests
{
    protected override ValueTask<TestDatabase> CreateAsync() => PostgreSqlTestDatabase.CreateAsync();

    protected override async ValueTask<DbConnection> ConnectAsync()
    {
        NpgsqlConnection connection = new(((PostgreSqlTestDatabase)Database).ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
