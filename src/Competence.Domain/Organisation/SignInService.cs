using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Organisation;

/// <summary>Makes the actor of somebody whom the host has authenticated: everything else follows from the position that is chosen (ORG-35).</summary>
/// <remarks>Its methods take no actor, because there is none yet. The host passes the person that it authenticated, and nobody else.</remarks>
/// <param name="facts">Loads positions.</param>
/// <param name="positions">Finds positions.</param>
/// <param name="units">Finds units.</param>
/// <param name="roles">Finds the roles of a position.</param>
/// <param name="clock">Tells today: a loan is a choice while it is in effect (LOA-32).</param>
public sealed class SignInService(
    IAccessFacts facts,
    IRepository<PositionId, Position> positions,
    IRepository<UnitId, OrganisationUnit> units,
    IRepository<PositionId, PositionRoles> roles,
    BusinessClock clock)
{
    /// <summary>What a person can act as; the same list at sign-in and when switching (ORG-34). Empty for an unknown person and for who has left.</summary>
    public async ValueTask<SignInChoices> ChoicesAsync(PersonId person, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        Dictionary<PositionId, LoanFacts?> active = (await facts.PositionsAsync(person, cancellationToken))
            .Where(position => position.IsActiveOn(today)).ToDictionary(position => position.Position, position => position.Loan);
        ImmutableArray<Position> own = await positions.FindManyAsync([.. active.Keys], cancellationToken);
        ImmutableArray<OrganisationUnit> where = await units.FindManyAsync([.. own.Select(position => position.Unit).Distinct()], cancellationToken);

        Dictionary<UnitId, string> names = where.ToDictionary(unit => unit.Id, unit => unit.DisplayName);
        return new SignInChoices([.. own
            .Select(position => new SignInChoice(position.Id, position.Unit, names[position.Unit], position.Title, active[position.Id]))
            .OrderBy(choice => SortKey.Of(choice.UnitName)).ThenBy(choice => choice.Position)]);
    }

    /// <summary>The actor that a person is in one of the own positions, with the roles of that position and of no other (ACC-01).</summary>
    /// <returns>
    /// The actor; <see cref="GeneralRules.NotFound"/> for a position that is not the person's, <see cref="SignInRules.PositionEnded"/> for one
    /// that has ended: its roles have stopped too (ACC-09).
    /// </returns>
    public async ValueTask<Result<Actor>> ActAsync(PersonId person, PositionId position, CancellationToken cancellationToken = default)
    {
        ImmutableArray<PositionFacts> own = await facts.PositionsAsync(person, cancellationToken);
        if (own.FirstOrDefault(fact => fact.Position == position) is not { } chosen)
        {
            return GeneralRules.NotFound.Refuse(("what", "position"), ("id", position));
        }

        LocalDate today = clock.Read().Today;
        if (!chosen.IsActiveOn(today))
        {
            return SignInRules.PositionEnded.Refuse();
        }

        bool leads = await facts.LeadsEmployeesAsync(position, today, cancellationToken);
        ImmutableArray<RoleGrant> grants = (await roles.FindAsync(position, cancellationToken))?.Grants ?? [];
        ActingAs capacity = chosen.Loan is { } loan
            ? new ActingAs.Loan(position, loan.OrdinaryPosition, chosen.Unit)
            : new ActingAs.Position(position, chosen.Unit, leads);
        return new Actor(person, capacity, grants);
    }
}
