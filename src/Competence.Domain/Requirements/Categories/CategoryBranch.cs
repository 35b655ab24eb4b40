using System.Collections.Immutable;

namespace Competence.Requirements.Categories;

/// <summary>The categories of a trust, or those of the region.</summary>
/// <param name="Unit">The trust, or the region.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsRegional">Whether it is the region's branch, which all trusts may put definitions into.</param>
/// <param name="IsManaged">Whether the one who asks keeps it.</param>
/// <param name="Categories">The categories: each before those below it, those beside each other by name.</param>
public sealed record CategoryBranch(UnitId Unit, string Name, bool IsRegional, bool IsManaged, ImmutableArray<CategoryNode> Categories)
{
    /// <summary>The categories directly below <paramref name="parent"/>; those directly below the unit when there is none.</summary>
    public IEnumerable<CategoryNode> Below(CategoryId? parent) => Categories.Where(node => node.Parent == parent);

    /// <summary>Equal when all parts are.</summary>
    public bool Equals(CategoryBranch? other) => other is not null && Unit == other.Unit && Name == other.Name && IsRegional == other.IsRegional
        && IsManaged == other.IsManaged && Categories.AsSpan().SequenceEqual(other.Categories.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unit, Categories.Length);
}
