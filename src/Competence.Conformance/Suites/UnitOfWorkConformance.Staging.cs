using Competence.Assignments;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

public abstract partial class UnitOfWorkConformance
{
    private static readonly PersonEvent.Renamed Renaming = new("Et", "Annet");

    [Fact]
    public virtual async Task Facts_of_one_subject_that_do_not_follow_each_other_are_a_conflict_whatever_is_staged_after_them()
    {
        (Person person, PersonEvent.Created created) = NewPerson();
        Person leap = person.Apply(Renaming).Apply(Renaming);

        await IsConflictAsync(work =>
        {
            work.Save(person, created);
            work.Save(leap, Renaming);
        });
        await IsConflictAsync(work =>
        {
            work.Save(person, created);
            work.Save(leap, Renaming);
            work.Save(leap.Apply(Renaming), Renaming);
        });
        await IsConflictAsync(work =>
        {
            work.Save(person, created);
            work.Save(leap, Renaming);
            work.Save(leap.Apply(Renaming).Apply(Renaming), Renaming);
        });

        Assert.Null(await FindAsync<PersonId, Person>(person.Id));
        Assert.Empty(await Session.Get<IHistory>().ListAsync(person.Subject, All));
    }

    [Fact]
    public virtual async Task A_removal_of_what_was_staged_otherwise_or_is_removed_already_is_a_conflict()
    {
        (NotRelevantMark mark, NotRelevantMarkEvent.MarkedNotRelevant made) = await NewMarkAsync();
        NotRelevantMarkEvent.MarkedRelevant ended = new(mark.Key);

        await IsConflictAsync(work =>
        {
            work.Save(mark, made);
            work.Remove(mark with { Version = 2 }, ended);
        });
        await IsConflictAsync(work =>
        {
            work.Save(mark, made);
            work.Remove(mark, ended);
            work.Remove(mark, ended);
        });
        await IsConflictAsync(work =>
        {
            work.Save(mark, made);
            work.Remove(mark with { Version = 2 }, ended);
            work.Remove(mark with { Version = 3 }, ended);
        });
        await IsConflictAsync(work =>
        {
            work.Save(mark, made);
            work.Remove(mark, ended);
            work.Save(mark with { Version = 2 }, made);
        });

        Assert.Null(await FindAsync<NotRelevantMarkKey, NotRelevantMark>(mark.Key));
    }

    [Fact]
    public virtual async Task What_is_made_and_removed_in_one_commit_leaves_its_history_and_no_state()
    {
        (NotRelevantMark mark, NotRelevantMarkEvent.MarkedNotRelevant made) = await NewMarkAsync();
        NotRelevantMarkEvent.MarkedRelevant ended = new(mark.Key);

        Result<Commit> outcome = await Session.CommitAsync(work =>
        {
            work.Save(mark, made);
            work.Remove(mark, ended);
        });

        Assert.True(outcome.IsAccepted);
        Assert.Null(await FindAsync<NotRelevantMarkKey, NotRelevantMark>(mark.Key));
        Assert.Equal([ended, made], (await Session.Get<IHistory>().ListAsync(mark.Subject, All)).Select(entry => entry.Fact));
    }

    [Fact]
    public virtual async Task What_is_removed_and_made_anew_in_one_commit_is_there()
    {
        (NotRelevantMark mark, NotRelevantMarkEvent.MarkedNotRelevant made) = await NewMarkAsync();
        await Session.CommitAsync(work => work.Save(mark, made));

        Result<Commit> outcome = await Session.CommitAsync(work =>
        {
            work.Remove(mark, new NotRelevantMarkEvent.MarkedRelevant(mark.Key));
            work.Save(mark, made);
        });

        Assert.True(outcome.IsAccepted);
        Assert.Equal(mark, await FindAsync<NotRelevantMarkKey, NotRelevantMark>(mark.Key));
    }

    [Fact]
    public virtual async Task Many_new_states_of_a_kind_are_all_stored_among_other_changes_or_none_is()
    {
        Person known = await Given.PersonAsync();
        (Person Person, PersonEvent.Created Fact)[] made = [.. Enumerable.Range(0, 9).Select(_ => NewPerson())];

        Assert.True((await SaveAsync(known.Apply(Renaming), made[..6])).IsAccepted);
        Assert.Equal(GeneralRules.StorageConflict, (await SaveAsync(known.Apply(Renaming).Apply(Renaming), [made[6], made[7], made[0], made[8]])).Refusal.Rule);

        Assert.Equal(known.Apply(Renaming), await FindAsync<PersonId, Person>(known.Id));
        foreach ((Person person, _) in made)
        {
            Assert.Equal(made[..6].Any(one => one.Person == person) ? person : null, await FindAsync<PersonId, Person>(person.Id));
        }

        ValueTask<Result<Commit>> SaveAsync(Person changed, (Person Person, PersonEvent.Created Fact)[] people) => Session.CommitAsync(work =>
        {
            work.Save(changed, Renaming);
            foreach ((Person person, PersonEvent.Created fact) in people)
            {
                work.Save(person, fact);
            }
        });
    }

    [Fact]
    public virtual async Task A_state_of_no_version_is_a_mistake_of_the_program()
    {
        (Person person, PersonEvent.Created fact) = NewPerson();
        IUnitOfWork work = Session.Get<IUnitOfWorkFactory>().Begin();

        Assert.ThrowsAny<ArgumentException>(() => work.Save(person with { Version = 0 }, fact));
        Assert.Empty((await work.CommitAsync(Session.Origin())).Value.Entries);
    }

    [Fact]
    public virtual async Task A_refused_commit_leaves_nothing_of_itself_for_the_next_one_of_the_same_unit_of_work()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        Plan plan = await Given.PlanAsync(region.Ward, "Plan", await Given.RequirementsAsync(region.Ward, 1));
        Employee employee = region.Employees[0];
        AssignmentEvent.Assigned given = new(Given.NewId<AssignmentId>(), employee.Id, employee.Position.Id, plan.Id, Given.Moment.Now);
        Assignment assignment = Assignment.From(given);
        await Session.CommitAsync(save => save.Save(assignment, given));
        (Person newcomer, PersonEvent.Created created) = NewPerson();
        IUnitOfWork work = Session.Get<IUnitOfWorkFactory>().Begin();
        work.Expect(employee.Id, new PersonRevision(1_000));
        work.Stage(new RegistrationSet.OpenForAssignments([assignment.Id], Today));
        work.Remove(assignment, new AssignmentEvent.Removed());
        Assert.Equal(GeneralRules.StorageConflict, (await work.CommitAsync(Session.Origin())).Refusal.Rule);

        work.Save(newcomer, created);
        Assert.True((await work.CommitAsync(Session.Origin())).IsAccepted);

        Assert.Equal(assignment, await FindAsync<AssignmentId, Assignment>(assignment.Id));
        Assert.Null(await FindAsync<RegistrationKey, Registration>(new RegistrationKey(employee.Id, plan.Links[0].Requirement)));
        Assert.Single(await Session.Get<IHistory>().ListAsync(assignment.Subject, new HistoryPage(10)));
    }
}
