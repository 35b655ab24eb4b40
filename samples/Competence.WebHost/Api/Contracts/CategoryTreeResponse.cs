using System.Collections.Immutable;
using Competence.Requirements.Categories;

namespace Competence.WebHost.Api.Contracts;

/// <summary>All categories.</summary>
/// <param name="Branches">The region's branch, then those of the trusts by name.</param>
internal sealed record CategoryTreeResponse(ImmutableArray<CategoryBranch> Branches)
{
    /// <summary>Writes the tree.</summary>
    public static CategoryTreeResponse Of(CategoryTree tree) => new(tree.Branches);
}
