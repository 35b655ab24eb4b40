using Competence.Benchmarks.Stores;

namespace Competence.Benchmarks.Paired;

/// <summary>One way to do an operation.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="DoAsync">Does the operation with this number, counted from 0 in each slice; false when nothing is left to do in the slice.</param>
internal sealed record Variant(string Name, Func<Session, int, ValueTask<bool>> DoAsync);
