namespace Competence.Requirements;

/// <summary>Definitions that are not archived, to build on, by name (REQ-37, PLN-27).</summary>
public sealed class DefinitionsFoundSpec : DefinitionsAskedSpec
{
    /// <summary>The definitions in <paramref name="reach"/> that <paramref name="query"/> asks for.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="reach">Among which.</param>
    /// <param name="categories">The categories that are asked for, those below included; none for all.</param>
    public DefinitionsFoundSpec(DefinitionQuery query, DefinitionReach reach, IReadOnlyCollection<CategoryId>? categories = null)
        : base((query ?? throw new ArgumentNullException(nameof(query))).Search, query.Owner, categories)
    {
        ArgumentNullException.ThrowIfNull(reach);
        Asked = query;
        Reach = reach;
        Limit();
        if (RequirementId.TryParse(Search, null, out RequirementId id))
        {
            Id = id;
            Query.Where(row => row.Id == Id);
        }
        else
        {
            ByText();
        }

        Query.OrderBy(row => row.SortName).OrderBy(row => row.Id);
    }

    /// <summary>What is asked for, as it was given.</summary>
    public DefinitionQuery Asked { get; }

    /// <summary>Among which definitions.</summary>
    public DefinitionReach Reach { get; }

    /// <summary>The one definition that is asked for by its identifier, and then not by the text; none when it is not.</summary>
    public RequirementId Id { get; }

    /// <summary>The units that own the definitions; not asked for when the reach does not say.</summary>
    public IReadOnlyCollection<UnitId> Owners => Reach.Owners ?? [];

    /// <summary>The definitions themselves; not asked for when the reach does not say.</summary>
    public IReadOnlyCollection<RequirementId> Among => Reach.Among ?? [];

    /// <summary>The shares by which plans of the unit may fetch, as they are written; one of them is enough.</summary>
    public IReadOnlyList<string> Shares { get; private set; } = [];

    private void Limit()
    {
        if (Reach.Owners is not null)
        {
            Query.Where(row => Owners.Contains(row.OwnerUnit));
        }

        if (Reach is { Among: not null, Central: true })
        {
            Query.Where(row => row.IsCentral || Among.Contains(row.Id));
        }
        else if (Reach.Among is not null)
        {
            Query.Where(row => Among.Contains(row.Id));
        }
        else if (Reach.Central)
        {
            Query.Where(row => row.IsCentral);
        }

        if (Reach.SharedWith is { } path)
        {
            Shares =
            [
                .. path.Take(1).Select(unit => new RequirementShare(unit, IncludeSubUnits: false).Written),
                .. path.Select(unit => new RequirementShare(unit, IncludeSubUnits: true).Written),
            ];
            Query.Where(row => Shares.Any(share => row.SharedWith.Contains(share)));
        }
    }
}
