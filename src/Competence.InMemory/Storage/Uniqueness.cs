using Competence.Assignments;
using Competence.Organisation;

namespace Competence.InMemory.Storage;

/// <summary>What may be stored once only; two sessions that store it at the same time are a conflict.</summary>
/// <remarks>A position holds one assignment of a plan, an object id is one person, an identity one position, and a number one unit of its trust.</remarks>
internal static class Uniqueness
{
    /// <summary>The tables in which <paramref name="next"/> has taken its place; <see langword="null"/> when another state stands there.</summary>
    public static Tables? Claim(Tables tables, IAggregate next)
    {
        if (PlaceOf(next) is not { } place)
        {
            return tables;
        }

        Guid holder = tables.Places.GetValueOrDefault(place, next.Subject.Id);
        return holder == next.Subject.Id ? tables with { Places = tables.Places.SetItem(place, holder) } : null;
    }

    /// <summary>The tables in which the place of <paramref name="last"/> is free.</summary>
    public static Tables Release(Tables tables, IAggregate? last) =>
        last is not null && PlaceOf(last) is { } place ? tables with { Places = tables.Places.Remove(place) } : tables;

    private static object? PlaceOf(IAggregate state) => state switch
    {
        Assignment assignment => (assignment.Position, assignment.Plan),
        Person person => person.ObjectId,
        Position position => position.Identity,
        OrganisationUnit unit => (unit.Trust, unit.Number),
        _ => null,
    };
}
