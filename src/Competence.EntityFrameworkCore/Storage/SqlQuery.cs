namespace Competence.EntityFrameworkCore.Storage;

/// <summary>A query with its parameters and what is done with each row of its answer.</summary>
/// <param name="Text">SQL as <see cref="SqlDialect.Adapt"/> gave it.</param>
/// <param name="Values">The parameters that the text names.</param>
/// <param name="OnRow">Called for each row, in order.</param>
internal sealed record SqlQuery(string Text, SqlValue[] Values, Action<SqlRow> OnRow);
