using Competence.Requirements;

namespace Competence.Registrations.Resets;

/// <summary>All resets of a definition, the latest first.</summary>
public sealed class ResetsOfRequirementSpec : Specification<RequirementResetRow>
{
    /// <summary>The resets of <paramref name="requirement"/>.</summary>
    public ResetsOfRequirementSpec(RequirementId requirement)
    {
        Requirement = requirement;
        Query.Where(row => row.Requirement == Requirement).OrderByDescending(row => row.BegunAt).OrderByDescending(row => row.Id);
    }

    /// <summary>The definition.</summary>
    public RequirementId Requirement { get; }
}
