using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Organisation;
using Competence.Plans;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Storage;

/// <summary>A small hospital: a region, a trust and a ward with a leader and employees, all with plans that share their requirements.</summary>
public sealed class Hospital(IServiceProvider services)
{
    private static readonly LocalDate Hired = new(2020, 1, 1);

    private readonly IIdSource _ids = services.GetRequiredService<IIdSource>();
    private readonly Moment _now = services.GetRequiredService<BusinessClock>().Read();

    public UnitId Region { get; private set; }

    public UnitId Trust { get; private set; }

    public UnitId Ward { get; private set; }

    public Position Leader { get; private set; } = null!;

    public ImmutableArray<Position> Employees { get; private set; } = [];

    public ImmutableArray<RequirementId> Requirements { get; private set; } = [];

    public ImmutableArray<PlanId> Plans { get; private set; } = [];

    public Actor Administrator => new(
        Leader.Person, new ActingAs.Position(Leader.Id, Ward, LeadsEmployees: true),
        [new RoleGrant(Role.RegionAdmin, new RoleScope.OfRegion(), Hired), new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(Trust), Hired)]);

    public static Actor As(Position position) => new(position.Person, new ActingAs.Position(position.Id, position.Unit), []);

    public async ValueTask BuildAsync(int employees, int plans, int requirements)
    {
        await StaffAsync(employees);
        Requirements = await DefineAsync(requirements);
        ImmutableArray<PlanId>.Builder made = ImmutableArray.CreateBuilder<PlanId>(plans);
        for (int i = 0; i < plans; i++)
        {
            made.Add(await PlanAsync($"Plan {i}"));
        }

        Plans = made.DrainToImmutable();
        AssignmentBatch assigned = Value(await services.GetRequiredService<AssignmentService>().AssignAsync(
            Administrator, [.. Employees.SelectMany(_ => Plans, (employee, plan) => new AssignmentCellRequest(employee.Id, plan))]));
        assigned.AssignedCount.Should().Be(employees * plans);
    }

    public async ValueTask StaffAsync(int employees)
    {
        IUnitOfWork work = services.GetRequiredService<IUnitOfWorkFactory>().Begin();
        Region = Unit(work, null, null, UnitKind.Region, "1", "Helse");
        Trust = _ids.Next<UnitId>(_now.Now);
        Unit(work, Region, Trust, UnitKind.Trust, "10", "Sykehuset", Trust);
        Ward = Unit(work, Trust, Trust, UnitKind.CostCentre, "100", "Sengepost");
        Leader = Employ(work, "Astrid", null);
        Employees = [.. Enumerable.Range(0, employees).Select(i => Employ(work, $"Ola {i}", Leader.Id))];
        Value(await work.CommitAsync(new EventOrigin(_now.Now, null, Job: "test")));
    }

    public static T Value<T>(Result<T> result)
        where T : notnull => result.Match(value => value, refusal => throw new InvalidOperationException(refusal.ToString()));

    private async ValueTask<ImmutableArray<RequirementId>> DefineAsync(int count)
    {
        RequirementService service = services.GetRequiredService<RequirementService>();
        CategoryId category = Value(await services.GetRequiredService<CategoryService>().CreateAsync(Administrator, Trust, parent: null, "Felles")).Id;
        ImmutableArray<RequirementId>.Builder made = ImmutableArray.CreateBuilder<RequirementId>(count);
        for (int i = 0; i < count; i++)
        {
            RequirementContent content = new()
            {
                Name = $"Krav {i}",
                LearningForm = LearningForm.ELearning,
                DocumentationForm = DocumentationForm.SelfRegistration,
                ValidityDays = 365,
                Category = category,
            };
            Requirement draft = Value(await service.CreateAsync(Administrator, Trust, content));
            made.Add(Value(await service.PublishAsync(Administrator, draft.Id, draft.Version)).Requirement.Id);
        }

        return made.DrainToImmutable();
    }

    private async ValueTask<PlanId> PlanAsync(string name)
    {
        PlanService service = services.GetRequiredService<PlanService>();
        Actor actor = Administrator;
        Plan plan = Value(await service.CreateAsync(actor, Trust, new PlanDetails(name, CompletionMode.Automatic))).Plan;
        if (plan.SubPlans.IsEmpty)
        {
            plan = Value(await service.AddSubPlanAsync(actor, plan.Id, plan.Version, "Del 1"));
        }

        plan = Value(await service.LinkAsync(actor, plan.Id, plan.Version, plan.SubPlans[0].Id, Requirements));
        plan = Value(await service.ApproveAsync(actor, plan.Id, plan.Version)).Plan;
        plan = Value(await service.SetDocumentPeopleAsync(actor, plan.Id, plan.Version, Leader.Person, Leader.Person));
        return plan.Id;
    }

    private UnitId Unit(IUnitOfWork work, UnitId? parent, UnitId? trust, UnitKind kind, string number, string name, UnitId? id = null)
    {
        OrganisationUnitEvent.Created fact = new(id ?? _ids.Next<UnitId>(_now.Now), parent, trust, kind, number, name);
        work.Save(OrganisationUnit.From(fact), fact);
        return fact.Id;
    }

    private Position Employ(IUnitOfWork work, string name, PositionId? leader)
    {
        PersonEvent.Created person = new(_ids.Next<PersonId>(_now.Now), $"obj-{name}", name, "Nordmann", null);
        work.Save(Person.From(person), person);
        PositionEvent.Created fact = new(
            _ids.Next<PositionId>(_now.Now), person.Id, new PositionIdentity(person.ObjectId, "10", "100"), Trust, Ward,
            new Employment("Sykepleier", Occupation.Employee, IsTemporary: false, Hired, null), leader);
        Position position = Position.From(fact);
        work.Save(position, fact);
        return position;
    }
}
