using Competence.EntityFrameworkCore.Tests.Databases;

namespace Competence.EntityFrameworkCore.Tests.Registrations;

public class SqliteFulfilTests : FulfilTests
{
    protected override ValueTask<TestDatabase> CreateAsync() => SqliteTestDatabase.CreateAsync();
}
