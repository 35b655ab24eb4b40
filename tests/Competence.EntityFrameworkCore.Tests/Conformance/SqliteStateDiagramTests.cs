using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.EntityFrameworkCore.Tests.Conformance;

public class SqliteStateDiagramTests : StateDiagramConformance
{
    protected override int Runs => 40;

    protected override StoreFixture CreateStore() => new SqliteFixture();
}
