using Competence.InMemory.Storage;
using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.InMemory.Plans;

/// <summary>Makes the rows of categories, and the ways to them.</summary>
internal static class CategoryRows
{
    public static IEnumerable<CategoryRow> All(Tables tables) => tables.Categories.All.Select(category => new CategoryRow(
        category.Id, category.Unit, category.Parent, category.Name, SortKey.Of(category.Name), category.Version));

    /// <summary>The way to a category from the top, and how it is sorted; nothing for none, and for one that is not stored.</summary>
    public static (string Path, SortKey Sort) WayTo(Tables tables, CategoryId? id)
    {
        List<string> names = [];
        Category? reached = id is { } first ? tables.Categories.Find(first) : null;
        while (reached is not null)
        {
            names.Insert(0, reached.Name);
            Category last = reached;
            reached = last.Parent is { } parent ? tables.Categories.Find(parent) : null;
            if (last.Parent is null)
            {
                names.Insert(0, tables.Units.Find(last.Unit)?.Name ?? "");
            }
        }

        return names.Count == 0 ? ("", default) : (string.Join(CategoryTree.Separator, names), CategoryTree.SortOf(names));
    }
}
