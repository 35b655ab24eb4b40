using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>What waits for a signature on a definition, whoever is asked: ended when the definition is archived (REQ-96).</summary>
public sealed class WaitingOnRequirementSpec : Specification<SignRequestRow>
{
    /// <summary>What waits on <paramref name="requirement"/>.</summary>
    public WaitingOnRequirementSpec(RequirementId requirement)
    {
        Requirement = requirement;

        Query.Where(row => row.Requirement == requirement)
            .Where(row => row.State == SignRequestState.Awaiting)
            .OrderBy(row => row.Person)
            .OrderBy(row => row.Repetition);
    }

    /// <summary>The definition.</summary>
    public RequirementId Requirement { get; }
}
