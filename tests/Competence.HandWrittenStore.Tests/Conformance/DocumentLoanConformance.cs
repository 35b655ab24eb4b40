using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.HandWrittenStore.Tests.Conformance;

public sealed class DocumentLoanConformance : LoanConformance
{
    protected override StoreFixture CreateStore() => new DocumentFixture();
}
