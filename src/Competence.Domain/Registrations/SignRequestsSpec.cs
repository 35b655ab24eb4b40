using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>One of a signer's three lists (PRG-53). The repetitions of a requirement that one person sent stand together (PRG-62).</summary>
public sealed class SignRequestsSpec : Specification<SignRequestRow>
{
    /// <summary>The list of <paramref name="signer"/> that holds what is <paramref name="state"/>.</summary>
    /// <param name="signer">Whose list.</param>
    /// <param name="state">Which list.</param>
    /// <param name="search">Words that the names of person, definition and plan must contain together, in any case; none for all.</param>
    public SignRequestsSpec(PersonId signer, SignRequestState state, string search = "")
    {
        (Signer, State, Words) = (signer, state, SearchWords.Of(search));

        Query.Where(row => row.Signer == signer).Where(row => row.State == state);
        foreach (string word in Words)
        {
            Query.Where(row => row.SearchText.Contains(word));
        }

        Query.OrderBy(row => row.PersonName)
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

    /// <summary>What the names contain, word by word, in lower case.</summary>
    public ImmutableArray<string> Words { get; }
}
