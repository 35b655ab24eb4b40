namespace Competence.Requirements;

/// <summary>Definitions that are not archived, by what is asked for of a list of the administration (REQ-98).</summary>
public abstract class RequirementListSpec : Specification<RequirementRow>
{
    /// <summary>The definitions that <paramref name="query"/> asks for.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="categories">The categories that are asked for, those below included; none for all.</param>
    private protected RequirementListSpec(RequirementListQuery query, IReadOnlyCollection<CategoryId>? categories)
    {
        ArgumentNullException.ThrowIfNull(query);
        Asked = query;
        Categories = categories;
        Search = query.Search.Trim().ToLowerInvariant();
        Owner = query.Owner.Trim().ToLowerInvariant();
        Description = query.Description.Trim().ToLowerInvariant();
        Query.Where(row => !row.IsArchived);
        if (categories is not null)
        {
            Query.Where(row => Categories!.Contains(row.Category));
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

    /// <summary>What is asked for, as it was given.</summary>
    public RequirementListQuery Asked { get; }

    /// <summary>The categories that the definitions lie in; none for all.</summary>
    public IReadOnlyCollection<CategoryId>? Categories { get; }

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
            (RequirementColumn.Category, false) => Query.OrderBy(row => row.CategorySort),
            (RequirementColumn.Category, true) => Query.OrderByDescending(row => row.CategorySort),
            (_, true) => Query.OrderByDescending(row => row.SortName),
            _ => Query,
        };
        ordered.OrderBy(row => row.SortName).OrderBy(row => row.Id);
    }
}
