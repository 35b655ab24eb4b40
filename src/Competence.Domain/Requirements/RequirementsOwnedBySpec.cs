namespace Competence.Requirements;

/// <summary>Definitions that are not archived, by the units that own them and what is asked for (REQ-97, REQ-98).</summary>
public sealed class RequirementsOwnedBySpec : RequirementListSpec
{
    /// <summary>The definitions owned by one of <paramref name="owners"/> that <paramref name="query"/> asks for.</summary>
    /// <param name="owners">The units; none for all.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="categories">The categories that are asked for, those below included; none for all.</param>
    public RequirementsOwnedBySpec(IReadOnlyCollection<UnitId>? owners, RequirementListQuery query, IReadOnlyCollection<CategoryId>? categories = null)
        : base(query, categories)
    {
        Owners = owners;
        if (owners is not null)
        {
            Query.Where(row => Owners!.Contains(row.OwnerUnit));
        }
    }

    /// <summary>The units that own the definitions; none for all.</summary>
    public IReadOnlyCollection<UnitId>? Owners { get; }
}
