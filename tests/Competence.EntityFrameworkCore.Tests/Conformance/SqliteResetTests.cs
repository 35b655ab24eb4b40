using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.EntityFrameworkCore.Tests.Conformance;

public class SqliteResetTests : ResetConformance
{
    protected override StoreFixture CreateStore() => new SqliteFixture();
}
