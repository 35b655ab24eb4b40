using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.EntityFrameworkCore.Tests.Conformance;

public class SqliteRandomHistoryTests : RandomHistoryConformance
{
    /// <summary>Fewer than the reference store's own: each run has a database of its own.</summary>
    protected override int Runs => 150;

    protected override StoreFixture CreateStore() => new SqliteFixture();
}
