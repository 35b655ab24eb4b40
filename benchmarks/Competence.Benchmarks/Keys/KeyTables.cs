using Competence.Benchmarks.Stores;

namespace Competence.Benchmarks.Keys;

/// <summary>Makes copies of the table of registrations with other keys, and tells how large they have become.</summary>
internal static class KeyTables
{
    private const string Like = "registration";

    public static ValueTask MakeAsync(BenchmarkStore store, KeyedTable table) =>
        store is SqliteStore ? OnSqliteAsync(store.Session.Raw, table) : OnPostgreSqlAsync(store.Session.Raw, table);

    /// <summary>The parts of a table with their size in bytes.</summary>
    public static async ValueTask<(string Part, long Bytes)[]> SizesAsync(BenchmarkStore store, KeyedTable table)
    {
        RawDatabase raw = store.Session.Raw;
        List<(string, long)> sizes = [];
        if (store is not SqliteStore)
        {
            await raw.ReadAsync(
                new RawQuery($"select pg_relation_size('{table.Name}')", [], row => sizes.Add(("heap", row.GetInt64(0)))),
                new RawQuery(
                    $"""
                    select case when i.indisprimary then 'primary key' else 'index of the next notice' end, pg_relation_size(i.indexrelid)
                    from pg_index i where i.indrelid = '{table.Name}'::regclass order by i.indisprimary desc
                    """,
                    [],
                    row => sizes.Add((row.GetString(0), row.GetInt64(1)))));
            return [.. sizes];
        }

        return [("table with its index", table.FileGrowth)];
    }

    /// <summary>How large the file is; 0 where the database tells the size of a table.</summary>
    public static async ValueTask<long> FileSizeAsync(RawDatabase raw)
    {
        long size = 0;
        if (raw is RawSqlite)
        {
            await raw.ReadAsync(new RawQuery(
                "select c.page_count * s.page_size from pragma_page_count c, pragma_page_size s", [], row => size = row.GetInt64(0)));
        }

        return size;
    }

    private static async ValueTask OnPostgreSqlAsync(RawDatabase raw, KeyedTable table)
    {
        await raw.ExecuteAsync($"create table {table.Name} (like {Like} including all)");
        if (table.People is null)
        {
            await raw.ExecuteAsync($"""
                alter table {table.Name} alter column person_id type bigint using 0, alter column requirement_id type bigint using 0,
                    alter column trust_id type bigint using 0
                """);
        }
    }

    private static async ValueTask OnSqliteAsync(RawDatabase raw, KeyedTable table)
    {
        string made = "";
        await raw.ReadAsync(new RawQuery("select sql from sqlite_master where type = 'table' and name = $1", [Like], row => made = row.GetString(0)));
        made = made.Replace($"table {Like}", $"table {table.Name}", StringComparison.OrdinalIgnoreCase);
        await raw.ExecuteAsync(table.People is null ? made.Replace("_id blob", "_id integer", StringComparison.Ordinal) : made);
        await raw.ExecuteAsync($"create index ix_{table.Name} on {table.Name} (next_notice_on) where next_notice_on is not null");
    }
}
