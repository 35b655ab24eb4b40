using Competence.EntityFrameworkCore.Storage;
using Competence.EntityFrameworkCore.Tests.Databases;
using Competence.Organisation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Competence.EntityFrameworkCore.Tests.Storage;

public class UseStoreTests
{
    [Fact]
    public async Task The_last_store_that_is_added_wins()
    {
        await using TestDatabase first = await SqliteTestDatabase.CreateAsync();
        await using TestDatabase last = await SqliteTestDatabase.CreateAsync();
        ServiceCollection services = [];
        last.Use(first.Use(services.AddCompetence()));
        await using ServiceProvider host = services.BuildServiceProvider();
        PersonId id = host.GetRequiredService<IIdSource>().Next<PersonId>(Instant.FromUtc(2026, 3, 2, 11, 0));
        PersonEvent.Created fact = new(id, "1", "Kari", "Nordmann", null);
        IUnitOfWork work = host.GetRequiredService<IUnitOfWorkFactory>().Begin();
        work.Save(Person.From(fact), fact);
        await work.CommitAsync(new EventOrigin(Instant.FromUtc(2026, 3, 2, 11, 0), id));

        (await FindAsync(host, id)).Should().NotBeNull();
        (await FindAsync(last.Host(), id)).Should().NotBeNull();
        (await FindAsync(first.Host(), id)).Should().BeNull();
    }

    [Fact]
    public async Task A_host_has_its_database_migrated_before_it_starts()
    {
        await using TestDatabase empty = SqliteTestDatabase.CreateEmpty();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        empty.Use(builder.Services.AddCompetence());
        using IHost host = builder.Build();

        await host.StartAsync();

        (await FindAsync(host.Services, PersonId.From(new Guid(1, 0, 0, new byte[8])))).Should().BeNull();
        await host.StopAsync();
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData(":memory:")]
    [InlineData("Data Source=shared;Mode=Memory;Cache=Shared")]
    public void A_SQLite_database_in_memory_only_is_turned_down(string database)
    {
        Action use = () => new ServiceCollection().AddCompetence().UseSqlite(database);

        use.Should().Throw<ArgumentException>().WithMessage("*UseInMemory*");
    }

    [Fact]
    public void A_provider_may_be_disposed_without_waiting()
    {
        ServiceProvider provider = new ServiceCollection().AddCompetence().UseSqlite("unused.db").Services.BuildServiceProvider();
        provider.GetRequiredService<StoreDatabase>();

        Action dispose = provider.Dispose;

        dispose.Should().NotThrow();
    }

    private static ValueTask<Person?> FindAsync(IServiceProvider host, PersonId id) => host.GetRequiredService<IRepository<PersonId, Person>>().FindAsync(id);
}
