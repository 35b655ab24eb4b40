using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Conformance.Stores;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Conformance.Histories;

/// <summary>A store in which a history happens, with everything that there is to pick from.</summary>
internal sealed class StoryWorld(StoreFixture store) : IAsyncDisposable
{
    private StoreSession _session = null!;

    public StoreFixture Store => store;

    public SmallRegion Region { get; private set; } = null!;

    /// <summary>Those who have plans; the first at two positions.</summary>
    public ImmutableArray<Employee> People { get; private set; }

    /// <summary>Who signs.</summary>
    public Employee Signer => Region.Neighbour;

    /// <summary>The leader, who is also trust admin.</summary>
    public Actor Leader { get; private set; } = null!;

    public Actor Operator { get; private set; } = null!;

    public List<UnitId> Units { get; } = [];

    public List<PersonId> Persons { get; } = [];

    public List<PositionId> Positions { get; } = [];

    public List<RequirementId> Requirements { get; } = [];

    /// <summary>The first is the region's.</summary>
    public List<CategoryId> Categories { get; } = [];

    public List<PlanId> Plans { get; } = [];

    public LocalDate Today => _session.Get<BusinessClock>().Read().Today;

    public static T Pick<T>(IReadOnlyList<T> from, int number) => from[number % from.Count];

    /// <summary>Begins with a region, seven definitions that lie in four plans, and some plans given.</summary>
    public static async ValueTask<StoryWorld> BeginAsync(StoreFixture store)
    {
        StoryWorld world = new(store) { _session = await store.OpenAsync(new SequentialIds()) };
        world._session.Get<CompetenceOptions>().LargestImportBatch = 2;
        world._session.Get<CompetenceOptions>().LargestResetBatch = 1;
        await world.BuildAsync(new Given(world._session.Services));
        return world;
    }

    /// <summary>Takes a step in a session of its own, a little later than the one before.</summary>
    public async ValueTask<string> TakeAsync(Step step)
    {
        store.Clock.Advance(Duration.FromSeconds(1) + Duration.FromTicks(70));
        await _session.DisposeAsync();
        _session = await store.OpenAsync();
        return await StoryCommand.All.Single(command => command.Name == step.Command).TryAsync(this, step);
    }

    public T Get<T>()
        where T : notnull => _session.Get<T>();

    public StoreSession Session => _session;

    public ValueTask<TState?> FindAsync<TKey, TState>(TKey key)
        where TKey : struct
        where TState : class, IAggregate => Get<IRepository<TKey, TState>>().FindAsync(key);

    public async ValueTask<Plan> PlanAsync(int number) => (await FindAsync<PlanId, Plan>(Pick(Plans, number)))!;

    public async ValueTask<Requirement?> RequirementAsync(int number) => await FindAsync<RequirementId, Requirement>(Pick(Requirements, number));

    /// <summary>A definition that suits, if there is one.</summary>
    public async ValueTask<Requirement?> RequirementAsync(int number, Func<Requirement, bool> suits)
    {
        ImmutableArray<Requirement> found = await Get<IRepository<RequirementId, Requirement>>().FindManyAsync([.. Requirements]);
        Requirement[] suitable = [.. found.Where(suits).OrderBy(requirement => requirement.Id)];
        return suitable.Length == 0 ? null : Pick(suitable, number);
    }

    /// <summary>A plan that suits, if there is one.</summary>
    public async ValueTask<Plan?> PlanAsync(int number, Func<Plan, bool> suits)
    {
        ImmutableArray<Plan> found = await Get<IRepository<PlanId, Plan>>().FindManyAsync([.. Plans]);
        Plan[] suitable = [.. found.Where(suits).OrderBy(plan => plan.Id)];
        return suitable.Length == 0 ? null : Pick(suitable, number);
    }

    public ValueTask<ImmutableArray<Assignment>> AssignmentsOfAsync(int person) => Get<IAssignments>().OfPersonAsync(Pick(People, person).Id);

    /// <summary>The registrations of those who have plans, by person and definition.</summary>
    public async ValueTask<IReadOnlyList<Registration>> RegistrationsAsync()
    {
        ImmutableArray<RegistrationKey> keys = [.. from person in People from requirement in Requirements select new RegistrationKey(person.Id, requirement)];
        ImmutableArray<Registration> found = await Get<IRepository<RegistrationKey, Registration>>().FindManyAsync(keys);
        return [.. found.OrderBy(registration => registration.Key.Person).ThenBy(registration => registration.Key.Requirement)];
    }

    /// <summary>A registration that lies in a person's plans, on a definition that suits; now and then any, so that refusals are seen too.</summary>
    public async ValueTask<(Registration? Registration, Requirement? Requirement)> SomethingToDoAsync(Step step, Func<Requirement, bool> suits)
    {
        const int OneInTen = 10;
        Dictionary<RequirementId, Requirement> definitions =
            (await Get<IRepository<RequirementId, Requirement>>().FindManyAsync([.. Requirements])).ToDictionary(requirement => requirement.Id);
        bool any = step.B % OneInTen == 0;
        Registration[] found =
            [.. (await RegistrationsAsync()).Where(registration => any || (registration.Standing.RelevantPlans > 0 && suits(definitions[registration.Key.Requirement])))];
        return found.Length == 0 ? default : (Pick(found, step.A), definitions[Pick(found, step.A).Key.Requirement]);
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await store.DisposeAsync();
    }

