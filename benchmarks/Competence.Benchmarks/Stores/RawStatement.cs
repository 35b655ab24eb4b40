namespace Competence.Benchmarks.Stores;

/// <summary>A statement by hand that changes one row.</summary>
internal readonly record struct RawStatement(string Sql, object?[] Values);
