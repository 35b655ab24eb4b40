namespace Competence.EntityFrameworkCore.Storage;

/// <summary>New rows of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Records">The rows, made while they are written: a database on another processor works meanwhile.</param>
internal readonly record struct TableRows(TableSql Table, IEnumerable<object> Records);
