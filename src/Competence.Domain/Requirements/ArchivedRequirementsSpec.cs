namespace Competence.Requirements;

/// <summary>The archive: archived definitions by the units that own them (REQ-95).</summary>
public sealed class ArchivedRequirementsSpec : Specification<ArchivedRequirementRow>
{
    /// <summary>The archived definitions owned by one of <paramref name="owners"/> that <paramref name="query"/> asks for.</summary>
    /// <param name="owners">The units; none for all.</param>
    /// <param name="query">What is asked for.</param>
    public ArchivedRequirementsSpec(IReadOnlyCollection<UnitId>? owners, RequirementListQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        Owners = owners;
        Asked = query;
        Search = query.Search.Trim().ToLowerInvariant();
        Owner = query.Owner.Trim().ToLowerInvariant();
        if (owners is not null)
        {
            Query.Where(row => Owners!.Contains(row.OwnerUnit));
        }

        if (Search.Length > 0)
        {
            Query.Where(row => row.SearchName.Contains(Search));
        }

        if (Owner.Length > 0)
        {
            Query.Where(row => row.OwnerSearch.Contains(Owner));
        }

        Order();
    }

    /// <summary>The units that own the definitions; none for all.</summary>
    public IReadOnlyCollection<UnitId>? Owners { get; }

    /// <summary>What is asked for, as it was given.</summary>
    public RequirementListQuery Asked { get; }

    /// <summary>The text that the names contain, in lower case.</summary>
    public string Search { get; }

    /// <summary>The text that number and name of the owner contain, in lower case.</summary>
    public string Owner { get; }

    private void Order()
    {
        Builder ordered = (Asked.By, Asked.IsDescending) switch
        {
            (RequirementColumn.Owner, false) => Query.OrderBy(row => row.OwnerName),
            (RequirementColumn.Owner, true) => Query.OrderByDescending(row => row.OwnerName),
            (RequirementColumn.ArchivedBy, false) => Query.OrderBy(row => row.ArchivedBySort),
            (RequirementColumn.ArchivedBy, true) => Query.OrderByDescending(row => row.ArchivedBySort),
            (RequirementColumn.ArchivedOn, false) => Query.OrderBy(row => row.ArchivedOn),
            (RequirementColumn.ArchivedOn, true) => Query.OrderByDescending(row => row.ArchivedOn),
            (_, true) => Query.OrderByDescending(row => row.SortName),
            _ => Query,
        };
        ordered.OrderBy(row => row.SortName).OrderBy(row => row.Id);
    }
}
