using Competence.EntityFrameworkCore.Tests.Databases;

namespace Competence.EntityFrameworkCore.Tests.Registrations;

public class PostgreSqlFulfilTests : FulfilTests
{
    protected override ValueTask<TestDatabase> CreateAsync() => PostgreSqlTestDatabase.CreateAsync();
}
