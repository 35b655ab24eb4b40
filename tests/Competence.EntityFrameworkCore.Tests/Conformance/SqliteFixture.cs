using Competence.Conformance.Stores;
using Competence.EntityFrameworkCore.Tests.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Conformance;

/// <summary>A store on a SQLite file of its own.</summary>
internal sealed class SqliteFixture : StoreFixture
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
        _database = await SqliteTestDatabase.CreateAsync();
        _database.Use(builder);
    }
}
