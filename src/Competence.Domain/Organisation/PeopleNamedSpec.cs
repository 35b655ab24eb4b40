namespace Competence.Organisation;

/// <summary>Persons with an active position whose name contains a text, by name.</summary>
public sealed class PeopleNamedSpec : Specification<PersonRow>
{
    /// <summary>The persons whose name contains <paramref name="search"/>, in any case; all for an empty text.</summary>
    public PeopleNamedSpec(string search)
    {
        Search = OrganisationSearch.Normalise(search);
        Query.Where(person => person.IsActive && person.SearchText.Contains(Search)).OrderBy(person => person.SortName).OrderBy(person => person.Id);
    }

    /// <summary>The text that the name contains, in lower case.</summary>
    public string Search { get; }
}
