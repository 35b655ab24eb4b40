using Competence.Assignments;
using Competence.Domain.Tests.Organisation;
using Competence.InMemory.Courses;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Competence.Requirements.Courses;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Domain.Tests.Assignments;

/// <summary>
/// A region with two trusts in the store in memory. Lars leads Kari and Nils in the ward, Odd leads Eva in the next ward, and Berit leads Lars;
/// Tor works in the next trust. Plans are made and given as a test needs them.
/// </summary>
internal sealed class Hospital : IDisposable
{
    public static readonly LocalDate Today = new(2026, 3, 2);
    public static readonly Instant Morning = Instant.FromUtc(2026, 3, 2, 8, 0);

    public static readonly UnitId Region = Id<UnitId>(1), Trust = Id<UnitId>(2), Clinic = Id<UnitId>(3), Ward = Id<UnitId>(4);
    public static readonly UnitId NextWard = Id<UnitId>(5), NextTrust = Id<UnitId>(6), NextTrustsWard = Id<UnitId>(7);

    public static readonly PersonId Kari = Id<PersonId>(10), Nils = Id<PersonId>(11), Lars = Id<PersonId>(12), Berit = Id<PersonId>(13);
    public static readonly PersonId Eva = Id<PersonId>(14), Odd = Id<PersonId>(15), Tor = Id<PersonId>(16);

    /// <summary>A category of the region, in which definitions of every unit can lie.</summary>
    public static readonly CategoryId Category = Id<CategoryId>(90);

    private readonly SetClock _clock = new() { Now = Morning };
    private readonly ServiceProvider _services;
    private readonly IServiceScope _scope;
    private int _made = 100;

    private Hospital()
    {
        ServiceCollection services = new();
        services.AddSingleton<IClock>(_clock);
        services.AddSingleton<ICourseCatalogue>(Courses);
        services.AddCompetence().AddDomain().UseInMemory();
        Type stored = services.Last(service => service.ServiceType == typeof(IUnitOfWorkFactory)).ImplementationType!;
        services.AddSingleton(provider => new OvertakenWork((IUnitOfWorkFactory)ActivatorUtilities.CreateInstance(provider, stored)));
        services.AddSingleton<IUnitOfWorkFactory>(provider => provider.GetRequiredService<OvertakenWork>());
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        _scope = _services.CreateScope();
    }

    /// <summary>The learning portal's courses.</summary>
    public InMemoryCourseCatalogue Courses { get; } = new();

    /// <summary>Who acts as Kari's employee self, as leaders, and as somebody of the next trust.</summary>
    public static Actor AsKari => Employee(Kari, Ward);

    public static Actor AsLars => Leader(Lars, Clinic);

    public static Actor AsBerit => Leader(Berit, Trust);

    public static Actor AsOdd => Leader(Odd, NextWard);

    public static Actor AsTor => Employee(Tor, NextTrustsWard);

    /// <summary>Tor, who leads nobody, with a role.</summary>
    public static Actor AsTorWith(Role role, UnitId unit, int daysFrom = -100, int? daysTo = null) => AsTor with
    {
        Grants = [new RoleGrant(role, new RoleScope.OfUnit(unit), Today.PlusDays(daysFrom), daysTo is { } days ? Today.PlusDays(days) : null)],
    };

    public static async Task<Hospital> Open()
    {
        Hospital hospital = new();
        await hospital.BuildAsync();
        return hospital;
    }

    public static PositionId PositionOf(PersonId person) => PositionId.From(Number(person.Value, 1));

    public static Actor Employee(PersonId person, UnitId unit) => new(person, new ActingAs.Position(PositionOf(person), unit), []);

    public static Actor Leader(PersonId person, UnitId unit) => new(person, new ActingAs.Position(PositionOf(person), unit, LeadsEmployees: true), []);

    public static TId Id<TId>(int number) where TId : struct, IEntityId<TId> => TId.From(new Guid(number, 0, 0, new byte[8]));

    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public void Dispose()
    {
        _scope.Dispose();
        _services.Dispose();
    }

