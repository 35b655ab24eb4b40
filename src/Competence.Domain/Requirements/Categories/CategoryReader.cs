using System.Collections.Immutable;
using Competence.Organisation;

namespace Competence.Requirements.Categories;

/// <summary>Reads the tree of categories; asks nobody whether that is allowed.</summary>
/// <param name="rows">Lists categories.</param>
/// <param name="units">Lists the trusts.</param>
/// <param name="organisation">Finds units that are closed.</param>
public sealed class CategoryReader(IRowSource<CategoryRow> rows, IRowSource<UnitRow> units, IRepository<UnitId, OrganisationUnit> organisation)
{
    /// <summary>The whole tree: a branch for the region and each open trust, and for closed ones that have categories.</summary>
    /// <param name="isManaged">Whether the one who asks keeps the branch of a unit: given the unit and those above, the unit first.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<CategoryTree> ReadAsync(Func<ImmutableArray<UnitId>, bool> isManaged, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(isManaged);
        ILookup<UnitId, CategoryRow> all = (await rows.StreamAsync(new CategoriesSpec(null), cancellationToken).ToListAsync(cancellationToken)).ToLookup(row => row.Unit);
        List<(ImmutableArray<UnitId> Path, string Name)> roots = [];
        foreach (UnitRow region in await BelowAsync(null, cancellationToken))
        {
            roots.Add(([region.Id], region.Name));
            roots.AddRange((await BelowAsync(region.Id, cancellationToken)).Select(trust => (ImmutableArray.Create(trust.Id, region.Id), trust.Name)));
        }

        ImmutableArray<UnitId> closed = [.. all.Select(branch => branch.Key).Except(roots.Select(root => root.Path[0]))];
        if (!closed.IsEmpty)
        {
            roots.AddRange((await organisation.FindManyAsync(closed, cancellationToken)).OrderBy(unit => SortKey.Of(unit.Name)).ThenBy(unit => unit.Id)
                .Select(unit => (unit.Parent is { } above ? ImmutableArray.Create(unit.Id, above) : [unit.Id], unit.Name)));
        }

        return new CategoryTree([.. roots.Select(root => new CategoryBranch(
            root.Path[0], root.Name, IsRegional: root.Path.Length == 1, isManaged(root.Path), CategoryTree.Arranged(root.Name, [.. all[root.Path[0]]])))]);
    }

    /// <summary>The categories of one branch, by name.</summary>
    public ValueTask<List<CategoryRow>> OfAsync(UnitId unit, CancellationToken cancellationToken = default) =>
        rows.StreamAsync(new CategoriesSpec(unit), cancellationToken).ToListAsync(cancellationToken);

    private ValueTask<List<UnitRow>> BelowAsync(UnitId? unit, CancellationToken cancellationToken) =>
        units.StreamAsync(new UnitsBelowSpec(unit), cancellationToken).ToListAsync(cancellationToken);
}
