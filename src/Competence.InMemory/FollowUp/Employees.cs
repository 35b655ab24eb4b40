using Competence.Access;
using Competence.InMemory.Access;
using Competence.InMemory.Storage;
using Competence.Organisation;

namespace Competence.InMemory.FollowUp;

/// <summary>Finds the employees that a viewer has access to.</summary>
internal static class Employees
{
    /// <summary>The active positions in <paramref name="scope"/>, of people that exist, in no order.</summary>
    public static IEnumerable<Position> Of(Tables tables, EmployeeScope scope) => tables.Positions.All.Where(position =>
        position.IsActive && tables.People.Find(position.Person) is not null && scope.Includes(InMemoryAccessFacts.Of(tables, position)));

    public static string NameOf(Tables tables, Position position) => tables.People.Find(position.Person)?.Name ?? "";
}
