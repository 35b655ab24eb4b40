using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Competence.EntityFrameworkCore.Tests.Databases;

/// <summary>A database of its own on the test server, made from a template to which the migrations were applied once.</summary>
public sealed class PostgreSqlTestDatabase : TestDatabase
{
    private readonly PostgreSqlTestServer _server;

    private PostgreSqlTestDatabase(PostgreSqlTestServer server, string name) => (_server, Name) = (server, name);

    public string Name { get; }

    public string ConnectionString => _server.ConnectionStringOf(Name);

    public static async ValueTask<TestDatabase> CreateAsync()
    {
        PostgreSqlTestServer server = await PostgreSqlTestServer.OpenAsync();
        return new PostgreSqlTestDatabase(server, await server.TakeAsync());
    }

    /// <summary>One without a single table.</summary>
    public static async ValueTask<TestDatabase> CreateEmptyAsync()
    {
        PostgreSqlTestServer server = await PostgreSqlTestServer.OpenAsync();
        return new PostgreSqlTestDatabase(server, await server.CreateEmptyAsync());
    }

    public override CompetenceBuilder Use(CompetenceBuilder builder) => builder.UsePostgreSql(ConnectionString);

    protected override async ValueTask DropAsync()
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
        await _server.DropAsync(Name);
    }
}
