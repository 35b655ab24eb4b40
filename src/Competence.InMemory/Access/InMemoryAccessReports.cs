using System.Collections.Immutable;
using Competence.Access;
using Competence.InMemory.Organisation;
using Competence.InMemory.Querying;
using Competence.InMemory.Storage;

namespace Competence.InMemory.Access;

/// <summary>Lists positions for access management.</summary>
internal sealed class InMemoryAccessReports(InMemoryStore store) : IAccessReports
{
    public ValueTask<Page<AccessRow>> PageAsync(AccessQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        Tables tables = store.Tables;
        ImmutableArray<AccessRow> found =
        [
            .. from position in tables.Positions.All
               let isActive = position.IsActiveOn(query.Today)
               where query.IsActive is not { } wanted || isActive == wanted
               where query.Role is not { } role || Holds(tables, position.Id, role, query.Today)
               where query.Scope.Reaches(InMemoryOrganisationTree.Path(tables, position.Unit))
               let person = tables.People.Find(position.Person)
               where person is not null
               let unit = OrganisationRows.UnitName(tables, position.Unit)
               where TextSearch.Holds(person.Name, query.Search) || TextSearch.Holds(person.Email ?? "", query.Search)
                   || TextSearch.Holds(SearchTextOf(tables, position.Unit), query.Search)
               orderby person.SortName, position.Id
               select new AccessRow(position.Id, person.Id, person.Name, person.Email, position.Title, unit, isActive)
               {
                   Telephone = person.Telephone,
                   LastSignIn = LastSignIn(tables, position.Id),
               },
        ];
        return new(new Page<AccessRow>([.. found.Skip(query.Page.Skip).Take(query.Page.Size)], found.Length, query.Page));
    }

    public ValueTask<Instant?> LastSignInAsync(PositionId position, CancellationToken cancellationToken = default) => new(LastSignIn(store.Tables, position));

    private static Instant? LastSignIn(Tables tables, PositionId position) => tables.SignIns.TryGetValue(position, out Instant at) ? at : null;

    private static bool Holds(Tables tables, PositionId position, Role role, LocalDate today) =>
        tables.Roles.Find(position)?.Grants.Any(grant => grant.Role == role && grant.HoldsOn(today)) ?? false;

    private static string SearchTextOf(Tables tables, UnitId unit) => tables.Units.Find(unit) is { } found ? $"{found.Number} {found.Name}" : "";
}
