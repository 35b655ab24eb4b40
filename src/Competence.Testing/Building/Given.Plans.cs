using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.Testing.Building;

public sealed partial class Given
{
    /// <summary>A category.</summary>
    /// <param name="unit">The trust, or the region, in whose branch it lies.</param>
    /// <param name="name">Its name.</param>
    /// <param name="parent">The category that it lies below; none directly below the unit.</param>
    public async ValueTask<Category> CategoryAsync(OrganisationUnit unit, string name, Category? parent = null)
    {
        ArgumentNullException.ThrowIfNull(unit);
        CategoryEvent.Created fact = new(NewId<CategoryId>(), unit.Id, parent?.Id, name);
        Category category = Category.From(fact);
        await CommitAsync(work => work.Save(category, fact));
        return category;
    }

    /// <summary>A published definition.</summary>
    /// <param name="owner">The unit that owns it.</param>
    /// <param name="content">What it says.</param>
    /// <param name="central">Whether it was created under global administration.</param>
    public async ValueTask<Requirement> RequirementAsync(OrganisationUnit owner, RequirementContent content, bool central = false)
    {
        ArgumentNullException.ThrowIfNull(owner);
        RequirementEvent.Created created = new(NewId<RequirementId>(), owner.Id, RequirementLevel.None, central, content);
        RequirementEvent.Published published = new(1);
        Requirement draft = Requirement.From(created);
        await CommitAsync(work =>
        {
            work.Save(draft, created);
            work.Save(draft.Apply(published), published);
        });
        return draft.Apply(published);
    }

    /// <summary>Published definitions that a person fulfils alone, named by their number.</summary>
    /// <param name="owner">The unit that owns them.</param>
    /// <param name="count">How many.</param>
    /// <param name="validityDays">For how many days a fulfilment is valid; none when it never lapses.</param>
    public async ValueTask<ImmutableArray<Requirement>> RequirementsAsync(OrganisationUnit owner, int count, int? validityDays = null)
    {
        ImmutableArray<Requirement>.Builder made = ImmutableArray.CreateBuilder<Requirement>(count);
        for (int number = 1; number <= count; number++)
        {
            made.Add(await RequirementAsync(owner, new RequirementContent { Name = $"Krav {number}", ValidityDays = validityDays }));
        }

        return made.DrainToImmutable();
    }

    /// <summary>A plan with one sub-plan in which these definitions are active, published to its owner and the units below.</summary>
    /// <param name="owner">The unit that owns it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="requirements">The definitions, in order.</param>
    /// <param name="mode">What makes it complete.</param>
    /// <param name="contentType">What it holds; services make competence plans only, a bulk load may bring others.</param>
    public async ValueTask<Plan> PlanAsync(
        OrganisationUnit owner, string name, ImmutableArray<Requirement> requirements, CompletionMode mode = CompletionMode.Automatic,
        PlanContentType contentType = PlanContentType.CompetencePlan)
    {
        ArgumentNullException.ThrowIfNull(owner);
        PlanEvent.Created created = new(NewId<PlanId>(), contentType, owner.Id, IsCentral: false, new PlanDetails(name, mode));
        SubPlan subPlan = new(NewId<SubPlanId>(), "Innhold", MayBeNotRelevant: true);
        ImmutableArray<PlanLinkVersion> links = [.. requirements.Select(one => new PlanLinkVersion(one.Id, one.PublishedVersion))];
        PlanEvent[] facts =
        [
            new PlanEvent.SubPlanAdded(subPlan),
            new PlanEvent.LinksAdded(subPlan.Id, links, Moment.Now),
            new PlanEvent.Approved(links, new PlanVersionNumber(1, 0)),
            new PlanEvent.Published(new PlanPublication(owner.Id, IncludeSubUnits: true)),
        ];
        Plan plan = Plan.From(created);
        await CommitAsync(work =>
        {
            work.Save(plan, created);
            foreach (PlanEvent fact in facts)
            {
                plan = plan.Apply(fact);
                work.Save(plan, fact);
            }
        });
        return plan;
    }

    /// <summary>A plan given to a position, with its registrations opened.</summary>
    public async ValueTask<Assignment> AssignmentAsync(Position position, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(plan);
        AssignmentEvent.Assigned fact = new(NewId<AssignmentId>(), position.Person, position.Id, plan.Id, Moment.Now);
        Assignment assignment = Assignment.From(fact);
        await CommitAsync(work =>
        {
            work.Save(assignment, fact);
            work.Stage(new RegistrationSet.OpenForAssignments([assignment.Id], Moment.Today));
        });
        return assignment;
    }
}
