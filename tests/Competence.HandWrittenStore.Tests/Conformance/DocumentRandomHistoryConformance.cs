using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.HandWrittenStore.Tests.Conformance;

public sealed class DocumentRandomHistoryConformance : RandomHistoryConformance
{
    /// <summary>Fewer than usual: this store reads everything for every answer.</summary>
    protected override int Runs => 50;

    protected override StoreFixture CreateStore() => new DocumentFixture();
}
