using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Conformance.Stores;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>A unit of work stores all or nothing, and of two that decided from the same state one only.</summary>
public abstract partial class UnitOfWorkConformance : StoreSuite
{
    private static readonly HistoryPage All = new(1000, Audience: Audience.Audit);

    [Fact]
    public virtual async Task Nothing_is_stored_before_the_commit_and_everything_after_it()
    {
        (Person person, PersonEvent.Created fact) = NewPerson();
        IUnitOfWork work = Session.Get<IUnitOfWorkFactory>().Begin();
        work.Save(person, fact);
        await using StoreSession other = await Store.OpenAsync();

        Assert.Null(await other.Get<IRepository<PersonId, Person>>().FindAsync(person.Id));
        Result<Commit> outcome = await work.CommitAsync(Session.Origin());

        Assert.Equal(person, await other.Get<IRepository<PersonId, Person>>().FindAsync(person.Id));
        HistoryEntry entry = Assert.Single(outcome.Value.Entries);
        Assert.Equal([entry], await other.Get<IHistory>().ListAsync(person.Subject, All));
    }

    [Fact]
    public virtual async Task What_is_committed_is_told_in_the_order_of_staging_with_the_origin_on_every_event()
    {
        (Person person, PersonEvent.Created created) = NewPerson();
        PersonEvent.Renamed renamed = new("Kari", "Nordmann");
        PersonEvent.EmailChanged noted = new(null);
        EventOrigin origin = new(Given.Moment.Now, Given.NewId<PersonId>(), Given.NewId<PositionId>(), person.Id);

        Commit commit = (await Session.CommitAsync(
            work =>
            {
                work.Save(person, created);
                work.Save(person.Apply(renamed), renamed);
                work.Record(person.Subject, noted);
            },
            origin)).Value;

        Assert.Equal([created, renamed, noted], commit.Entries.Select(entry => entry.Fact));
        Assert.Equal([1L, 2L, null], commit.Entries.Select(entry => entry.Version));
        Assert.All(commit.Entries, entry => Assert.Equal((person.Subject, origin), (entry.Subject, entry.Origin)));
        Assert.Equal(commit.Entries.OrderBy(entry => entry.Id).Select(entry => entry.Id), commit.Entries.Select(entry => entry.Id));
        Assert.Equal(commit.Entries.Reverse(), await Session.Get<IHistory>().ListAsync(person.Subject, All));
        Assert.Equal(person.Apply(renamed), await FindAsync<PersonId, Person>(person.Id));
    }

    [Fact]
    public virtual async Task A_commit_of_nothing_is_accepted() => Assert.Empty((await Session.CommitAsync(_ => { })).Value.Entries);

    [Fact]
    public virtual async Task Of_two_sessions_that_changed_the_same_state_the_later_is_refused_and_leaves_no_trace()
    {
        Person person = await Given.PersonAsync();
        (Person bystander, PersonEvent.Created created) = NewPerson();
        PersonEvent.Renamed mine = new("Min", "Endring");
        PersonEvent.Renamed theirs = new("Deres", "Endring");
        TaskCompletionSource loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource committed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        async Task<Result<Commit>> LaterAsync()
        {
            await using StoreSession session = await Store.OpenAsync();
            Person seen = (await session.Get<IRepository<PersonId, Person>>().FindAsync(person.Id))!;
            loaded.SetResult();
            await committed.Task;
            return await session.CommitAsync(work =>
            {
                work.Save(bystander, created);
                work.Save(seen.Apply(theirs), theirs);
                work.Record(bystander.Subject, theirs);
            });
        }

        Task<Result<Commit>> later = LaterAsync();
        await loaded.Task;
        Assert.True((await Session.CommitAsync(work => work.Save(person.Apply(mine), mine))).IsAccepted);
        committed.SetResult();

        Assert.Equal(GeneralRules.StorageConflict, (await later).Refusal.Rule);
        Assert.Equal(person.Apply(mine), await FindAsync<PersonId, Person>(person.Id));
        Assert.Null(await FindAsync<PersonId, Person>(bystander.Id));
        Assert.Empty(await Session.Get<IHistory>().ListAsync(bystander.Subject, All));
        Assert.DoesNotContain(await Session.Get<IOutbox>().PendingAsync(1000), entry => entry.Fact.Equals(theirs));
    }

    [Fact]
    public virtual async Task After_a_lost_race_the_same_unit_of_work_stages_and_commits_again()
    {
        Person person = await Given.PersonAsync();
        PersonEvent.Renamed first = new("Første", "Endring");
        PersonEvent.Renamed second = new("Andre", "Endring");
        await Session.CommitAsync(work => work.Save(person.Apply(first), first));
        IUnitOfWork late = Session.Get<IUnitOfWorkFactory>().Begin();
        late.Save(person.Apply(second), second);
        Assert.Equal(GeneralRules.StorageConflict, (await late.CommitAsync(Session.Origin())).Refusal.Rule);

        Person fresh = (await FindAsync<PersonId, Person>(person.Id))!;
        late.Save(fresh.Apply(second), second);
        Result<Commit> again = await late.CommitAsync(Session.Origin());

        Assert.Equal([second], again.Value.Entries.Select(entry => entry.Fact));
        Assert.Equal(fresh.Apply(second), await FindAsync<PersonId, Person>(person.Id));
    }

