namespace Competence.Organisation;

/// <summary>The active ordinary positions, none of loans, of persons whose name contains a text, by the persons' names: a person with several stands there once for each.</summary>
public sealed class PositionsNamedSpec : Specification<PositionRow>
{
    /// <summary>The positions of those whose name contains <paramref name="search"/>, in any case; all for an empty text.</summary>
    public PositionsNamedSpec(string search)
    {
        Search = OrganisationSearch.Normalise(search);
        Query.Where(position => position.IsActive && !position.IsLent && position.SearchText.Contains(Search)).OrderBy(position => position.SortName).OrderBy(position => position.Id);
    }

    /// <summary>The text that the name contains, in lower case.</summary>
    public string Search { get; }
}
