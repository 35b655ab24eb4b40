using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Conformance.Stores;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Diagrams;

/// <summary>
/// A person with one definition in two plans, in a store, and the model of what stands there. Everything is done through the second plan:
/// what happens to the first one must not matter.
/// </summary>
internal sealed class DiagramWorld(StoreFixture store, SmallRegion region)
{
    private StoreSession _session = null!;
    private Requirement _requirement = null!;
    private Plan _other = null!;
    private Plan _plan = null!;
    private Assignment _assignment = null!;
    private bool _isRelevant = true;

    public DiagramModel Model { get; private set; } = null!;

    public Employee Person { get; private set; } = null!;

    public Actor Signer => region.Neighbour.Actor;

    public PlanId Through => _plan.Id;

    public LocalDate Today => _session.Get<BusinessClock>().Read().Today;

    private RegistrationKey Key => new(Person.Id, _requirement.Id);

    /// <summary>Begins with a new person and a new definition of the kind.</summary>
    public static async ValueTask<DiagramWorld> BeginAsync(StoreFixture store, SmallRegion region, DiagramKind kind, int seed)
    {
        DiagramWorld world = new(store, region) { Model = new DiagramModel(kind), _session = await store.OpenAsync() };
        Given given = new(world._session.Services, seed);
        world._requirement = await given.RequirementAsync(region.Ward, kind.Content);
        world._other = await given.PlanAsync(region.Ward, "Brannvern", [world._requirement]);
        world._plan = await given.PlanAsync(region.Ward, "Smittevern", [world._requirement]);
        await world.AssignAsync(given);
        return world;
    }

    /// <summary>Another person with the same definition in the same plans.</summary>
    public async ValueTask<DiagramWorld> BesideAsync(int seed)
    {
        DiagramWorld beside = new(store, region) { Model = new DiagramModel(Model.Kind), _session = await store.OpenAsync() };
        (beside._requirement, beside._other, beside._plan) = (_requirement, _other, _plan);
        await beside.AssignAsync(new Given(beside._session.Services, seed));
        return beside;
    }

    /// <summary>Takes a step in a session of its own, and holds what stands in the store to the model.</summary>
    /// <returns>The status before it.</returns>
    public async ValueTask<RequirementStatus> TakeAsync(DiagramStep step)
    {
        store.Clock.Advance(Duration.FromSeconds(1));
        await using StoreSession session = await store.OpenAsync();
        _session = session;
        RequirementStatus status = Model.On(Today);
        Registration before = await FindAsync();
        DiagramModel? expected = step.Event.Expected(this, step.Number);

        Refusal? refusal = await step.Event.DoAsync(this, step.Number);

        Registration after = await FindAsync();
        Assert.True(expected is null == refusal is not null, $"{step} in {status}: {refusal?.ToString() ?? "accepted"}");
        Assert.True(refusal is null || after == before, $"{step} in {status} was refused and changed something");
        Model = expected ?? Model;
        await CheckAsync($"{step} in {status}", after);
        return status;
    }

    /// <summary>Holds what stands in the store to the model.</summary>
    /// <param name="after">What was done to whom.</param>
    public async ValueTask CheckAsync(string after)
    {
        await using StoreSession session = await store.OpenAsync();
        _session = session;
        await CheckAsync(after, await FindAsync());
    }

    public async ValueTask<Refusal?> RegisterAsync(Func<RegistrationService, Actor, RegistrationKey, ValueTask<Result<Registration>>> verb) =>
        Answer(await verb(_session.Get<RegistrationService>(), Person.Actor, Key));

    /// <summary>Tries it on the first repetition in one of the states; where there is none, on a draft, or on one that was never there.</summary>
    public async ValueTask<Refusal?> OnFirstAsync(
        Func<RegistrationService, RegistrationKey, RepetitionId, ValueTask<Result<Registration>>> verb, params RepetitionState[] states)
    {
        ImmutableArray<Repetition> all = (await FindAsync()).Repetitions;
        Repetition? found = all.FirstOrDefault(one => states.Contains(one.State)) ?? all.FirstOrDefault(one => one.State == RepetitionState.Draft);
        RepetitionId repetition = found?.Id ?? _session.Get<IIdSource>().Next<RepetitionId>(store.Clock.GetCurrentInstant());
        return Answer(await verb(_session.Get<RegistrationService>(), Key, repetition));
    }