    [Fact]
    public virtual async Task What_is_stored_already_is_not_created_again()
    {
        (Person person, PersonEvent.Created fact) = NewPerson();
        Assert.True((await Session.CommitAsync(work => work.Save(person, fact))).IsAccepted);

        Assert.Equal(GeneralRules.StorageConflict, (await Session.CommitAsync(work => work.Save(person, fact))).Refusal.Rule);
        Assert.Single(await Session.Get<IHistory>().ListAsync(person.Subject, All));
    }

    [Fact]
    public virtual async Task What_is_not_stored_is_not_changed()
    {
        (Person person, _) = NewPerson();
        PersonEvent.Renamed fact = new("Ny", "Person");

        Assert.Equal(GeneralRules.StorageConflict, (await Session.CommitAsync(work => work.Save(person.Apply(fact), fact))).Refusal.Rule);
        Assert.Null(await FindAsync<PersonId, Person>(person.Id));
    }

    [Fact]
    public virtual async Task A_state_without_an_identifier_is_a_mistake_of_the_program()
    {
        (Person person, PersonEvent.Created fact) = NewPerson();
        Registration blank = Registration.Blank(new RegistrationKey(person.Id, default)) with { Version = 1 };
        IUnitOfWork work = Session.Get<IUnitOfWorkFactory>().Begin();

        Assert.ThrowsAny<ArgumentException>(() => work.Save(person with { Id = default }, fact));
        Assert.ThrowsAny<ArgumentException>(() => work.Save(blank, new RegistrationEvent.Unlocked()));
        Assert.ThrowsAny<ArgumentException>(() => work.Save(Registration.Blank(new RegistrationKey(default, Given.NewId<RequirementId>())) with { Version = 1 }, new RegistrationEvent.Unlocked()));
        Assert.ThrowsAny<ArgumentException>(() => work.Remove(person with { Id = default }, fact));
        Assert.ThrowsAny<ArgumentException>(() => work.Record(new Subject(Person.SubjectKind, Guid.Empty), fact));
        Assert.Empty((await work.CommitAsync(Session.Origin())).Value.Entries);
    }

    [Fact]
    public virtual async Task What_is_removed_is_gone_keeps_its_history_and_may_be_made_anew()
    {
        (NotRelevantMark mark, NotRelevantMarkEvent.MarkedNotRelevant made) = await NewMarkAsync();
        NotRelevantMarkEvent.MarkedRelevant ended = new(mark.Key);
        await Session.CommitAsync(work => work.Save(mark, made));

        Commit removal = (await Session.CommitAsync(work => work.Remove(mark, ended))).Value;

        Assert.Equal(2, Assert.Single(removal.Entries).Version);
        Assert.Null(await FindAsync<NotRelevantMarkKey, NotRelevantMark>(mark.Key));
        Assert.True((await Session.CommitAsync(work => work.Save(mark, made))).IsAccepted);
        Assert.Equal([made, ended, made], (await Session.Get<IHistory>().ListAsync(mark.Subject, All)).Select(entry => entry.Fact));
    }

    [Fact]
    public virtual async Task What_changed_since_it_was_loaded_is_not_removed()
    {
        Requirement requirement = await Given.RequirementAsync((await Given.RegionAsync(0)).Ward, new RequirementContent { Name = "Krav" });
        RequirementEvent.DraftSaved change = new(requirement.Content);
        await Session.CommitAsync(work => work.Save(requirement.Apply(change), change));

        Result<Commit> late = await Session.CommitAsync(work => work.Remove(requirement, new RequirementEvent.Deleted()));

        Assert.Equal(GeneralRules.StorageConflict, late.Refusal.Rule);
        Assert.Equal(requirement.Apply(change), await FindAsync<RequirementId, Requirement>(requirement.Id));
    }

    [Fact]
    public virtual async Task What_is_recorded_changes_no_state_and_has_no_version()
    {
        Person person = await Given.PersonAsync();
        PersonEvent.EmailChanged fact = new("kari@example.no");

        Commit commit = (await Session.CommitAsync(work => work.Record(person.Subject, fact))).Value;

        Assert.Null(Assert.Single(commit.Entries).Version);
        Assert.Equal(person, await FindAsync<PersonId, Person>(person.Id));
        Assert.Equal(commit.Entries[0], (await Session.Get<IHistory>().ListAsync(person.Subject, All))[0]);
    }

    [Fact]
    public virtual async Task A_place_that_is_taken_is_a_conflict_even_when_another_identifier_takes_it()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        Plan plan = await Given.PlanAsync(region.Ward, "Plan", []);
        Employee holder = region.Employees[0];
        Assignment held = await Given.AssignmentAsync(holder.Position, plan);
        AssignmentEvent.Assigned again = new(Given.NewId<AssignmentId>(), holder.Id, holder.Position.Id, plan.Id, Given.Moment.Now);
        PersonEvent.Created sameObjectId = new(Given.NewId<PersonId>(), holder.Person.ObjectId, "En", "Annen", null);
        PositionEvent.Created sameIdentity = new(
            Given.NewId<PositionId>(), holder.Id, holder.Position.Identity, holder.Position.Trust, holder.Position.Unit, holder.Position.Employment, null);

