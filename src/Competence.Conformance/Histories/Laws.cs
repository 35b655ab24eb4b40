using System.Collections.Immutable;
using Competence.Absences;
using Competence.Access;
using Competence.Assignments;
using Competence.Delegation;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Procedures;
using Competence.Requirements;
using Xunit;

namespace Competence.Conformance.Histories;

/// <summary>
/// What holds in every store after every story: the events give the states, what is kept beside a registration is what it means, and after
/// the night every assignment is as complete as its plan's requirements make it.
/// </summary>
internal static class Laws
{
    private static readonly HistoryPage All = new(10_000, Audience: Audience.Audit);

    public static async ValueTask CheckAsync(StoryWorld world)
    {
        foreach (UnitId id in world.Units)
        {
            OrganisationUnit stored = (await world.FindAsync<UnitId, OrganisationUnit>(id))!;
            Assert.Equal(stored, await ReplayAsync<OrganisationUnit, OrganisationUnitEvent>(world, stored.Subject, (state, fact) => fact is OrganisationUnitEvent.Created created ? OrganisationUnit.From(created) : state!.Apply(fact)));
        }

        foreach (PersonId id in world.Persons)
        {
            Person stored = (await world.FindAsync<PersonId, Person>(id))!;
            Assert.Equal(stored, await ReplayAsync<Person, PersonEvent>(world, stored.Subject, (state, fact) => fact is PersonEvent.Created created ? Person.From(created) : state!.Apply(fact)));
            Assert.Equal(
                await world.FindAsync<PersonId, Favourites>(id),
                await ReplayAsync<Favourites, FavouritesEvent>(world, Favourites.SubjectOf(id), (state, fact) => (state ?? Favourites.None(id)).Apply(fact)));
            await CheckRegistrationsAsync(world, id);
        }

        foreach (PositionId id in world.Positions)
        {
            Position stored = (await world.FindAsync<PositionId, Position>(id))!;
            Assert.Equal(stored, await ReplayAsync<Position, PositionEvent>(world, stored.Subject, (state, fact) => fact is PositionEvent.Created created ? Position.From(created) : state!.Apply(fact)));
            AnnouncedMove? move = await world.FindAsync<PositionId, AnnouncedMove>(id);
            Assert.Equal(move, await ReplayAsync<AnnouncedMove, AnnouncedMoveEvent>(world, new Subject(AnnouncedMove.SubjectKind, id.Value, stored.Person), (state, fact) => fact is AnnouncedMoveEvent.Registered first && state is null ? AnnouncedMove.From(first) : state!.Apply(fact)));
            PositionRoles? roles = await world.FindAsync<PositionId, PositionRoles>(id);
            PositionRoles none = new(id, stored.Person, [], Version: 0);
            Assert.Equal(roles, await ReplayAsync<PositionRoles, PositionRolesEvent>(world, none.Subject, (state, fact) => (state ?? none).Apply(fact)));
            await CheckAbsencesAsync(world, id);
            await CheckDelegationsAsync(world, id);
        }

        await foreach (ImportRunRow run in world.Get<IRowSource<ImportRunRow>>().StreamAsync(new ImportRunsSpec()))
        {
            ImportRun stored = (await world.FindAsync<ImportRunId, ImportRun>(run.Id))!;
            Assert.Equal(stored, await ReplayAsync<ImportRun, ImportRunEvent>(world, stored.Subject, (state, fact) => fact is ImportRunEvent.Started started ? ImportRun.From(started) : state!.Apply(fact)));
        }

        await ResetReadings.CheckAsync(world);
        foreach (RequirementId id in world.Requirements)
        {
            Requirement? stored = await world.FindAsync<RequirementId, Requirement>(id);
            Assert.Equal(stored, await ReplayAsync<Requirement, RequirementEvent>(world, new Subject(Requirement.SubjectKind, id.Value), (state, fact) =>
                fact is RequirementEvent.Created created ? Requirement.From(created) : fact is RequirementEvent.Deleted ? null : state!.Apply(fact)));
        }

        foreach (PlanId id in world.Plans)
        {
            Plan stored = (await world.FindAsync<PlanId, Plan>(id))!;
            Assert.Equal(stored, await ReplayAsync<Plan, PlanEvent>(world, stored.Subject, (state, fact) => fact is PlanEvent.Created created ? Plan.From(created) : state!.Apply(fact)));
        }

        await CategoryReadings.CheckAsync(world);
        await LoanReadings.CheckAsync(world);
        await CheckNightAsync(world);
        await FileReadings.CheckAsync(world);
    }

