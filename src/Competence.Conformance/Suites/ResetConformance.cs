using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Conformance.Histories;
using Competence.Conformance.Stores;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>Resets for everybody come back as they were stored, find everybody whom they concern, and do once what they do, wherever they are stopped.</summary>
public abstract class ResetConformance : StoreSuite
{
    private static readonly Actor Job = Actor.OfJob("requirement-resets");

    private SmallRegion _region = null!;
    private Requirement _requirement = null!;
    private Requirement _other = null!;
    private Plan _plan = null!;
    private ImmutableArray<Employee> _employees = [];

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Session.Get<CompetenceOptions>().LargestResetBatch = 2;
        _region = await Given.RegionAsync(employees: 5);
        _employees = [.. _region.Employees.OrderBy(employee => employee.Id)];
        _requirement = await Given.RequirementAsync(
            _region.Ward, new RequirementContent { Name = "Krav 1", ValidityDays = 100, RequiresSignature = true, RepetitionCount = 2 });
        _other = await Given.RequirementAsync(_region.Ward, new RequirementContent { Name = "Krav 2" });
        _plan = await Given.PlanAsync(_region.Ward, "Brannvern", [_requirement, _other]);
        foreach (Employee employee in _employees[..4])
        {
            await Given.AssignmentAsync(employee.Position, _plan);
        }
    }

    private Actor Administrator =>
        _region.Leader.ActorWith(new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(_region.Trust.Id), Today.PlusDays(-1)));

    private RequirementResetService Service => Session.Get<RequirementResetService>();

    private RegistrationService Registering => Session.Get<RegistrationService>();

    private IRequirementRegistrations Everybody => Session.Get<IRequirementRegistrations>();

    [Fact]
    public virtual async Task A_reset_comes_back_with_every_field_and_without_what_is_left_out()
    {
        Instant precise = Instant.FromUtc(2026, 3, 2, 11, 0).PlusTicks(1_234_560);
        RequirementResetEvent.Begun full = new(
            Given.NewId<RequirementResetId>(), _requirement.Id, new ResetExtent(80_000, 70_000, 60_000), "Ny prosedyre – «æøå»", new LocalDate(9999, 12, 31), precise,
            _region.Leader.Id, _region.Leader.Position.Id);
        RequirementResetEvent.Advanced advanced = new(_employees[0].Id, 500, 499, precise + Duration.FromSeconds(1));
        RequirementResetEvent.Finished finished = new(precise + Duration.FromSeconds(2));
        RequirementResetEvent.Begun bare = full with { Id = Given.NewId<RequirementResetId>(), BegunBy = null, BegunFrom = null };
        RequirementReset whole = RequirementReset.From(full).Apply(advanced).Apply(finished);
        await Session.CommitAsync(work =>
        {
            work.Save(RequirementReset.From(full), full);
            work.Save(RequirementReset.From(full).Apply(advanced), advanced);
            work.Save(whole, finished);
            work.Save(RequirementReset.From(bare), bare);
        });

        Assert.Equal(whole, await FindAsync<RequirementResetId, RequirementReset>(whole.Id));
        Assert.Equal(RequirementReset.From(bare), await FindAsync<RequirementResetId, RequirementReset>(bare.Id));
        IRowSource<RequirementResetRow> rows = Session.Get<IRowSource<RequirementResetRow>>();
        Assert.Equal([bare.Id, whole.Id], (await rows.StreamAsync(new ResetsOfRequirementSpec(_requirement.Id)).ToListAsync()).Select(row => row.Id));
        Assert.Equal([bare.Id], (await rows.StreamAsync(new StalledResetsSpec(precise)).ToListAsync()).Select(row => row.Id));
        Assert.Empty(await rows.StreamAsync(new StalledResetsSpec(precise - Duration.FromTicks(10))).ToListAsync());
        Assert.Empty(await rows.StreamAsync(new ResetsOfRequirementSpec(_other.Id)).ToListAsync());
    }

    [Fact]
    public virtual async Task Everybody_with_a_registration_on_the_definition_is_found_in_order_and_with_what_holds_it()
    {
        await SendAsync(1);
        await SendAsync(1);
        await SignAsync(1);
        await SignAsync(1);
        await SendAsync(2);
        Assignment put = Assert.Single(await Session.Get<IAssignments>().OfPersonAsync(Person(2)));
        Accepted(await Session.Get<AssignmentService>().DeactivateAsync(_region.Leader.Actor, put.Id));
        Accepted(await Registering.MarkNotRelevantAsync(_employees[0].Actor, Person(0), _plan.Id, _requirement.Id, "Ikke her"));

        Assert.Equal(new ResetExtent(People: 4, Assigned: 3, Begun: 2), await Everybody.ExtentAsync(_requirement.Id));
        Assert.Equal([Person(0), Person(1), Person(2)], await Everybody.PeopleAsync(_requirement.Id, null, 3));
        Assert.Equal([Person(3)], await Everybody.PeopleAsync(_requirement.Id, Person(2), 3));
        Assert.Equal(new ResetExtent(), await Everybody.ExtentAsync(Given.NewId<RequirementId>()));
        ImmutableArray<HeldRegistration> held = await Everybody.ListAsync(_requirement.Id, [Person(2), Person(0), Person(4), Person(0), Given.NewId<PersonId>()]);
        Assert.Equal([Person(0), Person(2)], held.Select(one => one.Registration.Key.Person));
        Assert.Equal([NotRelevantMarkKey.On(Person(0), _plan.Id, _requirement.Id)], held[0].Marks.Select(mark => mark.Key));
        Assert.Equal([_plan], held[0].Plans.Select(plan => plan.Plan));
        Assert.Empty(held[1].Plans);
        foreach (HeldRegistration one in held)
        {
            Assert.Equal(await FindAsync<RegistrationKey, Registration>(one.Registration.Key), one.Registration);
            Assert.Equal((await Session.Get<IPersonSlices>().FindAsync(one.Registration.Key.Person))!.Revision, one.Revision);
        }
    }

    [Fact]
    public virtual async Task Those_who_have_enough_for_a_lower_number_are_found()
    {
        for (int person = 0; person < 3; person++)
        {
            await SendAsync(person);
        }

        await SignAsync(1);
        await SignAsync(2);
        await SendAsync(2);
        await SignAsync(2);
        await SendAsync(3);
        await SignAsync(3);
        await SendAsync(3);

        Assert.Equal([Person(1), Person(3)], await Everybody.WithCountAsync(_requirement.Id, 1));
        Assert.Empty(await Everybody.WithCountAsync(_requirement.Id, 2));
        Assert.Equal([Person(0), Person(1), Person(3)], await Everybody.WithCountAsync(_requirement.Id, 0));
        Assert.Empty(await Everybody.WithCountAsync(_other.Id, 0));
    }

    [Fact]
    public virtual async Task A_reset_that_is_stopped_after_every_commit_resets_everybody_once()
    {
        await SendAsync(0);
        await SendAsync(1);
        await SignAsync(1);
        await SendAsync(3);
        await SendAsync(3);
        await SignAsync(3);
        await SignAsync(3);
        Accepted(await Registering.FulfilAsync(_employees[3].Actor, Person(3), _other.Id, new RegistrationEntry(Today)));
        Assert.Equal(Completion.Completed, Assert.Single(await Session.Get<IAssignments>().OfPersonAsync(Person(3))).Completion);
        Registration other = (await FindAsync<RegistrationKey, Registration>(new RegistrationKey(Person(3), _other.Id)))!;
        RequirementReset begun = await BeginAsync();

        int cuts = 0;
        RequirementReset? finished = null;
        while (finished is null)
        {
            using CutReset cut = new();
            try
            {
                finished = Accepted(await Service.RunAsync(Job, begun.Id, cut, cut.Token));
            }
            catch (OperationCanceledException)
            {
                cuts++;
            }
        }

        Assert.Equal(3, cuts);
        Assert.Equal((4, 4, RequirementResetState.Finished), (finished.People, finished.Registrations, finished.State));
        for (int person = 0; person < 4; person++)
        {
            Registration left = await RegistrationAsync(person);
            Assert.True(left.IsBlank);
            Assert.Null(left.Standing.ExpiresOn);
            ImmutableArray<HistoryEntry> told = await Session.Get<IHistory>().ListAsync(left.Subject, new HistoryPage(20));
            Assert.Equal(_region.Leader.Id, Assert.Single(told, entry => entry.Fact is RegistrationEvent.ResetForEverybody).Origin.By);
        }

        Assert.Equal(Completion.InProgress, Assert.Single(await Session.Get<IAssignments>().OfPersonAsync(Person(3))).Completion);
        Assert.Equal(other, await FindAsync<RegistrationKey, Registration>(other.Key));
        Assert.Empty(await RequestsAsync(SignRequestState.Awaiting));
        Assert.Equal(3, (await RequestsAsync(SignRequestState.Signed)).Length);
        Assert.False(await Session.Get<IDefinitionUse>().IsStartedAsync(_requirement.Id));
        Assert.Null((await FindAsync<RequirementId, Requirement>(_requirement.Id))!.RunningReset);
    }

    [Fact]
    public virtual async Task Two_who_go_on_with_it_at_once_do_nothing_twice()
    {
        await SendAsync(0);
        RequirementReset begun = await BeginAsync();
        await using StoreSession second = await Store.OpenAsync();

        Task<Result<RequirementReset>>[] both =
            [Service.RunAsync(Job, begun.Id).AsTask(), second.Get<RequirementResetService>().RunAsync(Job, begun.Id).AsTask()];
        Result<RequirementReset>[] outcomes = await Task.WhenAll(both);

        Assert.All(outcomes, outcome => Assert.Equal((4, 4), (Accepted(outcome).People, outcome.Value.Registrations)));
        for (int person = 0; person < 4; person++)
        {
            ImmutableArray<HistoryEntry> told = await Session.Get<IHistory>().ListAsync((await RegistrationAsync(person)).Subject, new HistoryPage(20));
            Assert.Single(told, entry => entry.Fact is RegistrationEvent.ResetForEverybody);
        }
    }

    [Fact]
    public virtual async Task What_was_decided_before_it_began_is_not_stored_after_it_came_through()
    {
        RegistrationService late = ActivatorUtilities.CreateInstance<RegistrationService>(
            Session.Services, new InterruptedSlices(Session.Get<IPersonSlices>(), async () => Accepted(await Service.RunAsync(Job, (await BeginAsync()).Id))));

        Result<Registration> outcome = await late.SendAsync(
            _employees[0].Actor, Person(0), _requirement.Id, new RegistrationEntry(Today, Signer: _region.Leader.Id), version: 0);

        Assert.Equal(GeneralRules.StorageConflict, outcome.Refusal.Rule);
        Assert.True((await RegistrationAsync(0)).IsBlank);
    }

    private PersonId Person(int number) => _employees[number].Id;

    private async ValueTask<RequirementReset> BeginAsync() =>
        Accepted(await Service.BeginAsync(Administrator, _requirement.Id, _requirement.Version, "Ny prosedyre"));

    private async ValueTask<Registration> RegistrationAsync(int person) =>
        (await FindAsync<RegistrationKey, Registration>(new RegistrationKey(Person(person), _requirement.Id)))!;

    private async ValueTask SendAsync(int person) => Accepted(await Registering.SendAsync(
        _employees[person].Actor, Person(person), _requirement.Id, new RegistrationEntry(Today, Signer: _region.Leader.Id)));

    private async ValueTask SignAsync(int person)
    {
        Repetition waiting = (await RegistrationAsync(person)).Repetitions.First(one => one.State == RepetitionState.Awaiting);
        Accepted(await Registering.SignAsync(_region.Leader.Actor, Person(person), _requirement.Id, waiting.Id));
    }

    private ValueTask<ImmutableArray<SignRequestRow>> RequestsAsync(SignRequestState state) =>
        Session.Get<IRowSource<SignRequestRow>>().AfterAsync(new SignRequestsSpec(_region.Leader.Id, state), null, 10);

    private static T Accepted<T>(Result<T> outcome)
        where T : notnull => outcome.Match(value => value, refusal => throw new InvalidOperationException(refusal.ToString()));
}
