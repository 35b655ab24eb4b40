using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.InMemory.Tests.Conformance;

public sealed class InMemoryCategoryConformance : CategoryConformance
{
    protected override StoreFixture CreateStore() => new InMemoryFixture();
}
