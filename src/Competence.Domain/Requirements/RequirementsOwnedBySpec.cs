namespace Competence.Requirements;

/// <summary>Definitions that are not archived, by the units that own them and a text in name or description, by name (REQ-97, REQ-98).</summary>
public sealed class RequirementsOwnedBySpec : Specification<RequirementRow>
{
    /// <summary>The definitions owned by one of <paramref name="owners"/> whose name or description contains <paramref name="search"/>.</summary>
    /// <param name="owners">The units; none for all.</param>
    /// <param name="search">The text, in any case; empty for all.</param>
    public RequirementsOwnedBySpec(IReadOnlyCollection<UnitId>? owners, string search)
    {
        ArgumentNullException.ThrowIfNull(search);
        Owners = owners;
        Search = search.Trim().ToLowerInvariant();
        Query.Where(row => !row.IsArchived);
        if (owners is not null)
        {
            Query.Where(row => Owners!.Contains(row.OwnerUnit));
        }

        if (Search.Length > 0)
        {
            Query.Where(row => row.SearchText.Contains(Search));
        }

        Query.OrderBy(row => row.SortName).OrderBy(row => row.Id);
    }

    /// <summary>The units that own the definitions; none for all.</summary>
    public IReadOnlyCollection<UnitId>? Owners { get; }

    /// <summary>The text that name or description contain, in lower case.</summary>
    public string Search { get; }
}
