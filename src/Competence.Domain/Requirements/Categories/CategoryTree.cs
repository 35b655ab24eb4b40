using System.Collections.Immutable;

namespace Competence.Requirements.Categories;

/// <summary>All categories: the region's branch first, then those of the trusts by name (REQ-21).</summary>
/// <param name="branches">The branches, in that order.</param>
public sealed class CategoryTree(ImmutableArray<CategoryBranch> branches)
{
    /// <summary>Between the parts of a path.</summary>
    public const string Separator = " / ";

    /// <summary>Between the parts of <see cref="SortOf"/>: comes before every letter of a key.</summary>
    public const string SortSeparator = "/";

    /// <summary>The branches, in their order.</summary>
    public ImmutableArray<CategoryBranch> Branches => branches;

    /// <summary>The branches from which a definition can have its category: the region's, and that of the trust.</summary>
    /// <param name="ownerPath">The unit that owns the definition and those above.</param>
    public IEnumerable<CategoryBranch> For(ImmutableArray<UnitId> ownerPath) => branches.Where(branch => ownerPath.Contains(branch.Unit));

    /// <summary>A category in its place; <see langword="null"/> when there is none with this identifier.</summary>
    public CategoryNode? Find(CategoryId id) => branches.SelectMany(branch => branch.Categories).FirstOrDefault(node => node.Id == id);

    /// <summary>The category and all below it; nothing when there is none with this identifier.</summary>
    public IReadOnlyCollection<CategoryId> WithBelow(CategoryId id)
    {
        HashSet<CategoryId> reached = [];
        foreach (CategoryNode node in branches.SelectMany(branch => branch.Categories))
        {
            if (node.Id == id || (node.Parent is { } parent && reached.Contains(parent)))
            {
                reached.Add(node.Id);
            }
        }

        return reached;
    }

    /// <summary>How the way to a category is sorted: part by part, so that a category comes right before those below it.</summary>
    /// <param name="names">Trust or region, the categories above, its own name.</param>
    public static SortKey SortOf(IEnumerable<string> names) => SortKey.FromHex(string.Join(SortSeparator, names.Select(name => SortKey.Of(name).Hex)));

    /// <summary>The categories of one branch in the order of the tree.</summary>
    /// <param name="unitName">The name of the trust or region: the first part of every path.</param>
    /// <param name="rows">The categories of the branch, by name.</param>
    internal static ImmutableArray<CategoryNode> Arranged(string unitName, IReadOnlyCollection<CategoryRow> rows)
    {
        ILookup<CategoryId, CategoryRow> below = rows.ToLookup(row => row.Parent ?? default);
        ImmutableArray<CategoryNode>.Builder arranged = ImmutableArray.CreateBuilder<CategoryNode>(rows.Count);
        AddBelow(default, unitName);
        return arranged.ToImmutable();

        void AddBelow(CategoryId parent, string path)
        {
            foreach (CategoryRow row in below[parent])
            {
                string own = path + Separator + row.Name;
                arranged.Add(new CategoryNode(row.Id, row.Parent, row.Name, own, row.Version));
                AddBelow(row.Id, own);
            }
        }
    }
}
