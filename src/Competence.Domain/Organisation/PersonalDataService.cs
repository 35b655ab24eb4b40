using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Organisation;

/// <summary>Shows what is registered about a person: to oneself, and to who has the employee in the overview (ORG-36, ACC-10, ACC-20). It all comes from the HR master data; only leaders are set by hand.</summary>
/// <param name="facts">Loads what the access policy decides from.</param>
/// <param name="people">Finds persons.</param>
/// <param name="positions">Finds positions.</param>
/// <param name="units">Finds units.</param>
/// <param name="leaders">Names leaders.</param>
/// <param name="clock">Tells today.</param>
public sealed class PersonalDataService(
    IAccessFacts facts,
    IRepository<PersonId, Person> people,
    IRepository<PositionId, Position> positions,
    IRepository<UnitId, OrganisationUnit> units,
    LeaderReader leaders,
    BusinessClock clock)
{
    /// <summary>What is registered about a person and the positions. Of somebody else only those positions are told that the actor has in the overview today.</summary>
    /// <returns>The data; <see cref="GeneralRules.NotFound"/> for a person whom the actor may not see.</returns>
    public async ValueTask<Result<PersonalData>> FindAsync(Actor actor, PersonId person, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        ImmutableArray<PositionFacts> held = await facts.PositionsAsync(person, cancellationToken);
        if (AccessPolicy.SightOfEmployee(actor, person, held, today) is not null || await people.FindAsync(person, cancellationToken) is not { } found)
        {
            return GeneralRules.NotFound.Refuse(("what", "person"), ("id", person));
        }

        Dictionary<PositionId, PositionFacts> told = held
            .Where(position => person == actor.Person || AccessPolicy.OnPosition(actor, AccessAction.EmployeeOverview, position, today) is null)
            .ToDictionary(position => position.Position);
        ImmutableArray<Position> shown = await positions.FindManyAsync([.. told.Keys], cancellationToken);
        Dictionary<UnitId, string> names = (await units.FindManyAsync([.. told.Values.SelectMany(position => position.UnitPath).Distinct()], cancellationToken))
            .ToDictionary(unit => unit.Id, unit => unit.DisplayName);
        ImmutableArray<LeaderOfPosition> led = await leaders.OfAsync(
            shown, id => AccessPolicy.OnPosition(actor, AccessAction.ManualLeaderSet, told[id], today) is null, cancellationToken);
        PersonalPosition Of(Position position, LeaderOfPosition leader) => new(
            position.Id, position.Title, position.Occupation, position.IsTemporary, position.Start, position.End,
            [.. told[position.Id].UnitPath.Reverse().Select(unit => names[unit])], leader, position.Loan,
            told[position.Id].IsActiveOn(today), position.Id == actor.Position);
        return new PersonalData(
            found.Id, found.ObjectId, found.GivenName, found.FamilyName, found.Email, found.Telephone, found.Hpr,
            [.. shown.Zip(led, Of).OrderBy(it => !it.IsActive).ThenBy(it => SortKey.Of(it.UnitName)).ThenBy(it => it.Position)]);
    }
}
