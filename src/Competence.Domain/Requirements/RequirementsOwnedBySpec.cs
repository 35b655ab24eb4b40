namespace Competence.Requirements;

/// <summary>Definitions that are not archived, by the units that own them and what is asked for (REQ-97, REQ-98).</summary>
public sealed class RequirementsOwnedBySpec : Specification<RequirementRow>
{
    /// <summary>The definitions owned by one of <paramref name="owners"/> that <paramref name="query"/> asks for.</summary>
    /// <param name="owners">The units; none for all.</param>
    /// <param name="query">What is asked for.</param>
    public RequirementsOwnedBySpec(IReadOnlyCollection<UnitId>? owners, RequirementListQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        Owners = owners;
        Asked = query;
        Search = query.Search.Trim().ToLowerInvariant();
        Owner = query.Owner.Trim().ToLowerInvariant();
        Description = query.Description.Trim().ToLowerInvariant();
        Query.Where(row => !row.IsArchived);
        if (owners is not null)
        {
            Query.Where(row => Owners!.Contains(row.OwnerUnit));
        }

        if (Search.Length > 0)
        {
            Query.Where(row => row.SearchText.Contains(Search));
        }

        if (Owner.Length > 0)
        {
            Query.Where(row => row.OwnerSearch.Contains(Owner));
        }

        if (Description.Length > 0)
        {
            Query.Where(row => row.DescriptionSearch.Contains(Description));
        }

        Order();
    }

    /// <summary>The units that own the definitions; none for all.</summary>
    public IReadOnlyCollection<UnitId>? Owners { get; }

    /// <summary>What is asked for, as it was given.</summary>
    public RequirementListQuery Asked { get; }

    /// <summary>The text that name or description contain, in lower case.</summary>
    public string Search { get; }

    /// <summary>The text that number and name of the owner contain, in lower case.</summary>
    public string Owner { get; }

    /// <summary>The text that the description contains, in lower case.</summary>
    public string Description { get; }

    private void Order()
    {
        Builder ordered = (Asked.By, Asked.IsDescending) switch
        {
            (RequirementColumn.Owner, false) => Query.OrderBy(row => row.OwnerName),
            (RequirementColumn.Owner, true) => Query.OrderByDescending(row => row.OwnerName),
            (_, true) => Query.OrderByDescending(row => row.SortName),
            _ => Query,
        };
        ordered.OrderBy(row => row.SortName).OrderBy(row => row.Id);
    }
}
