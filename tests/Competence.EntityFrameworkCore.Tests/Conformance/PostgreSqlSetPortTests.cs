using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.EntityFrameworkCore.Tests.Conformance;

public class PostgreSqlSetPortTests : SetPortConformance
{
    protected override StoreFixture CreateStore() => new PostgreSqlFixture();
}
