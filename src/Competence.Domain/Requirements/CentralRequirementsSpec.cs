namespace Competence.Requirements;

/// <summary>Central definitions that are not archived (REQ-90).</summary>
public sealed class CentralRequirementsSpec : RequirementListSpec
{
    /// <summary>The central definitions that <paramref name="query"/> asks for.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="isRegional">Those that the region owns, or those of trusts; none for both (REQ-89).</param>
    /// <param name="categories">The categories that are asked for, those below included; none for all.</param>
    public CentralRequirementsSpec(RequirementListQuery query, bool? isRegional, IReadOnlyCollection<CategoryId>? categories = null)
        : base(query, categories)
    {
        Query.Where(row => row.IsCentral);
        if (isRegional is { } one)
        {
            IsRegional = one;
            Query.Where(row => row.IsRegional == IsRegional);
        }
    }

    /// <summary>Whether those are asked for that the region owns, or those of trusts; none for both.</summary>
    public bool? IsRegional { get; }
}
