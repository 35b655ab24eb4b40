using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Databases;

/// <summary>A file of its own, copied from one to which the migrations were applied once.</summary>
public sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);

    private SqliteTestDatabase(string path) => Path = path;

    public string Path { get; }

    public static async ValueTask<TestDatabase> CreateAsync()
    {
        string path = NewPath();
        await File.WriteAllBytesAsync(path, await Migrated.Value);
        return new SqliteTestDatabase(path);
    }

    /// <summary>One without a single table.</summary>
    public static TestDatabase CreateEmpty() => new SqliteTestDatabase(NewPath());

    public override CompetenceBuilder Use(CompetenceBuilder builder) => builder.UseSqlite(Path);

    protected override ValueTask DropAsync()
    {
        SqliteConnection.ClearAllPools();
        foreach (string ending in (string[])["", "-wal", "-shm"])
        {
            File.Delete(Path + ending);
        }

        return ValueTask.CompletedTask;
    }

    private static string NewPath() => System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"competence-{Guid.NewGuid():N}.db");

    private static async Task<byte[]> MigrateAsync()
    {
        await using SqliteTestDatabase template = new(NewPath());
        await using (ServiceProvider host = template.Host())
        {
            await host.GetRequiredService<IStoreMigrations>().ApplyAsync();
        }

        SqliteConnection.ClearAllPools();
        return await File.ReadAllBytesAsync(template.Path);
    }
}
