namespace Competence.Requirements;

/// <summary>Definitions that are not archived, by what is asked for of a list of the administration (REQ-98).</summary>
public abstract class RequirementListSpec : DefinitionsAskedSpec
{
    /// <summary>The definitions that <paramref name="query"/> asks for.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="categories">The categories that are asked for, those below included; none for all.</param>
    private protected RequirementListSpec(RequirementListQuery query, IReadOnlyCollection<CategoryId>? categories)
        : base((query ?? throw new ArgumentNullException(nameof(query))).Search, query.Owner, categories)
    {
        Asked = query;
        Description = query.Description.Trim().ToLowerInvariant();
        ByText();
        if (Description.Length > 0)
        {
            Query.Where(row => row.DescriptionSearch.Contains(Description));
        }

        Order();
    }

    /// <summary>What is asked for, as it was given.</summary>
    public RequirementListQuery Asked { get; }

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
