using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.EntityFrameworkCore.Tests.Conformance;

public class SqliteRandomHistoryTests : RandomHistoryConformance
{
    protected override int Runs => 150;

    protected override StoreFixture CreateStore() => new SqliteFixture();
}
