using Competence.Assignments;
using Competence.Organisation;
using Competence.Requirements.Categories;

namespace Competence.InMemory.Storage;

/// <summary>What may be stored once only; two sessions that store it at the same time are a conflict.</summary>
/// <remarks>
/// A position holds one assignment of a plan, an object id is one person, an identity one ordinary position, and a number one unit of its trust, one
/// trust and one region, and a name in one place of the tree one category.
/// </remarks>
internal static class Uniqueness
{
    /// <summary>The tables in which <paramref name="next"/> has taken its places; <see langword="null"/> when another state stands in one of them.</summary>
    public static Tables? Claim(Tables tables, IAggregate next)
    {
        foreach (object place in PlacesOf(next))
        {
            if (tables.Places.GetValueOrDefault(place, next.Subject.Id) != next.Subject.Id)
            {
                return null;
            }

            tables = tables with { Places = tables.Places.SetItem(place, next.Subject.Id) };
        }

        return tables;
    }

    /// <summary>The tables in which the places of <paramref name="last"/> are free.</summary>
    public static Tables Release(Tables tables, IAggregate? last) =>
        last is null ? tables : tables with { Places = tables.Places.RemoveRange(PlacesOf(last)) };

    private static IEnumerable<object> PlacesOf(IAggregate state) => state switch
    {
        Assignment assignment => [(assignment.Position, assignment.Plan)],
        Person person => [person.ObjectId],
        Position { LentFrom: null } position => [position.Identity],
        OrganisationUnit unit when unit.Trust == unit.Id => [(unit.Trust, unit.Number), (UnitKind.Trust, unit.Number)],
        OrganisationUnit unit => [(unit.Trust, unit.Number)],
        Category category => [(category.Parent?.Value ?? category.Unit.Value, Category.KeyOf(category.Name))],
        _ => [],
    };
}