        await IsConflictAsync(work => work.Save(Assignment.From(again), again));
        await IsConflictAsync(work => work.Save(Person.From(sameObjectId), sameObjectId));
        await IsConflictAsync(work => work.Save(Position.From(sameIdentity), sameIdentity));

        Assert.Equal(held, await FindAsync<AssignmentId, Assignment>(held.Id));
        Assert.Null(await FindAsync<AssignmentId, Assignment>(again.Id));
    }

    [Fact]
    public virtual async Task A_place_is_free_again_when_what_stood_there_is_removed()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        Plan plan = await Given.PlanAsync(region.Ward, "Plan", []);
        Assignment held = await Given.AssignmentAsync(region.Employees[0].Position, plan);
        AssignmentEvent.Assigned again = new(Given.NewId<AssignmentId>(), held.Person, held.Position, plan.Id, Given.Moment.Now);
        await Session.CommitAsync(work => work.Remove(held, new AssignmentEvent.Removed()));

        Assert.True((await Session.CommitAsync(work => work.Save(Assignment.From(again), again))).IsAccepted);
    }

    [Fact]
    public virtual async Task A_commit_that_was_cancelled_before_it_began_stores_nothing()
    {
        (Person person, PersonEvent.Created fact) = NewPerson();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Session.CommitAsync(work => work.Save(person, fact), cancellationToken: new CancellationToken(canceled: true)));

        Assert.Null(await FindAsync<PersonId, Person>(person.Id));
    }

    [Fact]
    public virtual async Task Of_eight_writers_on_one_registration_every_accepted_write_is_in_the_history_and_the_rest_are_conflicts()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        Plan plan = await Given.PlanAsync(region.Ward, "Plan", await Given.RequirementsAsync(region.Ward, 1));
        await Given.AssignmentAsync(region.Employees[0].Position, plan);
        RegistrationKey key = new(region.Employees[0].Id, plan.Links[0].Requirement);

        (RegistrationEvent Fact, Result<Commit> Outcome)[] writes =
            (await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => WriteAsync(key, writer))))).SelectMany(made => made).ToArray();

        RegistrationEvent[] accepted = [.. writes.Where(write => write.Outcome.IsAccepted).Select(write => write.Fact)];
        Registration stored = (await FindAsync<RegistrationKey, Registration>(key))!;
        ImmutableArray<HistoryEntry> history = await Session.Get<IHistory>().ListAsync(stored.Subject, All);
        Assert.NotEmpty(accepted);
        Assert.All(writes.Where(write => !write.Outcome.IsAccepted), write => Assert.Equal(GeneralRules.StorageConflict, write.Outcome.Refusal.Rule));
        Assert.Equal(accepted.ToHashSet(), [.. history.Select(entry => (RegistrationEvent)entry.Fact)]);
        Assert.Equal(accepted.Length, stored.Version);
        Assert.Equal(Enumerable.Range(1, accepted.Length).Select(version => (long?)version), history.Select(entry => entry.Version).Order());
        Assert.Equal(accepted.Length, (await Session.Get<IOutbox>().PendingAsync(1000)).Count(entry => entry.Subject == stored.Subject));
    }

    private async Task<List<(RegistrationEvent Fact, Result<Commit> Outcome)>> WriteAsync(RegistrationKey key, int writer)
    {
        List<(RegistrationEvent, Result<Commit>)> made = [];
        for (int turn = 0; turn < 5; turn++)
        {
            await using StoreSession session = await Store.OpenAsync();
            Registration seen = (await session.Get<IRepository<RegistrationKey, Registration>>().FindAsync(key))!;
            RegistrationEvent.DeadlineSet fact = new(Today.PlusDays((writer * 100) + turn));
            made.Add((fact, await session.CommitAsync(work => work.Save(seen.Apply(fact), fact))));
        }

        return made;
    }

    private async ValueTask IsConflictAsync(Action<IUnitOfWork> stage) =>
        Assert.Equal(GeneralRules.StorageConflict, (await Session.CommitAsync(stage)).Refusal.Rule);

    private async ValueTask<(NotRelevantMark Mark, NotRelevantMarkEvent.MarkedNotRelevant Fact)> NewMarkAsync()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        Plan plan = await Given.PlanAsync(region.Ward, "Plan", await Given.RequirementsAsync(region.Ward, 1));
        NotRelevantMarkEvent.MarkedNotRelevant fact = new(
            NotRelevantMarkKey.On(region.Employees[0].Id, plan.Id, plan.SubPlans[0].Id), "Gjelder ikke", Given.Moment.Now);
        return (NotRelevantMark.From(fact), fact);
    }

    private (Person Person, PersonEvent.Created Fact) NewPerson()
    {
        PersonId id = Given.NewId<PersonId>();
        PersonEvent.Created fact = new(id, id.ToString(), "Ola", "Nordmann", null);
        return (Person.From(fact), fact);
    }
}
