using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Domain.Tests.Organisation;
using Competence.InMemory.Courses;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Competence.Requirements.Courses;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Domain.Tests.Plans;

/// <summary>
/// Two trusts in a store in memory, with a professional responsible at a ward who makes plans and definitions there. Everything is done
/// through the services, except what comes from the master data.
/// </summary>
internal sealed class Workshop : IDisposable
{
    public static readonly LocalDate Today = new(2026, 3, 2);

    public static readonly UnitId Region = Given.Id<UnitId>(1);
    public static readonly UnitId Trust = Given.Id<UnitId>(2);
    public static readonly UnitId Clinic = Given.Id<UnitId>(3);
    public static readonly UnitId Ward = Given.Id<UnitId>(4);
    public static readonly UnitId NextWard = Given.Id<UnitId>(5);
    public static readonly UnitId NextTrust = Given.Id<UnitId>(6);
    public static readonly UnitId NextTrustsWard = Given.Id<UnitId>(7);

    /// <summary>A category of the region, in which definitions of every unit can lie.</summary>
    public static readonly CategoryId Category = Given.Id<CategoryId>(90);

    public static readonly PositionId KarisPosition = Given.Id<PositionId>(60);
    public static readonly PositionId LarsPosition = Given.Id<PositionId>(61);

    private readonly ServiceProvider _provider;
    private readonly SetClock _clock = new() { Now = Given.Monday };

    private Workshop()
    {
        ServiceCollection services = new();
        services.AddSingleton<IClock>(_clock);
        services.AddSingleton<ICourseCatalogue>(Courses);
        services.AddCompetence(options => options.TrustAbbreviations = ["SPHF"]).AddDomain().UseInMemory();
        _provider = services.BuildServiceProvider();
    }

    /// <summary>The learning portal's courses.</summary>
    public InMemoryCourseCatalogue Courses { get; } = new();

    /// <summary>Edits what the ward owns.</summary>
    public static Actor Responsible { get; } = Holding(Ward, Granted(Role.ProfessionalResponsibleA, Ward));

    public static Actor Operator { get; } = new(Given.Lars, new ActingAs.Operator(), []);

    public T Get<T>() where T : notnull => _provider.GetRequiredService<T>();

    public PlanService Plans => _provider.GetRequiredService<PlanService>();

    public RequirementService Requirements => _provider.GetRequiredService<RequirementService>();

    public CategoryService Categories => _provider.GetRequiredService<CategoryService>();

    public RegistrationService Registrations => _provider.GetRequiredService<RegistrationService>();

    /// <summary>Kari as an employee, without any role.</summary>
    public static Actor Kari { get; } = Holding(Ward);

    public static Actor Holding(UnitId unit, params ImmutableArray<RoleGrant> grants) =>
        new(Given.Kari, new ActingAs.Position(KarisPosition, unit), grants);

    public static RoleGrant Granted(Role role, UnitId unit, LocalDate? to = null) =>
        new(role, new RoleScope.OfUnit(unit), Today.PlusDays(-100), to);

    public static Actor ResponsibleForPlans(params ImmutableArray<PlanId> plans) =>
        Holding(NextTrustsWard, new RoleGrant(Role.PlanResponsible, new RoleScope.OfPlans(plans), Today.PlusDays(-100)));

    public static async Task<Workshop> OpenAsync()
    {
        Workshop workshop = new();
        IUnitOfWork unit = workshop._provider.GetRequiredService<IUnitOfWorkFactory>().Begin();
        Add(unit, Region, null, null, UnitKind.Region, "1", "Helse Nord");
        Add(unit, Trust, Region, Trust, UnitKind.Trust, "2", "Sjukehuset");
        Add(unit, Clinic, Trust, Trust, UnitKind.Clinic, "30", "Kirurgi");
        Add(unit, Ward, Clinic, Trust, UnitKind.CostCentre, "301", "Sengepost");
        Add(unit, NextWard, Clinic, Trust, UnitKind.CostCentre, "302", "Poliklinikk");
        Add(unit, NextTrust, Region, NextTrust, UnitKind.Trust, "3", "Naboen");
        Add(unit, NextTrustsWard, NextTrust, NextTrust, UnitKind.CostCentre, "301", "Akutten");
        foreach (PersonId person in new[] { Given.Kari, Given.Lars })
        {
            PersonEvent.Created fact = new(person, person.ToString(), "Kari", "Nordmann", null);
            unit.Save(Person.From(fact), fact);
        }

        CategoryEvent.Created category = new(Category, Region, Parent: null, "Felles");
        unit.Save(Competence.Requirements.Categories.Category.From(category), category);
        Employ(unit, KarisPosition, Given.Kari, Ward, "301");
        Employ(unit, LarsPosition, Given.Lars, NextWard, "302");
        await workshop.CommitAsync(unit);
        return workshop;
    }

    public void Dispose() => _provider.Dispose();

    public void Wait(Duration duration) => _clock.Now += duration;

