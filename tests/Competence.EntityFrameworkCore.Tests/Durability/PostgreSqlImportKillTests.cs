using Competence.EntityFrameworkCore.Tests.Databases;

namespace Competence.EntityFrameworkCore.Tests.Durability;

public sealed class PostgreSqlImportKillTests : ImportKillTests
{
    protected override (string Store, string Database) TargetOf(TestDatabase database) => ("postgres", ((PostgreSqlTestDatabase)database).ConnectionString);

    protected override ValueTask<TestDatabase> CreateAsync() => PostgreSqlTestDatabase.CreateAsync();
}
