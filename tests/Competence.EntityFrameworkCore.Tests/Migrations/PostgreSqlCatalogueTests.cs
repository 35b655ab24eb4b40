using Competence.EntityFrameworkCore.Migrations;
using Competence.EntityFrameworkCore.PostgreSql;
using Competence.EntityFrameworkCore.Tests.Databases;
using Npgsql;

namespace Competence.EntityFrameworkCore.Tests.Migrations;

public class PostgreSqlCatalogueTests : CatalogueTests
{
    private const string Catalogue = """
        select c.table_name || '.' || c.column_name || ' ' || c.data_type || coalesce(' collate ' || c.collation_name, '')
            || case when c.is_nullable = 'NO' then ' not null' else '' end || case when c.is_identity = 'YES' then ' identity' else '' end
        from information_schema.columns c where c.table_schema = 'competence' and c.table_name not like '\_\_%'
        union all
        select x.tablename || ' ' || case when i.indisprimary then 'key' else 'index' end
            || replace(substr(x.indexdef, strpos(x.indexdef, ' (')), '"', '') || case when i.indisunique then ' unique' else '' end
        from pg_indexes x join pg_index i on i.indexrelid = format('%I.%I', x.schemaname, x.indexname)::regclass
        where x.schemaname = 'competence' and x.tablename not like '\_\_%'
        """;

    protected override ValueTask<TestDatabase> CreateAsync() => PostgreSqlTestDatabase.CreateAsync();

    protected override ValueTask<TestDatabase> CreateEmptyAsync() => PostgreSqlTestDatabase.CreateEmptyAsync();

    protected override async ValueTask ApplyBeforeAsync(TestDatabase database, string id)
    {
        IEnumerable<string> earlier = MigrationScript.In(typeof(PostgreSqlCompetenceDbContext).Assembly).TakeWhile(script => string.CompareOrdinal(script.Id, id) < 0)
            .Select(script => $"insert into competence.\"__EFMigrationsHistory\" values ('{script.Id}', '1.0.0');\n{script.Sql}");
        await using NpgsqlConnection connection = new(((PostgreSqlTestDatabase)database).ConnectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(
            $"""
            create schema competence;
            create table competence."__EFMigrationsHistory" ("MigrationId" character varying(150) not null primary key, "ProductVersion" character varying(32) not null);
            {string.Join('\n', earlier)}
            """,
            connection);
        await command.ExecuteNonQueryAsync();
    }

    protected override async ValueTask<IReadOnlyList<string>> ReadAsync(TestDatabase database)
    {
        await using NpgsqlConnection connection = new(((PostgreSqlTestDatabase)database).ConnectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(Catalogue, connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        List<string> lines = [];
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
