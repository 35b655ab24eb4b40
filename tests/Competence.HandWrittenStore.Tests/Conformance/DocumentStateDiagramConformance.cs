using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.HandWrittenStore.Tests.Conformance;

public sealed class DocumentStateDiagramConformance : StateDiagramConformance
{
    protected override int Runs => 20;

    protected override StoreFixture CreateStore() => new DocumentFixture();
}
