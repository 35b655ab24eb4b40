using System.Data.Common;

namespace Competence.Benchmarks.Stores;

/// <summary>A query by hand.</summary>
internal readonly record struct RawQuery(string Sql, object?[] Values, Action<DbDataReader> OnRow);