    private static async ValueTask CheckAbsencesAsync(StoryWorld world, PositionId position)
    {
        ImmutableArray<Absence> absences = await world.Get<IAbsences>().OfPositionAsync(position);
        foreach (Absence stored in absences)
        {
            Assert.Equal(stored, await ReplayAsync<Absence, AbsenceEvent>(world, stored.Subject, (state, fact) => fact is AbsenceEvent.Registered registered ? Absence.From(registered) : state!.Apply(fact)));
            Assert.DoesNotContain(absences, other => other.Id != stored.Id && other.Covers(stored.Start));
        }
    }

    private static async ValueTask CheckDelegationsAsync(StoryWorld world, PositionId leader)
    {
        foreach (PersonId person in world.Persons)
        {
            Deputyship nobody = Deputyship.None(new DeputyshipKey(leader, person));
            Deputyship? deputyship = await world.FindAsync<DeputyshipKey, Deputyship>(nobody.Key);
            Assert.Equal(deputyship, await ReplayAsync<Deputyship, DeputyshipEvent>(world, nobody.Subject, (state, fact) => (state ?? nobody).Apply(fact)));
            DelegatedApprover none = DelegatedApprover.None(new DelegatedApproverKey(leader, person));
            DelegatedApprover? approver = await world.FindAsync<DelegatedApproverKey, DelegatedApprover>(none.Key);
            Assert.Equal(approver, await ReplayAsync<DelegatedApprover, DelegatedApproverEvent>(world, none.Subject, (state, fact) => (state ?? none).Apply(fact)));
        }
    }

    private static async ValueTask CheckNightAsync(StoryWorld world)
    {
        Assert.Equal(0, (await world.Get<RecertificationService>().RunAsync(Actor.OfJob("recertification"))).Value.Failed);
        Assert.True((await world.Get<NightlyRunService>().RunAsync(Actor.OfJob("nightly-run"))).IsAccepted);
        Moment moment = world.Get<BusinessClock>().Read();
        await foreach (PersonSlice person in world.Get<IPersonSlices>().StreamAsync([.. world.Persons]))
        {
            Assert.Empty(CompletePlansWhenRequirementsAreMet.Decide(person, _ => true, new StatusDay(moment.Today), moment.Now));
        }

        Assert.Empty(await world.Get<IDueRegistrations>().ListAsync(moment.Today, null, 1));
        Assert.Empty(await world.Get<IAbsences>().DueAsync(moment.Today, null, 1));
    }

    private static async ValueTask CheckRegistrationsAsync(StoryWorld world, PersonId person)
    {
        ImmutableArray<Assignment> assignments = await world.Get<IAssignments>().OfPersonAsync(person);
        foreach (Assignment stored in assignments)
        {
            Assert.Equal(stored, await ReplayAsync<Assignment, AssignmentEvent>(world, stored.Subject, (state, fact) => fact is AssignmentEvent.Assigned given ? Assignment.From(given) : state!.Apply(fact)));
        }

        Dictionary<PlanId, Plan> plans = (await world.Get<IRepository<PlanId, Plan>>().FindManyAsync([.. assignments.Select(held => held.Plan).Distinct()])).ToDictionary(plan => plan.Id);
        ImmutableArray<HeldPlan> heldPlans = [.. assignments.Where(held => held.IsActive).Select(held => new HeldPlan(held, plans[held.Plan]))];
        ImmutableArray<NotRelevantMark> marks = (await world.Get<IPersonSlices>().FindAsync(person))!.Marks;
        foreach (RequirementId requirement in world.Requirements)
        {
            RegistrationKey key = new(person, requirement);
            Registration? stored = await world.FindAsync<RegistrationKey, Registration>(key);
            Registration blank = Registration.Blank(key);
            Registration? replayed = await ReplayAsync<Registration, RegistrationEvent>(world, blank.Subject, (state, fact) => (state ?? blank).Apply(fact));
            Assert.Equal((stored ?? blank) with { Standing = default }, replayed ?? blank);
            if (stored is not null && await world.FindAsync<RequirementId, Requirement>(requirement) is { } definition)
            {
                Assert.Equal(stored.Standing, RegistrationStanding.Refreshed(stored, RegistrationHolding.Of(definition, heldPlans, marks), world.Today));
            }
        }
    }

    private static async ValueTask<TState?> ReplayAsync<TState, TEvent>(StoryWorld world, Subject subject, Func<TState?, TEvent, TState?> apply)
        where TState : class
        where TEvent : DomainEvent
    {
        ImmutableArray<HistoryEntry> history = await world.Get<IHistory>().ListAsync(subject, All);
        return history.Reverse().Select(entry => entry.Fact).OfType<TEvent>().Aggregate((TState?)null, apply);
    }
}
