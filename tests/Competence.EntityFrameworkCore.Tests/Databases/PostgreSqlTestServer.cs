using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Competence.EntityFrameworkCore.Tests.Databases;

/// <summary>The PostgreSQL server of the test run, with a few databases made ahead of the tests that take them.</summary>
public sealed class PostgreSqlTestServer
{
    private const int Ahead = 4;
    private static readonly Lock Gate = new();
    private static Task<PostgreSqlTestServer>? _server;

    private readonly NpgsqlConnectionStringBuilder _settings;
    private readonly string _prefix = $"competence_{Guid.NewGuid():N}";
    private readonly Channel<string> _made = Channel.CreateBounded<string>(Ahead);
    private int _count;

    private PostgreSqlTestServer(string connectionString) =>
        _settings = new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 20, Timeout = 60 };

    private string Template => $"{_prefix}_template";

    /// <summary>The server; skips the test when there is none, and fails it with CI=true.</summary>
    public static Task<PostgreSqlTestServer> OpenAsync()
    {
        string connectionString = TestServer.Postgres();
        lock (Gate)
        {
            return _server ??= StartAsync(connectionString);
        }
    }

    /// <summary>Drops what the run made and no test dropped.</summary>
    public static async ValueTask CloseAsync()
    {
        if (_server is not null && await _server is { } server)
        {
            server._made.Writer.TryComplete();
            await foreach (string unused in server._made.Reader.ReadAllAsync())
            {
                await server.DropAsync(unused);
            }

            await server.DropAsync(server.Template);
        }
    }

    public string ConnectionStringOf(string database) => new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { Database = database }.ConnectionString;

    public ValueTask<string> TakeAsync() => _made.Reader.ReadAsync();

    public async ValueTask<string> CreateEmptyAsync()
    {
        string name = NextName();
        await ExecuteAsync($"create database {name} template template0");
        return name;
    }

    public Task DropAsync(string name) => ExecuteAsync($"drop database if exists {name} with (force)");

    private static async Task<PostgreSqlTestServer> StartAsync(string connectionString)
    {
        PostgreSqlTestServer server = new(connectionString);
        await server.ExecuteAsync($"create database {server.Template} template template0");
        ServiceCollection services = [];
        services.AddCompetence().UsePostgreSql(server.ConnectionStringOf(server.Template));
        await using (ServiceProvider host = services.BuildServiceProvider())
        {
            await host.GetRequiredService<IStoreMigrations>().ApplyAsync();
        }

        _ = server.MakeAheadAsync();
        return server;
    }

    private async Task MakeAheadAsync()
    {
        try
        {
            while (await _made.Writer.WaitToWriteAsync())
            {
                string name = NextName();
                await ExecuteAsync($"create database {name} template {Template}");
                if (!_made.Writer.TryWrite(name))
                {
                    await DropAsync(name);
                }
            }
        }
        catch (NpgsqlException exception)
        {
            _made.Writer.TryComplete(exception);
        }
    }

    private string NextName() => $"{_prefix}_{Interlocked.Increment(ref _count)}";

    private async Task ExecuteAsync(string sql)
    {
        await using NpgsqlConnection connection = new(_settings.ConnectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }
}
