using System.Collections.Immutable;
using Competence.Plans;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Competence.Testing.Building;

namespace Competence.Portals;

/// <summary>What tests through the portal begin with: a ward, two plans that share a requirement, and nothing assigned yet.</summary>
/// <param name="Region">The people and units.</param>
/// <param name="Category">A category of the trust, in which the requirements lie.</param>
/// <param name="Shared">A requirement of both plans, valid for a year.</param>
/// <param name="Signed">A requirement of the first plan that must be signed.</param>
/// <param name="First">The first plan.</param>
/// <param name="Second">The second plan.</param>
public sealed record Ward(SmallRegion Region, Category Category, Requirement Shared, Requirement Signed, Plan First, Plan Second)
{
    /// <summary>The leader.</summary>
    public Employee Leader => Region.Leader;

    /// <summary>One whom the leader leads.</summary>
    public Employee Nurse => Region.Employees[0];

    /// <summary>One of the next ward, who signs.</summary>
    public Employee Signer => Region.Neighbour;

    /// <summary>The address of the nurse's registration on a requirement.</summary>
    public string Of(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return $"people/{Nurse.Id}/requirements/{requirement.Id}";
    }

    /// <summary>Makes it.</summary>
    public static async Task<Ward> MakeAsync(Given given)
    {
        ArgumentNullException.ThrowIfNull(given);
        SmallRegion region = await given.RegionAsync();
        Category category = await given.CategoryAsync(region.Trust, "Fag");
        Requirement shared = await given.RequirementAsync(region.Ward, new RequirementContent { Name = "Brannvern", Category = category.Id, ValidityDays = 365 });
        Requirement signed = await given.RequirementAsync(region.Ward, new RequirementContent { Name = "Innleggelse av kateter", Category = category.Id, RequiresSignature = true });
        return new Ward(
            region, category, shared, signed,
            await given.PlanAsync(region.Trust, "FUS Sykepleier", [shared, signed]),
            await given.PlanAsync(region.Trust, "FUS Beredskap", [shared]));
    }

    /// <summary>Makes it, and gives the nurse both plans.</summary>
    public static async Task<Ward> MakeAssignedAsync(Given given)
    {
        Ward ward = await MakeAsync(given);
        foreach (Plan plan in ImmutableArray.Create(ward.First, ward.Second))
        {
            await given.AssignmentAsync(ward.Nurse.Position, plan);
        }

        return ward;
    }
}
