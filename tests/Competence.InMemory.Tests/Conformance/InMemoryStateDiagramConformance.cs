using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.InMemory.Tests.Conformance;

public sealed class InMemoryStateDiagramConformance : StateDiagramConformance
{
    protected override StoreFixture CreateStore() => new InMemoryFixture();
}
