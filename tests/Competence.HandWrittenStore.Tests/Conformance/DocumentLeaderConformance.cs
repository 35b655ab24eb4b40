using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.HandWrittenStore.Tests.Conformance;

public sealed class DocumentLeaderConformance : LeaderConformance
{
    protected override StoreFixture CreateStore() => new DocumentFixture();
}
