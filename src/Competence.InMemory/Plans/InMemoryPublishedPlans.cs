using System.Collections.Immutable;
using Competence.Access;
using Competence.InMemory.Organisation;
using Competence.InMemory.Querying;
using Competence.InMemory.Storage;
using Competence.Plans;

namespace Competence.InMemory.Plans;

/// <summary>Lists plans by where they are published.</summary>
internal sealed class InMemoryPublishedPlans(InMemoryStore store) : IPublishedPlans
{
    public ValueTask<Page<PlanRow>> PageAsync(PublishedPlanQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        Tables tables = store.Tables;
        PlanRow[] found =
        [
            .. tables.Plans.All
                .Where(plan => !plan.IsArchived && PlanOffer.Reaches(plan.Publications, query.Units, Paths(tables, plan, query.Units)))
                .Select(plan => PlanRows.Of(tables, plan))
                .Where(row => TextSearch.Holds(row.Name, query.Search))
                .OrderBy(row => row.SortName)
                .ThenBy(row => row.Id),
        ];
        return new(new Page<PlanRow>([.. found.Skip(page.Skip).Take(page.Size)], found.Length, page));
    }

    private static Dictionary<UnitId, ImmutableArray<UnitId>> Paths(Tables tables, Plan plan, ImmutableArray<UnitScope> units) =>
        plan.Publications.Select(publication => publication.Unit).Concat(units.Select(scope => scope.Unit)).Distinct()
            .ToDictionary(unit => unit, unit => InMemoryOrganisationTree.Path(tables, unit));
}
