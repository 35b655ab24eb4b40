namespace Competence.Registrations;

/// <summary>One of a signer's three lists (PRG-53). The repetitions of a requirement that one person sent stand together (PRG-62).</summary>
public sealed class SignRequestsSpec : Specification<SignRequestRow>
{
    /// <summary>The list of <paramref name="signer"/> that holds what is <paramref name="state"/>.</summary>
    public SignRequestsSpec(PersonId signer, SignRequestState state)
    {
        (Signer, State) = (signer, state);

        Query.Where(row => row.Signer == signer)
            .Where(row => row.State == state)
            .OrderBy(row => row.PersonName)
            .OrderBy(row => row.Person)
            .OrderBy(row => row.RequirementName)
            .OrderBy(row => row.Requirement)
            .OrderBy(row => row.PerformedOn)
            .OrderBy(row => row.Repetition);
    }

    /// <summary>Whose list.</summary>
    public PersonId Signer { get; }

    /// <summary>Which list.</summary>
    public SignRequestState State { get; }
}
