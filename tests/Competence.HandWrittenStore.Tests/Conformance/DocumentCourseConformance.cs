using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.HandWrittenStore.Tests.Conformance;

public sealed class DocumentCourseConformance : CourseConformance
{
    protected override StoreFixture CreateStore() => new DocumentFixture();
}
