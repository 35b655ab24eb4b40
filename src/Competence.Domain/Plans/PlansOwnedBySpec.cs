namespace Competence.Plans;

/// <summary>Plans that are not archived, by the units that own them and a text in the name, by name (PLN-84, PLN-88).</summary>
public sealed class PlansOwnedBySpec : Specification<PlanRow>
{
    /// <summary>The plans owned by one of <paramref name="owners"/> or named, whose name contains <paramref name="search"/>.</summary>
    /// <param name="owners">The units; none for all plans.</param>
    /// <param name="named">Plans that count whoever owns them (PLN-92).</param>
    /// <param name="search">The text, in any case; empty for all.</param>
    public PlansOwnedBySpec(IReadOnlyCollection<UnitId>? owners, IReadOnlyCollection<PlanId> named, string search)
    {
        ArgumentNullException.ThrowIfNull(named);
        ArgumentNullException.ThrowIfNull(search);
        (Owners, Named, Search) = (owners, named, search.Trim().ToLowerInvariant());
        Query.Where(row => !row.IsArchived);
        if (owners is not null)
        {
            Query.Where(row => Owners!.Contains(row.OwnerUnit) || Named.Contains(row.Id));
        }

        if (Search.Length > 0)
        {
            Query.Where(row => row.SearchText.Contains(Search));
        }

        Query.OrderBy(row => row.SortName).OrderBy(row => row.Id);
    }

    /// <summary>The units that own the plans; none for all plans.</summary>
    public IReadOnlyCollection<UnitId>? Owners { get; }

    /// <summary>Plans that count whoever owns them.</summary>
    public IReadOnlyCollection<PlanId> Named { get; }

    /// <summary>The text that the name contains, in lower case.</summary>
    public string Search { get; }
}
