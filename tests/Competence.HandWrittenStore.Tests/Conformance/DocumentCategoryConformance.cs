using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.HandWrittenStore.Tests.Conformance;

public sealed class DocumentCategoryConformance : CategoryConformance
{
    protected override StoreFixture CreateStore() => new DocumentFixture();
}
