using Competence.Conformance.Suites;

namespace Competence.EntityFrameworkCore.Tests.Conformance;

public class PostgreSqlCompletenessTests : StoreCompleteness
{
    protected override IReadOnlyDictionary<Type, string> Exempt { get; } = new Dictionary<Type, string>
    {
        [typeof(FileStoreConformance)] = "Attached files lie outside the database; the host brings its own file store.",
    };

    protected override string Prefix => "PostgreSql";
}
