using System.Data.Common;
using Competence.EntityFrameworkCore.Tests.Databases;
using Microsoft.Data.Sqlite;

namespace Competence.EntityFrameworkCore.Tests.Storage;

public class SqliteNationalIdentityTests : NationalIdentityTests
{
    protected override string TablesSql => "select name from sqlite_master where type = 'table'";

    protected override ValueTask<TestDatabase> CreateAsync() => SqliteTestDatabase.CreateAsync();

    protected override async ValueTask<DbConnection> ConnectAsync()
    {
        SqliteConnection connection = new($"Data Source={((SqliteTestDatabase)Database).Path}");
        await connection.OpenAsync();
        return connection;
    }
}
