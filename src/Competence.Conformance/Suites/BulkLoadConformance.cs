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
public abstract partial class BulkLoadConformance : StoreSuite
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
    public virtual async Task A_state_that_is_not_what_its_events_make_of_it_cannot_be_loaded()
    {
        LoadedState[] story = [.. Story(_region.Employees[0])];
        Registration fulfilled = (Registration)story[1].State;
        Assignment assignment = (Assignment)story[0].State;
        NotRelevantMark mark = (NotRelevantMark)story[^1].State;

        LoadedState[] wrong =
        [
            new(Registration.Blank(fulfilled.Key) with { State = RegistrationState.Fulfilled, FulfilledOn = Today }, []),
            new(fulfilled with { FulfilledOn = Today }, story[1].Facts),
            new(story[2].State, [.. story[2].Facts.Reverse()]),
            new(fulfilled, story[^1].Facts),
            new(assignment with { Completion = Completion.Completed }, story[0].Facts),
            new(assignment with { Version = 0 }, []),
            new(mark with { Comment = "Noe annet" }, story[^1].Facts),
            new(mark with { Version = 0 }, []),
        ];

        foreach (LoadedState one in wrong)
        {
            await Assert.ThrowsAsync<ArgumentException>(async () => await TryAsync([one]));
        }

        Assert.Null(await StoredAsync(fulfilled));
        Assert.Null(await StoredAsync(assignment));
        Assert.Null(await StoredAsync(mark));
    }

    [Fact]
    public virtual async Task What_is_loaded_shortens_what_was_stored_before()
    {
        Employee employee = _region.Employees[0];
        Requirement central = await Given.RequirementAsync(
            _region.Ward, _requirements[0].Content with { Name = "Felles", ValidityDays = 365, AllowAdaptation = true }, central: true);
        Plan year = await Given.PlanAsync(_region.Ward, "Ett år", [central]);
        Plan month = await Given.PlanAsync(_region.Ward, "En måned", [central]);
        Plan adapted = month with { Links = [.. month.Links.Select(link => link with { Adaptation = new AdaptedValidity(30, "Her") })], Version = month.Version + 1 };
        await Session.CommitAsync(work => work.Save(adapted, new PlanEvent.DetailsChanged(month.Details)));
        await Given.AssignmentAsync(employee.Position, year);
        Registration opened = (await FindAsync<RegistrationKey, Registration>(new RegistrationKey(employee.Id, central.Id)))!;
        RegistrationEvent.Registered fact = new([Given.NewId<RepetitionId>()], Today.PlusDays(-100), null, null, [], new Fulfilment(Today.PlusDays(-100)));
        Registration fulfilled = opened.Apply(fact) with { Standing = opened.Standing with { ExpiresOn = Today.PlusDays(265) } };
        await Session.CommitAsync(work => work.Save(fulfilled, fact));
        AssignmentEvent.Assigned given = new(Given.NewId<AssignmentId>(), employee.Id, employee.Position.Id, month.Id, At(100));
        NotRelevantMarkEvent.MarkedNotRelevant mark = new(NotRelevantMarkKey.On(employee.Id, month.Id, central.Id), "Ikke hos oss", At(10));

        await LoadAsync([new LoadedState(Assignment.From(given), [By(employee, 100, given)])]);
        RegistrationStanding held = (await FindAsync<RegistrationKey, Registration>(opened.Key))!.Standing;
        await LoadAsync([new LoadedState(NotRelevantMark.From(mark), [By(employee, 10, mark)])]);
        RegistrationStanding marked = (await FindAsync<RegistrationKey, Registration>(opened.Key))!.Standing;

        Assert.Equal((Today.PlusDays(-70), 2, 2), (held.ExpiresOn, held.ActivePlans, held.RelevantPlans));
        Assert.Equal((Today.PlusDays(265), 2, 1), (marked.ExpiresOn, marked.ActivePlans, marked.RelevantPlans));
    }

    [Fact]
    public virtual async Task A_standing_that_is_given_wrongly_is_put_right_and_what_the_plan_holds_is_opened()
    {
        LoadedState[] story = [.. Story(_region.Employees[0])];
        Registration right = (Registration)story[1].State;

        await LoadAsync([story[0], new LoadedState(right with { Standing = default }, story[1].Facts)]);

        Assert.Equal(
            right.Standing with { NextNoticeOn = Today, LastRegisteredAt = null }, (await FindAsync<RegistrationKey, Registration>(right.Key))!.Standing);
        PersonSlice slice = (await Session.Get<IPersonSlices>().FindAsync(_region.Employees[0].Id))!;
        Assert.Equal(_requirements.Select(requirement => requirement.Id).ToHashSet(), [.. slice.Registrations.Keys]);
    }

    [Fact]
    public virtual async Task A_signed_request_stays_with_its_signer_when_a_new_round_is_loaded()
    {
        (Employee one, Employee other) = (_region.Employees[0], _region.Employees[1]);
        await SaveAsync(Rounds(one));

        await LoadAsync(Rounds(other));

        Assert.Equal(await RequestsAsync(one.Id), await RequestsAsync(other.Id));
        Assert.Equal([SignRequestState.Awaiting, SignRequestState.Signed], (await RequestsAsync(other.Id)).Select(request => request.State));
    }

    [Fact]
    public virtual async Task What_belongs_to_a_person_who_is_not_stored_is_nobody_elses()
    {
        Employee known = _region.Employees[0];
        AssignmentEvent.Assigned given = new(Given.NewId<AssignmentId>(), Given.NewId<PersonId>(), Given.NewId<PositionId>(), _plan.Id, At(100));
        await LoadAsync([new LoadedState(Assignment.From(given), [By(known, 100, given)])]);

        List<PersonSlice> read = [];
        await foreach (PersonSlice slice in Session.Get<IPersonSlices>().StreamAsync([known.Id, given.Person]))
        {
            read.Add(slice);
        }

        Assert.Equal([known.Id], read.Select(slice => slice.Person));
        Assert.Empty(read[0].Plans);
        Assert.Empty(read[0].Registrations);
        Assert.Null(await Session.Get<IPersonSlices>().FindAsync(given.Person));
    }

    [Fact]
    public virtual async Task A_load_that_is_cancelled_stores_nothing()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        ImmutableArray<LoadedState> states = Story(_region.Employees[0]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Session.Get<IBulkLoad>().LoadAsync(states, Today, cancelled.Token));

        Assert.Null(await StoredAsync(states[0].State));
    }

    [Fact]
    public virtual async Task Loading_nothing_is_accepted() => Assert.Empty((await TryAsync([])).Value.Entries);
}
