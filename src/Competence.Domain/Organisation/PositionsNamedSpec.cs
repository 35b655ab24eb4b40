namespace Competence.Organisation;

/// <summary>The active positions of persons whose name contains a text, by name.</summary>
public sealed class PositionsNamedSpec : Specification<PositionRow>
{
    /// <summary>The positions of persons whose name contains <paramref name="search"/>, in any case; all for an empty text.</summary>
    public PositionsNamedSpec(string search)
    {
        Search = OrganisationSearch.Normalise(search);
        Query.Where(position => position.IsActive && position.SearchText.Contains(Search)).OrderBy(position => position.SortName).OrderBy(position => position.Id);
    }

    /// <summary>The text that the name contains, in lower case.</summary>
    public string Search { get; }
}
