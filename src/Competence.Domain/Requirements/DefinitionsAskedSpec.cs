namespace Competence.Requirements;

/// <summary>Definitions that are not archived, by the category, text and owner that are asked for (REQ-37, REQ-98).</summary>
public abstract class DefinitionsAskedSpec : Specification<RequirementRow>
{
    /// <summary>The definitions in <paramref name="categories"/> whose owner is asked for.</summary>
    /// <param name="search">The text that is asked for, as it was given; <see cref="ByText"/> makes it a condition.</param>
    /// <param name="owner">The text in the owner that is asked for, as it was given.</param>
    /// <param name="categories">The categories that are asked for, those below included; none for all.</param>
    private protected DefinitionsAskedSpec(string search, string owner, IReadOnlyCollection<CategoryId>? categories)
    {
        Search = search.Trim().ToLowerInvariant();
        Owner = owner.Trim().ToLowerInvariant();
        Categories = categories;
        Query.Where(row => !row.IsArchived);
        if (categories is not null)
        {
            Query.Where(row => Categories!.Contains(row.Category));
        }

        if (Owner.Length > 0)
        {
            Query.Where(row => row.OwnerSearch.Contains(Owner));
        }
    }

    /// <summary>The categories that the definitions lie in; none for all.</summary>
    public IReadOnlyCollection<CategoryId>? Categories { get; }

    /// <summary>The text that name or description contain, in lower case.</summary>
    public string Search { get; }

    /// <summary>The text that number and name of the owner contain, in lower case.</summary>
    public string Owner { get; }

    /// <summary>Asks for <see cref="Search"/> in name and description.</summary>
    private protected void ByText()
    {
        if (Search.Length > 0)
        {
            Query.Where(row => row.SearchText.Contains(Search));
        }
    }
}
