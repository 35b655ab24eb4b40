using Competence.EntityFrameworkCore.Tests.Databases;

namespace Competence.EntityFrameworkCore.Tests.Durability;

public sealed class SqliteImportKillTests : ImportKillTests
{
    protected override (string Store, string Database) TargetOf(TestDatabase database) => ("sqlite", ((SqliteTestDatabase)database).Path);

    protected override ValueTask<TestDatabase> CreateAsync() => SqliteTestDatabase.CreateAsync();
}
