using System.Data.Common;
using Competence.EntityFrameworkCore.Tests.Databases;
using Competence.Organisation;
using Competence.Testing.Building;
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

    [Fact]
    public async Task A_database_of_the_foundation_gets_what_came_later_and_keeps_what_it_holds()
    {
        await using TestDatabase older = await CreateEmptyAsync();
        await ApplyFoundationAsync(older);
        ServiceProvider host = older.Host();
        // Positions have got columns since, so today's code cannot write them there.
        Given given = new(host);
        OrganisationUnit region = await given.UnitAsync(UnitKind.Region, null, "Helse Prøve");
        Person person = await given.PersonAsync();
        (await ReadAsync(older)).Should().NotBeEquivalentTo(await ReadAsync(Database));

        await host.GetRequiredService<IStoreMigrations>().ApplyAsync();

        (await ReadAsync(older)).Should().BeEquivalentTo(await ReadAsync(Database));
        (await host.GetRequiredService<IRepository<UnitId, OrganisationUnit>>().FindAsync(region.Id)).Should().Be(region);
        (await host.GetRequiredService<IRepository<PersonId, Person>>().FindAsync(person.Id)).Should().Be(person);
    }

    [Theory]
    [InlineData(UnitKind.Region)]
    [InlineData(UnitKind.Trust)]
    public async Task A_database_in_which_a_number_is_two_regions_or_two_trusts_is_left_as_it_is(UnitKind kind)
    {
        await using TestDatabase older = await CreateEmptyAsync();
        await ApplyFoundationAsync(older);
        ServiceProvider host = older.Host();
        OrganisationUnit first = await new Given(host).UnitAsync(kind, null, "Den første");
        OrganisationUnit second = await new Given(host).UnitAsync(kind, null, "Den andre");
        second.Number.Should().Be(first.Number);
        IReadOnlyList<string> before = await ReadAsync(older);

        Func<Task> apply = () => host.GetRequiredService<IStoreMigrations>().ApplyAsync().AsTask();

        await apply.Should().ThrowAsync<DbException>().WithMessage("*number*");
        (await ReadAsync(older)).Should().BeEquivalentTo(before);
    }

    protected abstract ValueTask<TestDatabase> CreateEmptyAsync();

    /// <summary>Makes an empty database one of the first version: its migration, and the note that it was applied.</summary>
    protected abstract ValueTask ApplyFoundationAsync(TestDatabase database);

    /// <summary>A line for every column with its type, for every key and for every index.</summary>
    protected abstract ValueTask<IReadOnlyList<string>> ReadAsync(TestDatabase database);
}
