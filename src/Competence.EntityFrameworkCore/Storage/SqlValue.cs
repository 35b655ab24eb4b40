namespace Competence.EntityFrameworkCore.Storage;

/// <summary>A parameter of a statement.</summary>
/// <param name="Name">Its name, without the at sign.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its value as a guid, date, instant, enum, number, boolean or text; none is NULL.</param>
internal readonly record struct SqlValue(string Name, SqlKind Kind, object? Value)
{
    public static SqlValue Id(string name, Guid value) => new(name, SqlKind.Id, value);

    public static SqlValue Date(string name, LocalDate value) => new(name, SqlKind.Date, value);

    public static SqlValue Instant(string name, Instant value) => new(name, SqlKind.Instant, value);

    public static SqlValue Small(string name, Enum value) => new(name, SqlKind.Small, value);

    public static SqlValue Integer(string name, int value) => new(name, SqlKind.Integer, value);

    public static SqlValue Long(string name, long value) => new(name, SqlKind.Long, value);

    public static SqlValue Boolean(string name, bool value) => new(name, SqlKind.Boolean, value);

    public static SqlValue Text(string name, string value) => new(name, SqlKind.Text, value);
}
