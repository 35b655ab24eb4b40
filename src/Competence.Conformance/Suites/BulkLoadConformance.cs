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

/// <summary>What is loaded reads as if each event had been saved at its time, except that nothing of it is handed on.</summary>
public abstract class BulkLoadConformance : StoreSuite
{
    private static readonly HistoryPage All = new(1000, Audience: Audience.Audit);

    private SmallRegion _region = null!;
    private ImmutableArray<Requirement> _requirements = [];
    private Plan _plan = null!;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _region = await Given.RegionAsync(employees: 3);
        _requirements = await Given.RequirementsAsync(_region.Ward, 5, validityDays: 365);
        _plan = await Given.PlanAsync(_region.Ward, "Innlest", _requirements);
        await Session.Get<IOutbox>().CompleteAsync([.. (await Session.Get<IOutbox>().PendingAsync(1000)).Select(entry => entry.Id)]);
    }

    [Fact]
    public virtual async Task What_is_loaded_reads_as_what_was_saved_event_by_event()
    {
        ImmutableArray<LoadedState> saved = Story(_region.Employees[0]);
        ImmutableArray<LoadedState> loaded = Story(_region.Employees[1]);
        await SaveAsync(saved);

        await LoadAsync(loaded);

        foreach (LoadedState one in saved.Concat(loaded))
        {
            Assert.Equal(one.State, await StoredAsync(one.State));
        }

        Assert.Equal(await RequestsAsync(_region.Employees[0].Id), await RequestsAsync(_region.Employees[1].Id));
        Assert.Equal(
            [SignRequestState.Awaiting, SignRequestState.Signed, SignRequestState.Rejected],
            (await RequestsAsync(_region.Employees[1].Id)).Select(request => request.State));
        PersonSlice slice = (await Session.Get<IPersonSlices>().FindAsync(_region.Employees[1].Id))!;
        Assert.Equal(loaded.Select(one => one.State).OfType<Assignment>(), slice.Plans.Select(held => held.Assignment));
        Assert.Equal(loaded.Select(one => one.State).OfType<NotRelevantMark>(), slice.Marks);
        Assert.Equal(
            loaded.Select(one => one.State).OfType<Registration>().Select(RegistrationRow.Of).ToHashSet(), [.. slice.Registrations.Values]);
    }

    [Fact]
    public virtual async Task The_history_tells_every_loaded_event_with_its_own_origin_and_version()
    {
        ImmutableArray<LoadedState> states = Story(_region.Employees[0]);

        Commit commit = await LoadAsync(states);

        Assert.Equal(
            states.SelectMany(one => one.Facts.Select((fact, index) => (one.State.Subject, (long?)(index + 1), fact.Origin, fact.Fact))),
            commit.Entries.Select(entry => (entry.Subject, entry.Version, entry.Origin, entry.Fact)));
        Assert.Equal(commit.Entries.Length, commit.Entries.Select(entry => entry.Id).Distinct().Count());
        foreach (IGrouping<Subject, HistoryEntry> told in commit.Entries.GroupBy(entry => entry.Subject))
        {
            Assert.Equal(
                told.OrderByDescending(entry => entry.Origin.At).ThenByDescending(entry => entry.Id), await Session.Get<IHistory>().ListAsync(told.Key, All));
        }

        Assert.Equal(commit.Entries.Length, (await Session.Get<IHistory>().ListAsync(_region.Employees[0].Id, All)).Count(commit.Entries.Contains));
    }

    [Fact]
    public virtual async Task Nothing_that_is_loaded_is_handed_on()
    {
        await LoadAsync(Story(_region.Employees[0]));

        Assert.Empty(await Session.Get<IOutbox>().PendingAsync(1000));
    }

    [Fact]
    public virtual async Task Work_goes_on_from_what_was_loaded()
    {
        ImmutableArray<LoadedState> states = Story(_region.Employees[0]);
        await LoadAsync(states);
        Registration opened = states.Select(one => one.State).OfType<Registration>().First(registration => registration.Version == 0);
        RegistrationEvent.Registered fact = new([Given.NewId<RepetitionId>()], Today, null, null, [], new Fulfilment(Today));
        Registration fulfilled = states.Select(one => one.State).OfType<Registration>().First(registration => registration.Version > 0);
        RegistrationEvent.Unlocked unlocked = new();

        Assert.True((await Session.CommitAsync(work =>
        {
            work.Save(opened.Apply(fact), fact);
            work.Save(fulfilled.Apply(unlocked), unlocked);
        })).IsAccepted);

        Assert.Equal(opened.Apply(fact), await StoredAsync(opened));
        Assert.Equal(fulfilled.Apply(unlocked), await StoredAsync(fulfilled));
        Assert.Equal(GeneralRules.StorageConflict, (await Session.CommitAsync(work => work.Save(opened.Apply(fact), fact))).Refusal.Rule);
    }

    [Fact]
    public virtual async Task What_was_decided_before_the_load_is_a_conflict_after_it()
    {
        PersonId person = _region.Employees[0].Id;
        PersonRevision before = (await Session.Get<IPersonSlices>().FindAsync(person))!.Revision;
        await LoadAsync(Story(_region.Employees[0]));

        Result<Commit> outcome = await Session.CommitAsync(work => work.Expect(person, before));

        Assert.Equal(GeneralRules.StorageConflict, outcome.Refusal.Rule);
    }

    [Fact]
    public virtual async Task A_state_that_is_stored_or_opened_already_is_in_the_way_of_all()
    {
        await Given.AssignmentAsync(_region.Employees[0].Position, _plan);
        LoadedState[] story = [.. Story(_region.Employees[0]).Where(one => one.State is Registration)];
        ImmutableArray<LoadedState> free = Story(_region.Employees[1]);

        Assert.Equal(GeneralRules.StorageConflict, (await TryAsync([.. free, story[^1]])).Refusal.Rule);

        Assert.Null(await StoredAsync(free[0].State));
        Assert.Null(await StoredAsync(free[1].State));
        Assert.Empty(await RequestsAsync(_region.Employees[1].Id));
        Assert.DoesNotContain(await Session.Get<IHistory>().ListAsync(_region.Employees[1].Id, All), entry => entry.Fact is AssignmentEvent);
        await LoadAsync(free);
    }

    [Fact]
    public virtual async Task A_plan_that_a_position_has_already_is_in_the_way()
    {
        Assignment held = await Given.AssignmentAsync(_region.Employees[0].Position, _plan);
        LoadedState again = Story(_region.Employees[0]).Single(one => one.State is Assignment);

        Assert.Equal(GeneralRules.StorageConflict, (await TryAsync([again])).Refusal.Rule);

        Assert.Equal([held], await Session.Get<IAssignments>().OfPersonAsync(_region.Employees[0].Id));
    }

    [Fact]
    public virtual async Task The_same_state_twice_is_a_conflict()
    {
        LoadedState one = Story(_region.Employees[0]).First(loaded => loaded.State is Registration);

        Assert.Equal(GeneralRules.StorageConflict, (await TryAsync([one, one])).Refusal.Rule);

        Assert.Null(await StoredAsync(one.State));
    }

    [Fact]
    public virtual async Task What_is_of_no_person_or_has_no_identifier_cannot_be_loaded()
    {
        PersonEvent.Created fact = new(Given.NewId<PersonId>(), "uleselig", "Uleselig", "Person", Email: null);
        LoadedState person = new(Person.From(fact), [new LoadedFact(fact, Session.Origin())]);
        LoadedState nobody = new(Registration.Blank(default), []);

        await Assert.ThrowsAsync<ArgumentException>(async () => await TryAsync([person]));
        await Assert.ThrowsAsync<ArgumentException>(async () => await TryAsync([nobody]));

        Assert.Null(await FindAsync<PersonId, Person>(fact.Id));
    }

    [Fact]
    public virtual async Task Loading_nothing_is_accepted() => Assert.Empty((await TryAsync([])).Value.Entries);

    /// <summary>A plan with something fulfilled, signed after a rejection, awaiting, rejected, opened only, and marked not relevant.</summary>
    private ImmutableArray<LoadedState> Story(Employee employee)
    {
        AssignmentEvent.Assigned given = new(Given.NewId<AssignmentId>(), employee.Id, employee.Position.Id, _plan.Id, At(100));
        NotRelevantMarkKey marked = NotRelevantMarkKey.On(employee.Id, _plan.Id, _requirements[4].Id);
        NotRelevantMarkEvent.MarkedNotRelevant mark = new(marked, "Ikke hos oss", At(20));
        (RepetitionId alone, RepetitionId signed, RepetitionId waiting, RepetitionId rejected) =
            (Given.NewId<RepetitionId>(), Given.NewId<RepetitionId>(), Given.NewId<RepetitionId>(), Given.NewId<RepetitionId>());
        LocalDate on = Today.PlusDays(-80);
        return
        [
            new LoadedState(Assignment.From(given), [By(employee, 100, given)]),
            Registered(employee, 0, (80, new RegistrationEvent.Registered([alone], on, null, "Utført", [], new Fulfilment(on)))),
            Registered(
                employee, 1, (80, Sent(signed, on)), (70, new RegistrationEvent.Rejected(signed, "not-performed-as-described", "Prøv igjen")),
                (60, Sent(signed, on.PlusDays(15))), (50, new RegistrationEvent.Signed(signed, null, new Fulfilment(on.PlusDays(15))))),
            Registered(employee, 2, (40, Sent(waiting, on)), (30, new RegistrationEvent.Withdrawn(waiting)), (10, Sent(waiting, on))),
            Registered(employee, 3, (40, Sent(rejected, on)), (30, new RegistrationEvent.Rejected(rejected, "not-performed-as-described", "Nei"))),
            Registered(employee, 4),
            new LoadedState(NotRelevantMark.From(mark), [By(employee, 20, mark)]),
        ];
    }

    private LoadedState Registered(Employee employee, int requirement, params (int DaysAgo, RegistrationEvent Fact)[] steps)
    {
        Registration state = steps.Aggregate(
            Registration.Blank(new RegistrationKey(employee.Id, _requirements[requirement].Id)), (reached, step) => reached.Apply(step.Fact));
        RegistrationStanding standing = new(
            state.FulfilledOn?.PlusDays(365), 1, requirement == 4 ? 0 : 1, state.FulfilledOn?.PlusDays(335), steps is [] ? null : At(steps[0].DaysAgo));
        return new LoadedState(state with { Standing = standing }, [.. steps.Select(step => By(employee, step.DaysAgo, step.Fact))]);
    }

    private RegistrationEvent.Sent Sent(RepetitionId repetition, LocalDate on) =>
        new([repetition], on, null, null, _region.Neighbour.Id, _plan.Id, []);

    private LoadedFact By(Employee employee, int daysAgo, DomainEvent fact) => new(fact, new EventOrigin(At(daysAgo), employee.Id, employee.Position.Id));

    private Instant At(int daysAgo) => Given.Moment.Now - Duration.FromDays(daysAgo);

    private async ValueTask SaveAsync(ImmutableArray<LoadedState> states)
    {
        foreach (LoadedState one in states)
        {
            Registration reached = one.State is Registration { Key: var key } ? Registration.Blank(key) : null!;
            foreach (LoadedFact fact in one.Facts)
            {
                reached = reached?.Apply((RegistrationEvent)fact.Fact)!;
                Assert.True((await Session.CommitAsync(work => Stage(work, one.State, reached, fact.Fact), fact.Origin)).IsAccepted);
            }

            if (one.State is Assignment { Id: var id })
            {
                await Session.CommitAsync(work => work.Stage(new RegistrationSet.OpenForAssignments([id], Today)));
                await Session.CommitAsync(work => work.Stage(new RegistrationSet.MoveNoticesOn([new(one.State.Subject.Person, _requirements[4].Id)], Today)));
            }
        }

        await Session.CommitAsync(work => work.Stage(new RegistrationSet.RefreshPeople([states[0].State.Subject.Person], Today)));
        await Session.CommitAsync(work => work.Stage(new RegistrationSet.MoveNoticesOn(
            [.. _requirements.Select(requirement => new RegistrationKey(states[0].State.Subject.Person, requirement.Id))], Today)));
    }

    private static void Stage(IUnitOfWork work, IAggregate last, Registration reached, DomainEvent fact)
    {
        switch (last)
        {
            case Assignment assignment:
                work.Save(assignment, fact);
                break;
            case NotRelevantMark mark:
                work.Save(mark, fact);
                break;
            case Registration registration:
                work.Save(reached with { Standing = registration.Standing }, fact);
                break;
        }
    }

    private ValueTask<Result<Commit>> TryAsync(ImmutableArray<LoadedState> states) => Session.Get<IBulkLoad>().LoadAsync(states);

    private async ValueTask<Commit> LoadAsync(ImmutableArray<LoadedState> states) => (await TryAsync(states)).Value;

    private async ValueTask<IAggregate?> StoredAsync(IAggregate state) => state switch
    {
        Assignment assignment => await FindAsync<AssignmentId, Assignment>(assignment.Id),
        NotRelevantMark mark => await FindAsync<NotRelevantMarkKey, NotRelevantMark>(mark.Key),
        _ => await FindAsync<RegistrationKey, Registration>(((Registration)state).Key),
    };

    private async ValueTask<List<(RequirementId Requirement, SignRequestState State, LocalDate On, PlanId From, Instant At)>> RequestsAsync(PersonId person)
    {
        List<(RequirementId, SignRequestState, LocalDate, PlanId, Instant)> requests = [];
        foreach (SignRequestState state in (SignRequestState[])[SignRequestState.Awaiting, SignRequestState.Signed, SignRequestState.Rejected])
        {
            Page<SignRequestRow> page = await Session.Get<IRowSource<SignRequestRow>>().PageAsync(new SignRequestsSpec(_region.Neighbour.Id, state), default);
            requests.AddRange(page.Items.Where(row => row.Person == person)
                .Select(row => (row.Requirement, row.State, row.PerformedOn, row.SentFrom, row.ChangedAt)));
        }

        return requests;
    }
}
