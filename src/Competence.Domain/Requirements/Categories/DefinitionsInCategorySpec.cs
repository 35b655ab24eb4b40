namespace Competence.Requirements.Categories;

/// <summary>All that lies in a category, by what is published or by a draft, archived definitions too (REQ-22).</summary>
public sealed class DefinitionsInCategorySpec : Specification<RequirementRow>
{
    /// <summary>The definitions that lie in <paramref name="category"/> itself.</summary>
    public DefinitionsInCategorySpec(CategoryId category)
    {
        Category = category;
        Query.Where(row => row.Category == Category || row.DraftCategory == Category).OrderBy(row => row.Id);
    }

    /// <summary>The category.</summary>
    public CategoryId Category { get; }
}
