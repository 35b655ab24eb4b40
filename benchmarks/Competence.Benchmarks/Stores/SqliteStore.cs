using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Benchmarks.Stores;

/// <summary>A SQLite file in the folder for temporary files.</summary>
internal sealed class SqliteStore : BenchmarkStore
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"competence-benchmark-{Guid.NewGuid():N}.db");

    public override ValueTask AnalyzeAsync() => Session.Raw.ExecuteAsync("analyze");

    protected override ServiceProvider Host() => Host(builder => builder.UseSqlite(_path));

    protected override RawDatabase MakeRaw(IServiceProvider host) => new RawSqlite(_path);

    protected override ValueTask CreateAsync() => ValueTask.CompletedTask;

    protected override ValueTask DropAsync()
    {
        SqliteConnection.ClearAllPools();
        foreach (string ending in (string[])["", "-wal", "-shm"])
        {
            File.Delete(_path + ending);
        }

        return ValueTask.CompletedTask;
    }
}
