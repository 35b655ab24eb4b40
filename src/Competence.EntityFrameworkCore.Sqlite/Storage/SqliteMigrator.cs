using Competence.EntityFrameworkCore.Migrations;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Sqlite.Storage;

/// <summary>Applies migrations under the file's write lock: all that are lacking, or none. A process that is killed leaves no lock behind.</summary>
internal static class SqliteMigrator
{
    public static void Migrate(SqliteSession writer)
    {
        writer.Execute("begin immediate");
        try
        {
            writer.Execute($"""
                create table if not exists "{MigrationScript.HistoryTable}" (
                    "MigrationId" text not null primary key, "ProductVersion" text not null)
                """);
            HashSet<string> applied = [];
            writer.Read(new SqlQuery($"select \"MigrationId\" from \"{MigrationScript.HistoryTable}\"", [], row => applied.Add(row.Text(0))));
            foreach (MigrationScript migration in MigrationScript.In(typeof(SqliteMigrator).Assembly).Where(migration => !applied.Contains(migration.Id)))
            {
                writer.ExecuteScript(migration.Sql);
                writer.Execute(
                    $"insert into \"{MigrationScript.HistoryTable}\" values (@id, @version)",
                    SqlValue.Text("id", migration.Id), SqlValue.Text("version", MigrationScript.VersionOf(typeof(SqliteMigrator).Assembly)));
            }

            writer.Execute("commit");
        }
        catch
        {
            writer.Execute("rollback");
            throw;
        }
    }
}