    private async ValueTask BuildAsync(Given given)
    {
        Store.Courses.Put(CourseCommands.Courses);
        Region = await given.RegionAsync(employees: 3);
        OrganisationUnit clinic = await given.UnitAsync(UnitKind.Clinic, Region.Trust, "Tom klinikk");
        Position second = await given.PositionAsync(Region.Employees[0].Person, Region.NextWard, Region.Leader.Position.Id);
        People = Region.Employees;
        Leader = Region.Leader.ActorWith(new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(Region.Trust.Id), new LocalDate(2020, 1, 1)));
        Operator = new Actor(Region.Leader.Id, new ActingAs.Operator(), []);
        Units.AddRange([Region.Region.Id, Region.Trust.Id, Region.Ward.Id, Region.NextWard.Id, Region.OtherTrust.Id, Region.OtherWard.Id, clinic.Id]);
        Employee[] everybody = [Region.Leader, .. Region.Employees, Region.Neighbour, Region.Stranger];
        Persons.AddRange(everybody.Select(employee => employee.Id));
        Positions.AddRange([.. everybody.Select(employee => employee.Position.Id), second.Id]);

        Categories.Add((await given.CategoryAsync(Region.Region, "Felles")).Id);
        Categories.Add((await given.CategoryAsync(Region.Trust, "Kurs")).Id);
        Categories.Add((await given.CategoryAsync(Region.OtherTrust, "Kurs")).Id);
        ImmutableArray<Requirement> made = [.. await DefinitionsAsync(given)];
        Requirements.AddRange(made.Select(requirement => requirement.Id));
        Plan[] plans =
        [
            await given.PlanAsync(Region.Ward, "Akutt – grunnplan", [made[0], made[1]]),
            await given.PlanAsync(Region.Ward, "Brannvern", [made[0], made[5]], CompletionMode.LeaderApproval),
            await given.PlanAsync(Region.Trust, "Øvingsplan", [made[1], made[2], made[3], made[4], made[0], made[6]]),
            await given.PlanAsync(Region.Ward, "Ett krav", [made[0]]),
            await given.PlanAsync(Region.Ward, "Ett krav til godkjenning", [made[0]], CompletionMode.LeaderApproval),
            await given.PlanAsync(Region.Trust, "Læringsmål", [made[1], made[2]], contentType: PlanContentType.LearningGoalPlan),
        ];
        Plans.AddRange(plans.Select(plan => plan.Id));
        PlanEvent.LinkDeactivated off = new(made[0].Id, "Utgått");
        await given.CommitAsync(work => work.Save(plans[2].Apply(off), off));
        plans[2] = plans[2].Apply(off);
        foreach ((int person, int plan) in new[] { (0, 0), (0, 1), (1, 0), (1, 3), (2, 4), (2, 2) })
        {
            await given.AssignmentAsync(People[person].Position, plans[plan]);
        }

        // The leader has a resident, whose goals are to be approved and who rotates.
        PositionEvent.EmploymentChanged resident = new(People[1].Position.Employment with { Occupation = Occupation.Resident });
        await given.CommitAsync(work => work.Save(People[1].Position.Apply(resident), resident));

        await given.AssignmentAsync(second, plans[0]);
        await given.AssignmentAsync(People[1].Position, plans[^1]);
    }

    private async ValueTask<List<Requirement>> DefinitionsAsync(Given given)
    {
        RequirementContent[] contents =
        [
            new()
            {
                Name = "Ærlig kort",
                RecertifyAfterAbsence = true,
                ValidityDays = 40,
                CommentField = true,
                AllowAttachments = true,
                Checklist = [new ChecklistPoint(given.NewId<ChecklistPointId>(), "Punkt", MustBeDone: false)],
            },
            new() { Name = "Signert", ValidityDays = 400, RequiresSignature = true, CommentField = true, AllowAttachments = true, RecertifyAfterAbsence = true },
            new() { Name = "To ganger", RepetitionCount = 2 },
            new() { Name = "To signerte", RepetitionCount = 2, RequiresSignature = true },
            new() { Name = "Tre ganger", RepetitionCount = 3, LearningForm = LearningForm.ProcedureList },
            new() { Name = "Sentralt", ValidityDays = 100, ManualExpiryDate = true, AllowAdaptation = true },
            new() { Name = "Kurs", ValidityDays = 20, Courses = [CourseCommands.Courses[0].Link] },
        ];
        List<Requirement> made = [];
        foreach (RequirementContent content in contents)
        {
            made.Add(await given.RequirementAsync(Region.Ward, content with { Category = Categories[0] }, central: content.AllowAdaptation || content.IsCourseLinked));
        }

        return made;
    }
}
