using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.HandWrittenStore.Tests.Conformance;

public sealed class DocumentRaceConformance : RaceConformance
{
    protected override StoreFixture CreateStore() => new DocumentFixture();
}
