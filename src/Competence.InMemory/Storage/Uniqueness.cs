using Competence.Assignments;
using Competence.Organisation;

namespace Competence.InMemory.Storage;

/// <summary>What may be stored once only; two sessions that store it at the same time are a conflict.</summary>
internal static class Uniqueness
{
    /// <summary>Whether no other state stands where <paramref name="next"/> shall stand.</summary>
    public static bool Allows(Tables tables, IAggregate next) => next switch
    {
        Assignment assignment => !tables.Assignments.Of(assignment.Person).Any(other => other.Id != assignment.Id
            && other.Position == assignment.Position && other.Plan == assignment.Plan),
        Person person when tables.People.Find(person.Id)?.ObjectId != person.ObjectId =>
            !tables.People.All.Any(other => other.Id != person.Id && other.ObjectId == person.ObjectId),
        Position position when tables.Positions.Find(position.Id)?.Identity != position.Identity =>
            !tables.Positions.Of(position.Person).Any(other => other.Id != position.Id && other.Identity == position.Identity),
        _ => true,
    };
}
