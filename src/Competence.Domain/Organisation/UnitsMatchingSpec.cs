namespace Competence.Organisation;

/// <summary>Open units whose number or name contains a text, by name (ORG-06).</summary>
public sealed class UnitsMatchingSpec : Specification<UnitRow>
{
    /// <summary>The units whose number or name contains <paramref name="search"/>, in any case; all for an empty text.</summary>
    public UnitsMatchingSpec(string search)
    {
        Search = OrganisationSearch.Normalise(search);
        Query.Where(unit => !unit.IsClosed && unit.SearchText.Contains(Search)).OrderBy(unit => unit.SortName).OrderBy(unit => unit.Id);
    }

    /// <summary>The text that number or name contain, in lower case.</summary>
    public string Search { get; }
}
