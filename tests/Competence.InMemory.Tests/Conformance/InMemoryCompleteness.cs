using Competence.Conformance.Suites;

namespace Competence.InMemory.Tests.Conformance;

public sealed class InMemoryCompleteness : StoreCompleteness;
