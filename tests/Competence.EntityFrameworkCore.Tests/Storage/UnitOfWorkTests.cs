using System.Data.Common;
using Competence.EntityFrameworkCore.Tests.Databases;
using Competence.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Storage;

/// <summary>What the units of work of a relational store can do beyond what every store must.</summary>
public abstract class UnitOfWorkTests : RelationalTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 11, 0);

    [Fact]
    public async Task What_is_committed_within_a_hosts_transaction_is_there_when_the_host_commits()
    {
        Person kari = NewPerson("1");
        await using DbConnection connection = await ConnectAsync();
        await using DbTransaction transaction = await connection.BeginTransactionAsync();
        IRelationalUnitOfWork work = (IRelationalUnitOfWork)Host.GetRequiredService<IUnitOfWorkFactory>().Begin();

        await work.EnlistAsync(transaction);
        work.Save(kari, Created(kari));
        Result<Commit> committed = await work.CommitAsync(new EventOrigin(Noon, kari.Id));

        committed.IsAccepted.Should().BeTrue();
        (await FindAsync(kari.Id)).Should().BeNull();
        await transaction.CommitAsync();
        (await FindAsync(kari.Id)).Should().Be(kari);
    }

    [Fact]
    public async Task A_conflict_within_a_hosts_transaction_takes_back_its_own_work_only()
    {
        Person kari = NewPerson("1");
        Person ola = NewPerson("2");
        await using DbConnection connection = await ConnectAsync();
        await using DbTransaction transaction = await connection.BeginTransactionAsync();
        IRelationalUnitOfWork work = (IRelationalUnitOfWork)Host.GetRequiredService<IUnitOfWorkFactory>().Begin();
        await work.EnlistAsync(transaction);
        work.Save(kari, Created(kari));
        await work.CommitAsync(new EventOrigin(Noon, kari.Id));

        PersonEvent.Renamed renamed = new("Karin", "Nordmann");
        work.Save(ola, Created(ola));
        work.Save(kari with { GivenName = "Karin", Version = 5 }, renamed);
        Result<Commit> refused = await work.CommitAsync(new EventOrigin(Noon, kari.Id));
        await transaction.CommitAsync();

        refused.Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
        (await FindAsync(kari.Id)).Should().Be(kari);
        (await FindAsync(ola.Id)).Should().BeNull();
    }

    [Fact]
    public async Task A_transaction_that_has_ended_or_is_of_another_kind_cannot_be_joined()
    {
        await using DbConnection connection = await ConnectAsync();
        DbTransaction ended = await connection.BeginTransactionAsync();
        await ended.CommitAsync();
        IRelationalUnitOfWork work = (IRelationalUnitOfWork)Host.GetRequiredService<IUnitOfWorkFactory>().Begin();

        Func<Task> join = async () => await work.EnlistAsync(ended);

        await join.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Many_states_of_one_kind_go_in_together_and_one_that_is_there_already_keeps_all_of_them_out()
    {
        Person[] people = [.. Enumerable.Range(0, 20).Select(number => NewPerson($"{number}"))];
        (await SaveAsync(people[..10])).IsAccepted.Should().BeTrue();

        Result<Commit> refused = await SaveAsync(people[9..]);

        refused.Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
        (await Host.GetRequiredService<IRepository<PersonId, Person>>().FindManyAsync([.. people.Select(person => person.Id)]))
            .Should().BeEquivalentTo(people[..10]);
    }

    [Fact]
    public async Task Writers_at_the_same_time_wait_for_each_other_and_none_is_lost()
    {
        Person[] people = [.. Enumerable.Range(0, 40).Select(number => NewPerson($"{number}"))];

        Result<Commit>[] outcomes = await Task.WhenAll(people.Select(person => Task.Run(async () => await SaveAsync([person]))));

        outcomes.Should().OnlyContain(outcome => outcome.IsAccepted);
        (await Host.GetRequiredService<IOutbox>().PendingAsync(100)).Should().HaveCount(40);
    }

    protected abstract ValueTask<DbConnection> ConnectAsync();

    private static PersonEvent.Created Created(Person person) =>
        new(person.Id, person.ObjectId, person.GivenName, person.FamilyName, person.Email);

    private Person NewPerson(string objectId) =>
        new(Host.GetRequiredService<IIdSource>().Next<PersonId>(Noon), objectId, "Kari", "Nordmann", null, Version: 1);

    private async Task<Result<Commit>> SaveAsync(IEnumerable<Person> people)
    {
        IUnitOfWork work = Host.GetRequiredService<IUnitOfWorkFactory>().Begin();
        foreach (Person person in people)
        {
            work.Save(person, Created(person));
        }

        return await work.CommitAsync(new EventOrigin(Noon, null, Job: "test"));
    }

    private ValueTask<Person?> FindAsync(PersonId id) => Host.GetRequiredService<IRepository<PersonId, Person>>().FindAsync(id);
}
