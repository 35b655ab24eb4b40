using Competence.Conformance.Stores;
using Competence.EntityFrameworkCore.Tests.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Conformance;

/// <summary>A store on a PostgreSQL database of its own.</summary>
internal sealed class PostgreSqlFixture : StoreFixture
{
    private TestDatabase? _database;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    protected override async ValueTask UseAsync(CompetenceBuilder builder)
    {
        _database = await PostgreSqlTestDatabase.CreateAsync();
        _database.Use(builder);
    }
}