    /// <summary>Kari gets the plan on her position.</summary>
    public async Task AssignAsync(PlanId plan)
    {
        IUnitOfWork unit = _provider.GetRequiredService<IUnitOfWorkFactory>().Begin();
        AssignmentEvent.Assigned fact = new(_provider.GetRequiredService<IIdSource>().Next<AssignmentId>(_clock.Now), Given.Kari, KarisPosition, plan, _clock.Now);
        unit.Save(Assignment.From(fact), fact);
        unit.Stage(new RegistrationSet.OpenForAssignments([fact.Id], Today));
        await CommitAsync(unit);
    }

    public async Task<Requirement> DraftAsync(string name, UnitId? owner = null, RequirementContent? content = null, bool central = false) =>
        (await Requirements.CreateAsync(central ? Operator : At(owner), owner ?? Ward, Described(name, content), central)).Value;

    private static RequirementContent Described(string name, RequirementContent? content) =>
        (content ?? new RequirementContent { Name = name }) with { Name = name, Category = content?.Category ?? Category };

    public async Task<Requirement> PublishedAsync(string name, UnitId? owner = null, RequirementContent? content = null, bool central = false)
    {
        Requirement draft = await DraftAsync(name, owner, content, central);
        return (await Requirements.PublishAsync(central ? Operator : At(owner), draft.Id, draft.Version)).Value.Requirement;
    }

    public async Task<Requirement> EditAsync(RequirementId id, string name)
    {
        Requirement before = await FindAsync(id);
        return (await Requirements.SaveDraftAsync(At(before.OwnerUnit), id, before.Version, before.Content with { Name = name })).Value;
    }

    /// <summary>Publishes the draft from the administration list, as somebody of the owner unit.</summary>
    public async Task<Requirement> PublishAsync(RequirementId id)
    {
        Requirement before = await FindAsync(id);
        return (await Requirements.PublishAsync(At(before.OwnerUnit), id, before.Version)).Value.Requirement;
    }

    public async Task<Requirement> FindAsync(RequirementId id) => (await Requirements.FindAsync(Responsible, id)).Value;

    public async Task<Plan> FindAsync(PlanId id) => (await Plans.FindAsync(Responsible, id)).Value;

    /// <summary>A plan with one sub-plan and these definitions in it, inactive; without a version.</summary>
    public async Task<Plan> PlanAsync(UnitId? owner = null, params IEnumerable<Requirement> definitions)
    {
        Plan plan = (await Plans.CreateAsync(At(owner), owner ?? Ward, Given.Details)).Value.Plan;
        plan = (await Plans.AddSubPlanAsync(At(owner), plan.Id, plan.Version, "Brann")).Value;
        ImmutableArray<RequirementId> ids = [.. definitions.Select(definition => definition.Id)];
        return ids.IsEmpty ? plan : (await Plans.LinkAsync(At(owner), plan.Id, plan.Version, plan.SubPlans[0].Id, ids)).Value;
    }

    /// <summary>Shares a definition with a unit, so that its plans may fetch it.</summary>
    public async Task<Requirement> ShareAsync(Requirement definition, UnitId unit, bool includeSubUnits = false) =>
        (await Requirements.ShareAsync(At(definition.OwnerUnit), definition.Id, definition.Version, [new RequirementShare(unit, includeSubUnits)])).Value;

    public async Task<Plan> ActivateAsync(PlanId id, params IEnumerable<RequirementId> definitions)
    {
        Plan plan = await FindAsync(id);
        foreach (RequirementId definition in definitions)
        {
            plan = (await Plans.ActivateAsync(At(plan.OwnerUnit), id, plan.Version, definition)).Value;
        }

        return plan;
    }

    /// <summary>Somebody who edits what the unit owns; the ward's own responsible unless said otherwise.</summary>
    public static Actor At(UnitId? unit) =>
        unit is { } other && other != Ward ? Holding(other, Granted(Role.ProfessionalResponsibleA, other)) : Responsible;

    private static void Add(IUnitOfWork work, UnitId id, UnitId? parent, UnitId? trust, UnitKind kind, string number, string name)
    {
        OrganisationUnitEvent.Created fact = new(id, parent, trust, kind, number, name);
        work.Save(OrganisationUnit.From(fact), fact);
    }

    private static void Employ(IUnitOfWork work, PositionId id, PersonId person, UnitId unit, string costCentre)
    {
        Employment terms = new("Sykepleier", Occupation.Employee, IsTemporary: false, Today.PlusYears(-1), End: null);
        PositionEvent.Created fact = new(id, person, new PositionIdentity(person.ToString(), "2", costCentre), Trust, unit, terms, Leader: null);
        work.Save(Position.From(fact), fact);
    }

    private async Task CommitAsync(IUnitOfWork unit) =>
        (await unit.CommitAsync(EventOrigin.Of(Actor.OfJob("test"), _clock.Now))).IsAccepted.Should().BeTrue();
}
