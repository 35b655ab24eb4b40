using System.Collections.Immutable;
using Competence.Benchmarks.Fulfilling;
using Competence.Assignments;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Benchmarks.Stores;

/// <summary>Fills a store fast: around the services, in large commits, with events.</summary>
/// <param name="services">The services of a host with the store.</param>
internal sealed class Fill(IServiceProvider services)
{
    private const int ValidityDays = 365;
    private const int RowsAtATime = 2_000;

    private readonly Given _given = new(services);
    private OrganisationUnit _trust = null!;
    private OrganisationUnit _ward = null!;
    private OrganisationUnit _second = null!;

    public Moment Moment => _given.Moment;

    public OrganisationUnit Trust => _trust;

    public async Task OrganiseAsync()
    {
        OrganisationUnit region = await _given.UnitAsync(UnitKind.Region, null, "Helse Prøve");
        _trust = await _given.UnitAsync(UnitKind.Trust, region, "Prøvesykehuset");
        OrganisationUnit clinic = await _given.UnitAsync(UnitKind.Clinic, _trust, "Medisinsk klinikk");
        _ward = await _given.UnitAsync(UnitKind.CostCentre, clinic, "Akuttmottak");
        _second = await _given.UnitAsync(UnitKind.CostCentre, clinic, "Overvåking");
    }

    /// <summary>People with <paramref name="plans"/> plans each, of which <paramref name="holding"/> hold the same 10 definitions beside 10 of their own.</summary>
    public async Task<Cohort> CohortAsync(int holding, int plans, int people)
    {
        ImmutableArray<Requirement> shared = await _given.RequirementsAsync(_trust, 10, ValidityDays);
        ImmutableArray<Plan>.Builder made = ImmutableArray.CreateBuilder<Plan>(plans);
        for (int number = 0; number < plans; number++)
        {
            ImmutableArray<Requirement> own = await _given.RequirementsAsync(_trust, 10, ValidityDays);
            made.Add(await _given.PlanAsync(_trust, $"Plan {holding}-{plans}-{number}", number < holding ? [.. shared, .. own] : own));
        }

        ImmutableArray<(Employee Employee, Position Second)> employed = await EmployAsync(people);
        await AssignAsync([.. employed.SelectMany(one => (Position[])[one.Employee.Position, one.Second])], made.ToImmutable());
        return new Cohort(holding, made.ToImmutable(), [.. employed.Select(one => one.Employee)], shared);
    }

    /// <summary>A plan of <paramref name="requirements"/> definitions given to people who have <paramref name="others"/> such plans beside it.</summary>
    public async Task<(ImmutableArray<Plan> Plans, ImmutableArray<Employee> People)> MatrixAsync(int people, int requirements, int others)
    {
        ImmutableArray<Plan>.Builder plans = ImmutableArray.CreateBuilder<Plan>();
        for (int number = 0; number <= others; number++)
        {
            plans.Add(await PlanAsync($"Matrise {number}", requirements));
        }

        ImmutableArray<Employee> employees = [.. (await EmployAsync(people)).Select(one => one.Employee)];
        await AssignAsync([.. employees.Select(employee => employee.Position)], plans.ToImmutable());
        await RegisterAsync(employees, plans.ToImmutable());
        await MarkAsync(employees, plans[0]);
        return (plans.ToImmutable(), employees);
    }

    /// <summary>A plan of new definitions that nobody has.</summary>
    public async Task<Plan> PlanAsync(string name, int requirements) =>
        await _given.PlanAsync(_trust, name, await _given.RequirementsAsync(_trust, requirements, ValidityDays));

    /// <summary>People with a position each.</summary>
    public async Task<ImmutableArray<Employee>> PeopleAsync(int count) => [.. (await EmployAsync(count)).Select(one => one.Employee)];

    /// <summary>Commits what <paramref name="stage"/> stages.</summary>
    public async ValueTask CommitAsync(Action<IUnitOfWork> stage) => await _given.CommitAsync(stage);

    /// <summary>A new identifier.</summary>
    public TId NewId<TId>()
        where TId : struct, IEntityId<TId> => _given.NewId<TId>();

