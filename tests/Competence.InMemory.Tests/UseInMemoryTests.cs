using Competence.InMemory.Storage;
using Competence.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.InMemory.Tests;

public class UseInMemoryTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 11, 0);

    [Fact]
    public async Task What_one_provider_commits_another_provider_of_the_same_store_reads()
    {
        InMemoryStore store = new();
        await using ServiceProvider first = Provider(store);
        await using ServiceProvider second = Provider(store);
        Person person = new(first.GetRequiredService<IIdSource>().Next<PersonId>(Noon), "100001", "Kari", "Nordmann", null, Version: 1);

        IUnitOfWork work = first.GetRequiredService<IUnitOfWorkFactory>().Begin();
        work.Save(person, new Noted());
        Result<Commit> committed = await work.CommitAsync(new EventOrigin(Noon, person.Id));

        committed.IsAccepted.Should().BeTrue();
        (await second.GetRequiredService<IRepository<PersonId, Person>>().FindAsync(person.Id)).Should().Be(person);
    }

    [Fact]
    public void Providers_that_name_no_store_share_nothing()
    {
        using ServiceProvider first = Provider(null);
        using ServiceProvider second = Provider(null);

        first.GetRequiredService<InMemoryStore>().Should().NotBeSameAs(second.GetRequiredService<InMemoryStore>());
    }

    [Fact]
    public void The_last_store_that_is_added_wins()
    {
        InMemoryStore last = new();

        using ServiceProvider provider = new ServiceCollection().AddCompetence().UseInMemory().UseInMemory(last).Services.BuildServiceProvider();

        provider.GetServices<InMemoryStore>().Should().Equal(last);
    }

    private static ServiceProvider Provider(InMemoryStore? store) =>
        new ServiceCollection().AddCompetence().UseInMemory(store).Services.BuildServiceProvider();

    private sealed record Noted : DomainEvent;
}
