using Competence.Benchmarks.Paired;
using Competence.EntityFrameworkCore.Tests.Databases;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Competence.Benchmarks.Stores;

/// <summary>A database on a PostgreSQL server. The pool has one connection, so that the store and the SQL by hand use the very same one.</summary>
/// <param name="server">A connection string to the server, as somebody who may make databases.</param>
internal sealed class PostgreSqlStore(string server) : BenchmarkStore
{
    private const int Before = 20;

    private readonly string _name = $"competence_benchmark_{Guid.NewGuid():N}";

    private string ConnectionString => new NpgsqlConnectionStringBuilder(server)
    {
        Database = _name,
        SearchPath = "competence",
        MaxPoolSize = 1,
        MaxAutoPrepare = 200,
        NoResetOnClose = true,
        CommandTimeout = 600,
    }.ConnectionString;

    public override ValueTask AnalyzeAsync() => Session.Raw.ExecuteAsync("vacuum analyze");

    public override async Task<int?> CountRoundTripsAsync(Scenario scenario, Variant variant)
    {
        using RoundTripCounter counter = new(ConnectionString);
        await using ServiceProvider host = Host(builder => builder.UsePostgreSql(counter.ConnectionString));
        await using AsyncServiceScope scope = host.CreateAsyncScope();
        await using RawDatabase raw = new RawPostgreSql(ConnectionOf(host));
        Session session = new(scope.ServiceProvider, raw);
        if (scenario.ResetAsync is { } reset)
        {
            await reset();
        }

        // Statements are prepared once they have come a few times, and caches fill: what is counted is an operation after those.
        for (int i = 0; i < Before; i++)
        {
            await variant.DoAsync(session, i);
        }

        int before = counter.Count;
        await variant.DoAsync(session, Before);
        return counter.Count - before;
    }

    protected override ServiceProvider Host() => Host(builder => builder.UsePostgreSql(ConnectionString));

    protected override RawDatabase MakeRaw(IServiceProvider host) => new RawPostgreSql(ConnectionOf(host));

    protected override ValueTask CreateAsync() => OnServerAsync($"create database {_name} template template0");

    protected override ValueTask DropAsync() => OnServerAsync($"drop database if exists {_name} with (force)");

    private async ValueTask OnServerAsync(string sql)
    {
        await using NpgsqlConnection connection = new(server);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
