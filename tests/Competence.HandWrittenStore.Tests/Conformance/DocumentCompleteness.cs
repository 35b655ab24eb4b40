using Competence.Conformance.Suites;

namespace Competence.HandWrittenStore.Tests.Conformance;

public sealed class DocumentCompleteness : StoreCompleteness
{
    protected override IReadOnlyDictionary<Type, string> Exempt { get; } = new Dictionary<Type, string>
    {
        [typeof(FileStoreConformance)] = "Files are kept beside this store, not in it.",
    };
}