    public async ValueTask<Refusal?> ResetAsync()
    {
        Actor administrator = region.Leader.ActorWith(new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(region.Trust.Id), new LocalDate(2020, 1, 1)));
        RequirementResetService service = _session.Get<RequirementResetService>();
        long version = (await _session.Get<IRepository<RequirementId, Requirement>>().FindAsync(_requirement.Id))!.Version;
        RequirementReset begun = (await service.BeginAsync(administrator, _requirement.Id, version, "Ny prosedyre")).Value;
        _isRelevant = true;
        return Answer(await service.RunAsync(Actor.OfJob("requirement-resets"), begun.Id));
    }

    public ValueTask<Refusal?> PassAsync(int days)
    {
        store.Clock.AdvanceDays(days);
        return new ValueTask<Refusal?>((Refusal?)null);
    }

    public async ValueTask<Refusal?> ChangeDeadlineAsync()
    {
        RegistrationService service = _session.Get<RegistrationService>();
        return Answer((await FindAsync()).Deadline is null
            ? await service.SetDeadlineAsync(region.Leader.Actor, Person.Id, _requirement.Id, Today.PlusDays(14))
            : await service.RemoveDeadlineAsync(region.Leader.Actor, Person.Id, _requirement.Id));
    }

    public async ValueTask<Refusal?> ChangeRelevanceAsync()
    {
        RegistrationService service = _session.Get<RegistrationService>();
        bool isActive = await IsActiveAsync();
        Result<NotRelevantMark> answer = _isRelevant
            ? await service.MarkNotRelevantAsync(Person.Actor, Person.Id, _other.Id, _requirement.Id, "Ikke her")
            : await service.MarkRelevantAsync(Person.Actor, Person.Id, _other.Id, _requirement.Id);
        _isRelevant = answer.IsAccepted ? !_isRelevant : _isRelevant;
        return isActive ? Answer(answer) : null;
    }

    public async ValueTask<Refusal?> ChangeAssignmentAsync()
    {
        AssignmentService service = _session.Get<AssignmentService>();
        return Answer(await IsActiveAsync()
            ? await service.DeactivateAsync(region.Leader.Actor, _assignment.Id)
            : await service.ReactivateAsync(region.Leader.Actor, _assignment.Id));
    }

    private static Refusal? Answer<T>(Result<T> result)
        where T : notnull => result.Match<Refusal?>(_ => null, refusal => refusal);

    private static string Written(IEnumerable<RepetitionState> states) => string.Join(", ", states);

    private async ValueTask<Registration> FindAsync() =>
        await _session.Get<IRepository<RegistrationKey, Registration>>().FindAsync(Key) ?? Registration.Blank(Key);

    private async ValueTask<bool> IsActiveAsync() => (await _session.Get<IRepository<AssignmentId, Assignment>>().FindAsync(_assignment.Id))!.IsActive;

    private async ValueTask AssignAsync(Given given)
    {
        Person = await given.EmployeeAsync(region.Ward, region.Leader);
        _assignment = await given.AssignmentAsync(Person.Position, _other);
        await given.AssignmentAsync(Person.Position, _plan);
        await _session.DisposeAsync();
    }

    private async ValueTask CheckAsync(string after, Registration found)
    {
        Assert.Equal($"{after}: {Written(Model.Repetitions.Select(one => one.State))}", $"{after}: {Written(found.Repetitions.Select(one => one.State))}");
        Assert.Equal((Model.On(Today), Model.FulfilledOn), (RegistrationStatus.Of(found, new StatusDay(Today)), found.Fulfilment?.On));
        await CheckPlansAsync();
    }

    /// <summary>The same in both plans, but where it is not relevant (PRG-02, PRG-37).</summary>
    private async ValueTask CheckPlansAsync()
    {
        PersonSlice person = (await _session.Get<IPersonSlices>().FindAsync(Person.Id))!;
        StatusDay day = new(Today);
        Assert.Equal(Model.On(Today), RegistrationStatus.In(_plan, _requirement.Id, person, day));
        Assert.Equal(_isRelevant ? Model.On(Today) : RequirementStatus.NotRelevant, RegistrationStatus.In(_other, _requirement.Id, person, day));
    }
}