    /// <summary>Lets something happen after the next use case has decided and before it is stored.</summary>
    public void Meanwhile(Func<Task> happens) => Get<OvertakenWork>().Overtake(happens);

    public void Pass(Duration time) => _clock.Now += time;

    /// <summary>A definition, published.</summary>
    public async Task<RequirementId> Requirement(string name, Func<RequirementContent, RequirementContent>? with = null)
    {
        RequirementContent content = new() { Name = name, Category = Category };
        RequirementEvent.Created fact = new(Next<RequirementId>(), Ward, RequirementLevel.None, IsCentral: false, with?.Invoke(content) ?? content);
        Requirement created = Competence.Requirements.Requirement.From(fact);
        RequirementEvent.Published published = new(1);
        await Commit(work =>
        {
            work.Save(created, fact);
            work.Save(created.Apply(published), published);
        });
        return fact.Id;
    }

    /// <summary>A competence plan with one sub-plan that holds the requirements, active, published to the ward.</summary>
    public async Task<PlanId> Plan(string name, CompletionMode mode, params RequirementId[] requirements)
    {
        SubPlan subPlan = new(Next<SubPlanId>(), "Basics", MayBeNotRelevant: true);
        PlanDetails details = new(name, mode);
        Plan plan = new(Next<PlanId>(), PlanContentType.CompetencePlan, Ward, IsCentral: false, details, DocumentOwner: Lars, DocumentResponsible: null,
            [subPlan], [.. requirements.Select(requirement => new PlanLink(requirement, subPlan.Id, PlanLinkState.Active, 1, Morning))],
            [new PlanPublication(Ward, IncludeSubUnits: false)], WasPublished: true, new PlanVersionNumber(1, 0), IsArchived: false, Version: 1);
        await Commit(work => work.Save(plan, new PlanEvent.Created(plan.Id, plan.ContentType, plan.OwnerUnit, plan.IsCentral, details)));
        return plan.Id;
    }

    /// <summary>Changes a plan as no use case of this line can, such as archiving it.</summary>
    public async Task Change(PlanId id, Func<Plan, Plan> change)
    {
        Plan plan = change((await Get<IRepository<PlanId, Plan>>().FindAsync(id))!);
        await Commit(work => work.Save(plan with { Version = plan.Version + 1 }, new PlanEvent.DetailsChanged(plan.Details)));
    }

    /// <summary>Gives a plan to a person's position, as Berit may to everybody of the first trust.</summary>
    public async Task<AssignmentId> Assigned(PersonId person, PlanId plan)
    {
        AssignmentBatch batch = (await Get<AssignmentService>().AssignAsync(AsBerit, [new AssignmentCellRequest(PositionOf(person), plan)])).Value;
        return batch.Cells.Single().Outcome.Should().BeOfType<AssignmentOutcome.Assigned>().Subject.Assignment;
    }

    public async Task Fulfilled(PersonId person, RequirementId requirement, LocalDate? on = null) =>
        (await Get<RegistrationService>().FulfilAsync(
            Employee(person, Ward), person, requirement, new RegistrationEntry(PerformedOn: on ?? Today))).IsAccepted.Should().BeTrue();

    public async Task<Assignment> Find(AssignmentId id) => (await Get<IRepository<AssignmentId, Assignment>>().FindAsync(id))!;

    /// <summary>Ends a position as an import run does: the end itself with all that follows from it.</summary>
    public async Task End(PositionId id)
    {
        Position position = (await Get<IRepository<PositionId, Position>>().FindAsync(id))!;
        PositionEvent.Deactivated fact = new(Today);
        Position ended = position.Apply(fact);
        IUnitOfWork work = Get<IUnitOfWorkFactory>().Begin();
        work.Save(ended, fact);
        foreach (IPositionEndings endings in Get<IEnumerable<IPositionEndings>>())
        {
            await endings.StageAsync(work, [new EndedPosition(ended)], new Moment(_clock.Now, Today));
        }

        (await work.CommitAsync(new EventOrigin(_clock.Now, By: null, Job: "import"))).IsAccepted.Should().BeTrue();
    }

