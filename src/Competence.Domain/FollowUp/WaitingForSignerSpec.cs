using Competence.Registrations;

namespace Competence.FollowUp;

/// <summary>The requests of one person that wait for one signer, by requirement and then repetition.</summary>
public sealed class WaitingForSignerSpec : Specification<SignRequestRow>
{
    /// <summary>Makes the specification.</summary>
    public WaitingForSignerSpec(PersonId signer, PersonId person)
    {
        (Signer, Person) = (signer, person);

        Query.Where(row => row.Signer == signer)
            .Where(row => row.State == SignRequestState.Awaiting)
            .Where(row => row.Person == person)
            .OrderBy(row => row.Requirement)
            .OrderBy(row => row.Repetition);
    }

    /// <summary>Who was asked.</summary>
    public PersonId Signer { get; }

    /// <summary>Whose registrations they are on.</summary>
    public PersonId Person { get; }
}
