using Competence.EntityFrameworkCore.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Migrations;

/// <summary>The migrations are written by hand, so what they make is compared with what EF Core makes of the model.</summary>
public abstract class CatalogueTests : RelationalTests
{
    [Fact]
    public async Task The_migrations_make_the_tables_columns_keys_and_indexes_of_the_model()
    {
        await using TestDatabase fromModel = await CreateEmptyAsync();
        await using (CompetenceDbContext context = await fromModel.Host().GetRequiredService<IDbContextFactory<CompetenceDbContext>>().CreateDbContextAsync())
        {
            await context.Database.EnsureCreatedAsync();
        }

        IReadOnlyList<string> migrated = await ReadAsync(Database);

        migrated.Should().HaveCountGreaterThan(150).And.Contain(line => line.StartsWith("registration."));
        migrated.Should().BeEquivalentTo(await ReadAsync(fromModel));
    }

    [Fact]
    public async Task Applying_the_migrations_again_from_several_hosts_at_once_changes_nothing()
    {
        await using TestDatabase fresh = await CreateEmptyAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => fresh.Host().GetRequiredService<IStoreMigrations>().ApplyAsync().AsTask()));
        await fresh.Host().GetRequiredService<IStoreMigrations>().ApplyAsync();

        (await ReadAsync(fresh)).Should().BeEquivalentTo(await ReadAsync(Database));
    }

    protected abstract ValueTask<TestDatabase> CreateEmptyAsync();

    /// <summary>A line for every column with its type, for every key and for every index.</summary>
    protected abstract ValueTask<IReadOnlyList<string>> ReadAsync(TestDatabase database);
}
