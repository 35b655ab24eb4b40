using System.Collections.Immutable;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.WebHost.Components.Administration;

/// <summary>A plan with the definitions in it, as its pages show it.</summary>
/// <param name="plan">The plan.</param>
/// <param name="definitions">The definitions in it.</param>
public sealed class PlanDesk(Plan plan, ImmutableArray<Requirement> definitions)
{
    private readonly Dictionary<RequirementId, Requirement> _definitions = definitions.ToDictionary(definition => definition.Id);

    /// <summary>The plan.</summary>
    public Plan Plan => plan;

    /// <summary>The address of its page.</summary>
    public string Here => AddressOf(plan.Id);

    /// <summary>The address of a plan's page.</summary>
    public static string AddressOf(PlanId plan) => $"/administration/plans/{plan}";

    /// <summary>The definition of a link.</summary>
    public Requirement Of(PlanLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return _definitions[link.Requirement];
    }

    /// <summary>The links under a sub-plan: those that lie in the plan in their order, then those that were deactivated.</summary>
    public ImmutableArray<PlanLink> Under(SubPlanId subPlan) => [.. plan.Links.Where(link => link.SubPlan == subPlan).OrderBy(link => !link.LiesInPlan)];
}
