using System.Collections.Immutable;
using Competence.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Testing.Building;

/// <summary>Puts what a test begins with into a store, with its events, and gives back the states as they are stored.</summary>
/// <remarks>
/// Goes around the services and their rules: what is given is given. Made for one test at a time; not for use by several threads.
/// </remarks>
/// <param name="services">The services of a host with a store.</param>
/// <param name="seed">Decides which names are made up and from which number units are numbered: two that share a store need two seeds, at most a hundred units each.</param>
public sealed partial class Given(IServiceProvider services, int seed = 1)
{
    private readonly NorwegianPeople _people = new(seed);
    private readonly IIdSource _ids = services.GetRequiredService<IIdSource>();
    private readonly BusinessClock _clock = services.GetRequiredService<BusinessClock>();
    private int _numbers = 400_000 + ((seed - 1) * 100);

    /// <summary>Now and today, as the host's clock shows.</summary>
    public Moment Moment => _clock.Read();

    /// <summary>A new identifier.</summary>
    public TId NewId<TId>()
        where TId : struct, IEntityId<TId> => _ids.Next<TId>(Moment.Now);

    /// <summary>Commits what <paramref name="stage"/> stages, as a job of the system; it must not be refused.</summary>
    /// <exception cref="InvalidOperationException">The store answered with a refusal.</exception>
    public async ValueTask<Commit> CommitAsync(Action<IUnitOfWork> stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        IUnitOfWork work = services.GetRequiredService<IUnitOfWorkFactory>().Begin();
        stage(work);
        return (await work.CommitAsync(new EventOrigin(Moment.Now, By: null, Job: "given"))).Value;
    }

    /// <summary>A unit of the tree, with a number of its own.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="parent">The unit above; none for the region.</param>
    /// <param name="name">Its name.</param>
    public async ValueTask<OrganisationUnit> UnitAsync(UnitKind kind, OrganisationUnit? parent, string name)
    {
        UnitId id = NewId<UnitId>();
        UnitId? trust = kind == UnitKind.Trust ? id : parent?.Trust;
        OrganisationUnitEvent.Created fact = new(id, parent?.Id, trust, kind, $"{_numbers++}", name);
        OrganisationUnit unit = OrganisationUnit.From(fact);
        await CommitAsync(work =>
        {
            work.Save(unit, fact);
            work.Stage(new Organisation.Import.RefreshUnitClosure());
        });
        return unit;
    }

    /// <summary>A person with a made-up name.</summary>
    public async ValueTask<Person> PersonAsync()
    {
        (string given, string family) = _people.NextName();
        PersonEvent.Created fact = new(NewId<PersonId>(), _people.NextObjectId(), given, family, Email: null);
        Person person = Person.From(fact);
        await CommitAsync(work => work.Save(person, fact));
        return person;
    }

    /// <summary>A position of a person, begun a year ago.</summary>
    /// <param name="person">The person.</param>
    /// <param name="unit">A cost centre of a trust.</param>
    /// <param name="leader">The position of the leader; none at the top.</param>
    public async ValueTask<Position> PositionAsync(Person person, OrganisationUnit unit, PositionId? leader = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(unit);
        UnitId trust = unit.Trust ?? throw new ArgumentException("Positions are in the units of a trust.", nameof(unit));
        string trustNumber = (await services.GetRequiredService<IRepository<UnitId, OrganisationUnit>>().FindAsync(trust))!.Number;
        PositionEvent.Created fact = new(
            NewId<PositionId>(), person.Id, new PositionIdentity(person.ObjectId, trustNumber, unit.Number), trust, unit.Id,
            new Employment(_people.NextTitle(), Occupation.Employee, IsTemporary: false, Moment.Today.PlusYears(-1), End: null), leader);
        Position position = Position.From(fact);
        await CommitAsync(work =>
        {
            work.Save(position, fact);
            work.Stage(new Organisation.Import.RefreshLeaderClosure());
        });
        return position;
    }

    /// <summary>A new person with a position.</summary>
    /// <param name="unit">A cost centre of a trust.</param>
    /// <param name="leader">The leader, if any.</param>
    public async ValueTask<Employee> EmployeeAsync(OrganisationUnit unit, Employee? leader = null)
    {
        Person person = await PersonAsync();
        return new Employee(person, await PositionAsync(person, unit, leader?.Position.Id));
    }

    /// <summary>The smallest organisation in which everything can happen.</summary>
    /// <param name="employees">How many employees the leader has.</param>
    public async ValueTask<SmallRegion> RegionAsync(int employees = 3)
    {
        OrganisationUnit region = await UnitAsync(UnitKind.Region, null, "Helse Prøve");
        OrganisationUnit trust = await UnitAsync(UnitKind.Trust, region, "Sørlandet prøvesykehus");
        OrganisationUnit ward = await UnitAsync(UnitKind.CostCentre, trust, "Akuttmottak");
        OrganisationUnit next = await UnitAsync(UnitKind.CostCentre, trust, "Øre-nese-hals");
        OrganisationUnit otherTrust = await UnitAsync(UnitKind.Trust, region, "Østfold prøvesykehus");
        OrganisationUnit otherWard = await UnitAsync(UnitKind.CostCentre, otherTrust, "Ålderspsykiatri");
        Employee leader = (await EmployeeAsync(ward)) with { LeadsEmployees = employees > 0 };
        ImmutableArray<Employee>.Builder led = ImmutableArray.CreateBuilder<Employee>();
        for (int made = 0; made < employees; made++)
        {
            led.Add(await EmployeeAsync(ward, leader));
        }

        return new SmallRegion(
            region, trust, ward, next, otherTrust, otherWard, leader, led.DrainToImmutable(), await EmployeeAsync(next), await EmployeeAsync(otherWard));
    }
}
