namespace Competence.EntityFrameworkCore.Storage;

/// <summary>A statement with its parameters.</summary>
/// <param name="Text">SQL as <see cref="SqlDialect.Adapt"/> gave it; the same text for the same purpose, so that it is prepared once.</param>
/// <param name="Values">The parameters that the text names.</param>
/// <param name="Changes">How many rows it must change; another number means that somebody else was first. None when any number will do.</param>
internal sealed record SqlStatement(string Text, SqlValue[] Values, int? Changes = null);
