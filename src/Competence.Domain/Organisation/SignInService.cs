using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Organisation;

/// <summary>Makes the actor of somebody whom the host has authenticated: everything else follows from the entry that is chosen (ORG-35).</summary>
/// <remarks>Its methods take no actor, because there is none yet. The host passes the person that it authenticated, and nobody else.</remarks>
/// <param name="facts">Loads positions.</param>
/// <param name="positions">Finds positions.</param>
/// <param name="people">Finds persons.</param>
/// <param name="units">Finds units.</param>
/// <param name="roles">Finds the roles of a position.</param>
/// <param name="replaced">Finds whom a person is deputy for.</param>
/// <param name="work">Begins the unit of work that a sign-in is recorded in.</param>
/// <param name="clock">Tells today: a loan is a choice while it is in effect (LOA-32).</param>
public sealed class SignInService(
    IAccessFacts facts,
    IRepository<PositionId, Position> positions,
    IRepository<PersonId, Person> people,
    IRepository<UnitId, OrganisationUnit> units,
    IRepository<PositionId, PositionRoles> roles,
    IReplacedLeaders replaced,
    IUnitOfWorkFactory work,
    BusinessClock clock)
{
    /// <summary>What a person can act as; the same list at sign-in and when switching (ORG-34). Empty for an unknown person and for who has left.</summary>
    public async ValueTask<SignInChoices> ChoicesAsync(PersonId person, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        Dictionary<PositionId, LoanFacts?> active = (await facts.PositionsAsync(person, cancellationToken))
            .Where(position => position.IsActiveOn(today)).ToDictionary(position => position.Position, position => position.Loan);
        ImmutableArray<ActingAs.Deputyship> deputyships = await replaced.OfAsync(person, today, cancellationToken);
        ImmutableArray<Position> offered =
            await positions.FindManyAsync([.. active.Keys, .. deputyships.Select(deputyship => deputyship.LeaderPosition)], cancellationToken);
        Dictionary<UnitId, string> names =
            (await units.FindManyAsync([.. offered.Select(position => position.Unit).Distinct()], cancellationToken)).ToDictionary(unit => unit.Id, unit => unit.DisplayName);
        Dictionary<PersonId, Person> leaders =
            (await people.FindManyAsync([.. deputyships.Select(deputyship => deputyship.Leader).Distinct()], cancellationToken)).ToDictionary(leader => leader.Id);

        IEnumerable<SignInChoice> own = offered.Where(position => position.Person == person)
            .Select(position => new SignInChoice(position.Id, position.Unit, names[position.Unit], position.Title, Loan: active[position.Id]))
            .OrderBy(choice => SortKey.Of(choice.UnitName)).ThenBy(choice => choice.Position);
        IEnumerable<SignInChoice> asDeputy = offered.Where(position => position.Person != person)
            .Select(position => (Position: position, Leader: leaders[position.Person]))
            .OrderBy(it => it.Leader.SortName).ThenBy(it => SortKey.Of(names[it.Position.Unit])).ThenBy(it => it.Position.Id)
            .Select(it => new SignInChoice(
                it.Position.Id, it.Position.Unit, names[it.Position.Unit], it.Position.Title, new ReplacedLeader(it.Leader.Id, it.Leader.Name)));
        return new SignInChoices([.. own, .. asDeputy]);
    }

    /// <summary>
    /// The actor that a person is by one entry of the list: in an own position with the roles of that position and of no other, or in the
    /// place of a leader (ACC-01).
    /// </summary>
    /// <remarks>
    /// A deputy has what the access table gives deputies with the leader's position, which lets see what the leader sees as a leader
    /// (ACC-27), and no ordered role: the deputy's own belong to the own position (ACC-01), and those of the leader's position were ordered
    /// for the leader; only the central operator grants a role (ACC-04), so a leader does not by naming a deputy. A further deputyship, of
    /// the deputy or of the leader replaced, is not reached from within the first (DEP-10): one chooses again.
    /// </remarks>
    /// <param name="person">The person whom the host authenticated.</param>
    /// <param name="position">The position of the entry: no leader is own deputy (DEP-04), so it is either an own one or that of a leader replaced.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>
    /// The actor; <see cref="SignInRules.PositionEnded"/> for an own position that has ended: its roles have stopped too (ACC-09);
    /// <see cref="GeneralRules.NotFound"/> for a position that is not the person's and whose leader the person is not deputy of today.
    /// </returns>
    public async ValueTask<Result<Actor>> ActAsync(PersonId person, PositionId position, CancellationToken cancellationToken = default)
    {
        ImmutableArray<PositionFacts> own = await facts.PositionsAsync(person, cancellationToken);
        if (own.FirstOrDefault(fact => fact.Position == position) is not { } chosen)
        {
            return await ActAsDeputyAsync(person, position, cancellationToken);
        }

        LocalDate today = clock.Read().Today;
        if (!chosen.IsActiveOn(today))
        {
            return SignInRules.PositionEnded.Refuse();
        }

        bool leads = await facts.LeadsEmployeesAsync(position, today, cancellationToken);
        ImmutableArray<RoleGrant> grants = (await roles.FindAsync(position, cancellationToken))?.Grants ?? [];
        if (chosen.Loan is { } loan)
        {
            return new Actor(person, new ActingAs.Loan(position, loan.OrdinaryPosition, chosen.Unit), grants);
        }

        bool onlyByHand = leads && !await facts.LeadsByMasterDataAsync(position, cancellationToken);
        return new Actor(person, new ActingAs.Position(position, chosen.Unit, leads, onlyByHand), grants);
    }

    /// <summary>The same as <see cref="ActAsync"/>, and keeps the moment as the last sign-in of the position (ORG-84). Called once, when the entry is chosen; requests after it call <see cref="ActAsync"/>.</summary>
    /// <remarks>
    /// Only what is chosen of one's own counts: whoever acts in a leader's place has not signed in as the leader. It is no event and is in
    /// nobody's history, and it is never a conflict with what others store about the person.
    /// </remarks>
    /// <param name="person">The person whom the host authenticated.</param>
    /// <param name="position">The position of the entry.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What <see cref="ActAsync"/> answers; what is refused is not kept as a sign-in.</returns>
    public async ValueTask<Result<Actor>> ChooseAsync(PersonId person, PositionId position, CancellationToken cancellationToken = default)
    {
        Result<Actor> acting = await ActAsync(person, position, cancellationToken);
        if (!acting.TryPickValue(out Actor? actor, out _) || actor.As is ActingAs.Deputyship)
        {
            return acting;
        }

        Instant now = clock.Read().Now;
        IUnitOfWork unit = work.Begin();
        unit.Stage(new RecordSignIn(position, now));
        return (await unit.CommitAsync(EventOrigin.Of(actor, now), cancellationToken)).Map(_ => actor);
    }

    private async ValueTask<Result<Actor>> ActAsDeputyAsync(PersonId person, PositionId position, CancellationToken cancellationToken)
    {
        ImmutableArray<ActingAs.Deputyship> deputyships = await replaced.OfAsync(person, clock.Read().Today, cancellationToken);
        return deputyships.FirstOrDefault(deputyship => deputyship.LeaderPosition == position) is { } chosen
            ? new Actor(person, chosen, [])
            : GeneralRules.NotFound.Refuse(("what", "position"), ("id", position));
    }
}
