using Competence.EntityFrameworkCore.Tests.Databases;

namespace Competence.EntityFrameworkCore.Tests.Durability;

public sealed class PostgreSqlImportKillTests : ImportKillTests
{
    protected override (string Store, string Database) Target => ("postgres", ((PostgreSqlTestDatabase)Database).ConnectionString);

    protected override ValueTask<TestDatabase> CreateAsync() => PostgreSqlTestDatabase.CreateAsync();
}
