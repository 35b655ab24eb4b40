using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Plans;

/// <summary>A plan of the ward on which every use case can succeed: something active, inactive, deactivated and drafted in it, assigned and published.</summary>
internal sealed class AccessScene : IDisposable
{
    private readonly Workshop _workshop;

    private AccessScene(Workshop workshop) => _workshop = workshop;

    public PlanService Plans => _workshop.Plans;

    public RequirementService Requirements => _workshop.Requirements;

    public PlanId PlanId { get; private set; }

    public long PlanVersion { get; private set; }

    public SubPlanId SubPlan { get; private set; }

    public SubPlanId EmptySubPlan { get; private set; }

    public RequirementId Inactive { get; private set; }

    public RequirementId Deactivated { get; private set; }

    public RequirementId Unlinked { get; private set; }

    /// <summary>A published definition with a draft, active in the plan.</summary>
    public RequirementId Drafted { get; private set; }

    public long DraftedVersion { get; private set; }

    public static async Task<AccessScene> OpenAsync()
    {
        Workshop workshop = await Workshop.OpenAsync();
        Requirement drafted = await workshop.PublishedAsync("Kladd"), inactive = await workshop.PublishedAsync("Inaktivt"), deactivated = await workshop.PublishedAsync("Utgått");
        Plan plan = await workshop.PlanAsync(definitions: [drafted, inactive, deactivated]);
        plan = (await workshop.Plans.AddSubPlanAsync(Workshop.Responsible, plan.Id, plan.Version, "Tom")).Value;
        plan = await workshop.ActivateAsync(plan.Id, drafted.Id, deactivated.Id);
        await workshop.AssignAsync(plan.Id);
        plan = (await workshop.Plans.DeactivateLinkAsync(Workshop.Responsible, plan.Id, plan.Version, deactivated.Id, "Utgått")).Value;
        plan = (await workshop.Plans.SetDocumentPeopleAsync(Workshop.Responsible, plan.Id, plan.Version, Given.Kari, Given.Lars)).Value;
        drafted = await workshop.EditAsync(drafted.Id, "Kladd ny");
        return new AccessScene(workshop)
        {
            PlanId = plan.Id,
            PlanVersion = plan.Version,
            SubPlan = plan.SubPlans[0].Id,
            EmptySubPlan = plan.SubPlans[1].Id,
            Inactive = inactive.Id,
            Deactivated = deactivated.Id,
            Unlinked = (await workshop.PublishedAsync("Annet")).Id,
            Drafted = drafted.Id,
            DraftedVersion = drafted.Version,
        };
    }

    /// <summary>The same with a plan and a definition that do not exist; it is disposed of with this one.</summary>
    public AccessScene WithUnknown() => new(_workshop)
    {
        PlanId = Given.Id<PlanId>(9998),
        SubPlan = SubPlan,
        EmptySubPlan = EmptySubPlan,
        Inactive = Inactive,
        Deactivated = Deactivated,
        Unlinked = Given.Id<RequirementId>(9997),
        Drafted = Given.Id<RequirementId>(9999),
    };

    public void Dispose() => _workshop.Dispose();
}