    /// <summary>A second position of a person, in the ward and led by Lars unless said otherwise.</summary>
    public async Task<PositionId> SecondPosition(PersonId person, UnitId? unit = null, PersonId? leader = null)
    {
        PositionId id = PositionId.From(Number(person.Value, 2));
        await Commit(work => Employ(work, person, id, unit ?? Ward, "2", PositionOf(leader ?? Lars)));
        return id;
    }

    private static Guid Number(Guid person, short position)
    {
        byte[] bytes = person.ToByteArray();
        return new Guid(BitConverter.ToInt32(bytes, 0), position, 0, new byte[8]);
    }

    private static void Employ(IUnitOfWork work, PersonId person, PositionId position, UnitId unit, string costCentre, PositionId? leader)
    {
        PositionEvent.Created fact = new(position, person, new PositionIdentity(person.ToString(), "T", costCentre), Trust, unit,
            new Employment("Nurse", Occupation.Employee, IsTemporary: false, new LocalDate(2020, 1, 1), End: null), leader);
        work.Save(Position.From(fact), fact);
    }

    private async Task BuildAsync() => await Commit(work =>
    {
        Unit(work, Region, null, UnitKind.Region, "Region");
        Unit(work, Trust, Region, UnitKind.Trust, "First trust");
        Unit(work, Clinic, Trust, UnitKind.Clinic, "Clinic");
        Unit(work, Ward, Clinic, UnitKind.CostCentre, "Ward");
        Unit(work, NextWard, Clinic, UnitKind.CostCentre, "Next ward");
        Unit(work, NextTrust, Region, UnitKind.Trust, "Next trust");
        Unit(work, NextTrustsWard, NextTrust, UnitKind.CostCentre, "Ward of the next trust");
        CategoryEvent.Created category = new(Category, Region, Parent: null, "Shared");
        CategoryEvent.Created other = category with { Id = Id<CategoryId>(91), Name = "Others" };
        work.Save(Competence.Requirements.Categories.Category.From(category), category);
        work.Save(Competence.Requirements.Categories.Category.From(other), other);
        Person(work, Berit, "Berit", Trust, null);
        Person(work, Lars, "Lars", Clinic, Berit);
        Person(work, Odd, "Odd", NextWard, Berit);
        Person(work, Kari, "Kari", Ward, Lars);
        Person(work, Nils, "Nils", Ward, Lars);
        Person(work, Eva, "Eva", NextWard, Odd);
        Person(work, Tor, "Tor", NextTrustsWard, null);
    });

    private static void Unit(IUnitOfWork work, UnitId id, UnitId? parent, UnitKind kind, string name)
    {
        OrganisationUnitEvent.Created fact = new(id, parent, kind == UnitKind.Region ? null : Trust, kind, name, name);
        work.Save(OrganisationUnit.From(fact), fact);
    }

    private static void Person(IUnitOfWork work, PersonId id, string name, UnitId unit, PersonId? leader)
    {
        PersonEvent.Created fact = new(id, id.ToString(), name, "Berg", Email: null);
        work.Save(Competence.Organisation.Person.From(fact), fact);
        Employ(work, id, PositionOf(id), unit, "1", leader is { } led ? PositionOf(led) : null);
    }

    private TId Next<TId>() where TId : struct, IEntityId<TId> => Id<TId>(_made++);

    private async Task Commit(Action<IUnitOfWork> stage)
    {
        IUnitOfWork work = Get<IUnitOfWorkFactory>().Begin();
        stage(work);
        (await work.CommitAsync(new EventOrigin(_clock.Now, By: null, Job: "test"))).IsAccepted.Should().BeTrue();
    }
}
