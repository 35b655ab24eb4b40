using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.InMemory.Tests.Conformance;

public sealed class InMemoryUnattachedFileConformance : UnattachedFileConformance
{
    protected override StoreFixture CreateStore() => new InMemoryFixture();
}
