using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>The statements that write rows of one table, made from the EF model once.</summary>
internal sealed class TableSql
{
    private const string Expected = "expected";
    private const string VersionColumn = "version";
    private const string Rows = "rows";

    private readonly Column[] _columns;
    private readonly Column[] _key;
    private readonly string _insert;
    private readonly string _insertNew;
    private readonly string _insertMany;
    private readonly SqlDialect _dialect;
    private readonly string _replaceUntouched;
    private readonly string _update;
    private readonly string _delete;
    private readonly string _hold;

    public TableSql(IEntityType type, SqlDialect dialect)
    {
        _dialect = dialect;
        _columns = [.. type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).Select(Column.Of)];
        HashSet<string> keyNames = [.. type.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName())];
        _key = [.. _columns.Where(column => keyNames.Contains(column.Name))];
        Column[] rest = [.. _columns.Except(_key)];

        string table = $"{SqlDialect.Schema}.{type.GetTableName()}";
        Copy = dialect.Adapt($"copy {table} ({Names(_columns)}) from stdin (format binary)");
        string keyIs = string.Join(" and ", _key.Select(column => $"{column.Name} = @{column.Name}"));
        string insert = $"insert into {table} ({Names(_columns)}) values ({string.Join(", ", _columns.Select(column => $"@{column.Name}"))})";
        string setAll = string.Join(", ", rest.Select(column => $"{column.Name} = @{column.Name}"));
        string setExcluded = string.Join(", ", rest.Select(column => $"{column.Name} = excluded.{column.Name}"));

        _insertNew = dialect.Adapt(insert);
        _insert = dialect.Adapt($"{insert} on conflict do nothing");
        _insertMany = dialect.Adapt(
            $"insert into {table} ({Names(_columns)}) select {Names(_columns)} from {RowsOf(dialect)} where true on conflict do nothing");
        _replaceUntouched = dialect.Adapt($"{insert} on conflict ({Names(_key)}) do update set {setExcluded} where {type.GetTableName()}.{VersionColumn} = 0");
        _update = dialect.Adapt($"update {table} set {setAll} where {keyIs} and {VersionColumn} = @{Expected}");
        _hold = dialect.Adapt($"update {table} set {VersionColumn} = {VersionColumn} where {keyIs} and {VersionColumn} = @{Expected}");
        _delete = dialect.Adapt($"delete from {table} where {keyIs} and {VersionColumn} = @{Expected}");
    }

    /// <summary>The columns that are written.</summary>
    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>The statement that inserts a row which must be new, with a parameter for each of the columns in their order.</summary>
    public string InsertText => _insertNew;

    /// <summary>The statement that takes rows in by a stream, where the database has such.</summary>
    public string Copy { get; }

    /// <summary>Inserts the row, unless it is there.</summary>
    public SqlStatement Insert(object record) => new(_insert, Values(_columns, record));

    /// <summary>Inserts a row that cannot be there.</summary>
    public SqlStatement InsertNew(object record) => new(_insertNew, Values(_columns, record));

    /// <summary>Inserts the rows in one statement; none of them may be there.</summary>
    public SqlStatement InsertMany(IReadOnlyCollection<object> records) =>
        new(_insertMany, [SqlValue.Text(Rows, _dialect.Json(records, Write))], records.Count);

    /// <summary>Stores the row, if the stored version is <paramref name="expected"/>; 0 is none, or one that was opened.</summary>
    public SqlStatement Store(object record, long expected) => expected == 0
        ? new SqlStatement(_replaceUntouched, Values(_columns, record), Changes: 1)
        : new SqlStatement(_update, [.. Values(_columns, record), SqlValue.Long(Expected, expected)], Changes: 1);

    /// <summary>Deletes the row, if the stored version is <paramref name="expected"/>.</summary>
    public SqlStatement Delete(object record, long expected) =>
        new(_delete, [.. Values(_key, record), SqlValue.Long(Expected, expected)], Changes: 1);

    /// <summary>Holds the row as it is, if the stored version is <paramref name="expected"/>: who stores another one waits.</summary>
    public SqlStatement Hold(object record, long expected) =>
        new(_hold, [.. Values(_key, record), SqlValue.Long(Expected, expected)], Changes: 1);

    private static string Names(IEnumerable<Column> columns) => string.Join(", ", columns.Select(column => column.Name));

    private string RowsOf(SqlDialect dialect) => dialect.RowsOf(Rows, "r", [.. _columns.Select(column => (column.Name, column.Kind))]);

    private void Write(SqlJsonRow row, object record)
    {
        foreach (Column column in _columns)
        {
            row.Value(column.Kind, column.Read(record));
        }
    }

    private static SqlValue[] Values(Column[] columns, object record)
    {
        SqlValue[] values = new SqlValue[columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            values[i] = new SqlValue(columns[i].Name, columns[i].Kind, columns[i].Read(record));
        }

        return values;
    }

    /// <summary>A column of the table.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Kind">What it holds.</param>
    /// <param name="Read">Its value in a record.</param>
    internal sealed record Column(string Name, SqlKind Kind, Func<object, object?> Read)
    {
        public static Column Of(IProperty property) =>
            new(property.GetColumnName(), KindOf(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType), Reader(property));

        private static Func<object, object?> Reader(IProperty property)
        {
            IClrPropertyGetter getter = property.GetGetter();
            return property.ClrType == typeof(SortKey)
                ? record => ((SortKey)getter.GetClrValue(record)!).Hex
                : getter.GetClrValue;
        }

        private static SqlKind KindOf(Type type) => type switch
        {
            _ when type == typeof(Guid) => SqlKind.Id,
            _ when type == typeof(LocalDate) => SqlKind.Date,
            _ when type == typeof(Instant) => SqlKind.Instant,
            _ when type == typeof(int) => SqlKind.Integer,
            _ when type == typeof(long) => SqlKind.Long,
            _ when type == typeof(bool) => SqlKind.Boolean,
            _ when type == typeof(string) || type == typeof(SortKey) => SqlKind.Text,
            { IsEnum: true } => SqlKind.Small,
            _ => throw new NotSupportedException($"No column is of the type {type.Name}."),
        };
    }
}
