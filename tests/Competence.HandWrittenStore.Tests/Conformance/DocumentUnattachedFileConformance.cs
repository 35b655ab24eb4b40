using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.HandWrittenStore.Tests.Conformance;

public sealed class DocumentUnattachedFileConformance : UnattachedFileConformance
{
    protected override StoreFixture CreateStore() => new DocumentFixture();
}
