using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.EntityFrameworkCore.Tests.Conformance;

public class PostgreSqlUnitOfWorkTests : UnitOfWorkConformance
{
    protected override StoreFixture CreateStore() => new PostgreSqlFixture();
}
