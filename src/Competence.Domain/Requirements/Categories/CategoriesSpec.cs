namespace Competence.Requirements.Categories;

/// <summary>Categories by name: those of one branch, or all.</summary>
public sealed class CategoriesSpec : Specification<CategoryRow>
{
    /// <summary>The categories in the branch of <paramref name="unit"/>; all when none is given.</summary>
    public CategoriesSpec(UnitId? unit)
    {
        if (unit is { } one)
        {
            Unit = one;
            Query.Where(row => row.Unit == Unit);
        }

        Query.OrderBy(row => row.SortName).OrderBy(row => row.Id);
    }

    /// <summary>The trust, or the region, in whose branch they lie; none for all.</summary>
    public UnitId? Unit { get; }
}