    /// <summary>Lets the next notice of all opened registrations be as after the nightly run.</summary>
    public async Task SettleAsync(IEnumerable<RegistrationKey> registrations)
    {
        foreach (RegistrationKey[] keys in registrations.Chunk(RowsAtATime))
        {
            await _given.CommitAsync(work => work.Stage(new RegistrationSet.MoveNoticesOn([.. keys], Moment.Today)));
        }
    }

    private async Task<ImmutableArray<(Employee Employee, Position Second)>> EmployAsync(int count)
    {
        ImmutableArray<(Employee, Position)>.Builder made = ImmutableArray.CreateBuilder<(Employee, Position)>(count);
        for (int i = 0; i < count; i++)
        {
            Employee employee = await _given.EmployeeAsync(_ward);
            made.Add((employee, await _given.PositionAsync(employee.Person, _second)));
        }

        return made.DrainToImmutable();
    }

    private async Task AssignAsync(ImmutableArray<Position> positions, ImmutableArray<Plan> plans)
    {
        foreach (Position[] some in positions.Chunk(20))
        {
            await _given.CommitAsync(work =>
            {
                ImmutableArray<AssignmentId>.Builder ids = ImmutableArray.CreateBuilder<AssignmentId>();
                foreach ((Position position, Plan plan) in some.SelectMany(_ => plans, (position, plan) => (position, plan)))
                {
                    AssignmentEvent.Assigned fact = new(_given.NewId<AssignmentId>(), position.Person, position.Id, plan.Id, Moment.Now);
                    work.Save(Assignment.From(fact), fact);
                    ids.Add(fact.Id);
                }

                work.Stage(new RegistrationSet.OpenForAssignments(ids.DrainToImmutable(), Moment.Today));
            });
        }

        await SettleAsync(
            from person in positions.Select(position => position.Person).Distinct()
            from requirement in plans.SelectMany(plan => plan.ActiveLinks).Select(link => link.Requirement).Distinct()
            select new RegistrationKey(person, requirement));
    }

    /// <summary>7 of 10 registrations are fulfilled, spread over the year before today.</summary>
    private async Task RegisterAsync(ImmutableArray<Employee> people, ImmutableArray<Plan> plans)
    {
        RegistrationHolding holding = new(1, 1, ValidityDays);
        (RegistrationKey Key, int Number)[] all =
        [
            .. (from person in people
                from plan in plans
                from link in plan.ActiveLinks
                select new RegistrationKey(person.Id, link.Requirement)).Select((key, number) => (key, number)),
        ];
        foreach ((RegistrationKey Key, int Number)[] some in all.Where(one => one.Number % 10 < 7).Chunk(RowsAtATime))
        {
            await _given.CommitAsync(work =>
            {
                foreach ((RegistrationKey key, int number) in some)
                {
                    LocalDate on = Moment.Today.PlusDays(-(number * 7919 % ValidityDays));
                    Registration blank = Registration.Blank(key);
                    RegistrationEvent.Registered fact = new([_given.NewId<RepetitionId>()], on, null, null, [], new Fulfilment(on));
                    Registration next = blank.Apply(fact);
                    work.Save(next with { Standing = RegistrationStanding.Of(blank, next, holding, Moment.Today, Moment.Now) }, fact);
                }
            });
        }

        await SettleAsync(all.Where(one => one.Number % 10 < 7).Select(one => one.Key));
    }

    private async Task MarkAsync(ImmutableArray<Employee> people, Plan plan)
    {
        await _given.CommitAsync(work =>
        {
            foreach (Employee person in people)
            {
                NotRelevantMarkEvent.MarkedNotRelevant fact = new(
                    NotRelevantMarkKey.On(person.Id, plan.Id, plan.Links[^1].Requirement), "Ikke aktuelt", Moment.Now);
                work.Save(NotRelevantMark.From(fact), fact);
            }

            work.Stage(new RegistrationSet.RefreshPeople([.. people.Select(person => person.Id)], Moment.Today));
        });
        await SettleAsync(people.Select(person => new RegistrationKey(person.Id, plan.Links[^1].Requirement)));
    }
}
