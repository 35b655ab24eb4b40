using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.InMemory.Tests.Conformance;

public sealed class InMemoryRandomHistoryConformance : RandomHistoryConformance
{
    protected override StoreFixture CreateStore() => new InMemoryFixture();
}
