using System.Data.Common;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>The row that a query stands at, read by position.</summary>
internal abstract class SqlRow(DbDataReader reader)
{
    protected DbDataReader Reader { get; } = reader;

    public bool IsNull(int column) => Reader.IsDBNull(column);

    public abstract Guid Id(int column);

    public abstract LocalDate Date(int column);

    public abstract Instant Instant(int column);

    public abstract int Integer(int column);

    public abstract long Long(int column);

    public abstract bool Boolean(int column);

    public string Text(int column) => Reader.GetString(column);

    public Guid? IdOrNull(int column) => IsNull(column) ? null : Id(column);

    public LocalDate? DateOrNull(int column) => IsNull(column) ? null : Date(column);

    public Instant? InstantOrNull(int column) => IsNull(column) ? null : Instant(column);

    public int? IntegerOrNull(int column) => IsNull(column) ? null : Integer(column);

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);
}
