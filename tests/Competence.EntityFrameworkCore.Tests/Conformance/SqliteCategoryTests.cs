using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.EntityFrameworkCore.Tests.Conformance;

public class SqliteCategoryTests : CategoryConformance
{
    protected override StoreFixture CreateStore() => new SqliteFixture();
}
