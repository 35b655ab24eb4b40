using Competence.EntityFrameworkCore.Migrations;
using Competence.EntityFrameworkCore.Sqlite;
using Competence.EntityFrameworkCore.Tests.Databases;
using Microsoft.Data.Sqlite;

namespace Competence.EntityFrameworkCore.Tests.Migrations;

public class SqliteCatalogueTests : CatalogueTests
{
    private const string Catalogue = """
        select t.name || '.' || c.name || ' ' || lower(c.type) || case when c."notnull" then ' not null' else '' end
            || case when c.pk > 0 then ' key ' || c.pk else '' end
        from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table' and t.name not like '\_\_%' escape '\' and t.name not like 'sqlite%'
        union all
        select t.name || ' index (' || (select group_concat(i.name, ', ') from pragma_index_info(x.name) i) || ')'
            || case when x."unique" then ' unique' else '' end
            || case when x.partial then lower(substr(s.sql, instr(lower(s.sql), ' where '))) else '' end
        from sqlite_schema t, pragma_index_list(t.name) x join sqlite_schema s on s.name = x.name
        where t.type = 'table' and x.origin = 'c'
        """;

    protected override ValueTask<TestDatabase> CreateAsync() => SqliteTestDatabase.CreateAsync();

    protected override ValueTask<TestDatabase> CreateEmptyAsync() => new(SqliteTestDatabase.CreateEmpty());

    protected override async ValueTask ApplyBeforeAsync(TestDatabase database, string id)
    {
        IEnumerable<string> earlier = MigrationScript.In(typeof(SqliteCompetenceDbContext).Assembly).TakeWhile(script => string.CompareOrdinal(script.Id, id) < 0)
            .Select(script => $"insert into \"__EFMigrationsHistory\" values ('{script.Id}', '1.0.0');\n{script.Sql}");
        await using SqliteConnection connection = new($"Data Source={((SqliteTestDatabase)database).Path}");
        await connection.OpenAsync();
        await using SqliteCommand command = new(
            $"""
            create table "__EFMigrationsHistory" ("MigrationId" text not null primary key, "ProductVersion" text not null);
            {string.Join('\n', earlier)}
            """,
            connection);
        await command.ExecuteNonQueryAsync();
    }

    protected override async ValueTask<IReadOnlyList<string>> ReadAsync(TestDatabase database)
    {
        await using SqliteConnection connection = new($"Data Source={((SqliteTestDatabase)database).Path}");
        await connection.OpenAsync();
        await using SqliteCommand command = new(Catalogue, connection);
        await using SqliteDataReader reader = await command.ExecuteReaderAsync();
        List<string> lines = [];
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
