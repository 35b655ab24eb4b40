using Competence.Conformance.Stores;
using Competence.Conformance.Suites;

namespace Competence.EntityFrameworkCore.Tests.Conformance;

public class SqliteCourseTests : CourseConformance
{
    protected override StoreFixture CreateStore() => new SqliteFixture();
}
