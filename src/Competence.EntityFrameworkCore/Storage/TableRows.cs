namespace Competence.EntityFrameworkCore.Storage;

/// <summary>New rows of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Records">The rows.</param>
internal readonly record struct TableRows(TableSql Table, IReadOnlyList<object> Records);
