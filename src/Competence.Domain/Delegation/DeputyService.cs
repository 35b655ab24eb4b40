using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Delegation;

/// <summary>The deputies of leaders: set, changed and removed by the leader, by the leader's own leader or by a trust admin (DEP-01, DEP-12, DEP-14).</summary>
/// <param name="facts">Loads positions.</param>
/// <param name="deputyships">Finds a deputyship.</param>
/// <param name="delegations">Finds the deputyships of leaders.</param>
/// <param name="reader">Tells which of them work.</param>
/// <param name="history">What has happened.</param>
/// <param name="work">Begins units of work.</param>
/// <param name="clock">Tells today.</param>
/// <param name="options">The largest page.</param>
public sealed class DeputyService(
    IAccessFacts facts,
    IRepository<DeputyshipKey, Deputyship> deputyships,
    IDelegations delegations,
    DeputyReader reader,
    IHistory history,
    IUnitOfWorkFactory work,
    BusinessClock clock,
    CompetenceOptions options)
{
    /// <summary>The deputies that a leader has today.</summary>
    /// <param name="actor">The leader in that position, or a role with the leader in the overview (DEP-14).</param>
    /// <param name="position">The leader's position.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The deputies; <see cref="GeneralRules.NotFound"/> or <see cref="GeneralRules.AccessDenied"/> otherwise.</returns>
    public async ValueTask<Result<LeaderDeputies>> ListAsync(Actor actor, PositionId position, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        LocalDate today = clock.Read().Today;
        if (await FindAsync(position, cancellationToken) is not { } leader)
        {
            return NotFound(position);
        }

        if (DeputyAccess.View(actor, leader, today) is { } refusal)
        {
            return refusal;
        }

        ImmutableArray<DeputyshipStanding> working =
            await reader.WorkingAsync(await delegations.OfLeadersAsync([position], cancellationToken), today, cancellationToken);
        return new LeaderDeputies(
            position, leader.Person, await LeadsAsync(position, cancellationToken), DeputyAccess.Change(actor, leader, today) is null,
            [.. working.Select(standing => standing.Deputyship)]);
    }

    /// <summary>Makes somebody deputy of a leader, at once; one who is deputy already gets the new position and last day (DEP-03 to DEP-07, DEP-35).</summary>
    /// <param name="actor">The leader in that position, the leader's own leader, or a trust admin.</param>
    /// <param name="position">The leader's position.</param>
    /// <param name="deputyPosition">The position that the deputy is chosen in: any active one in the region but the leader's own.</param>
    /// <param name="lastDay">The last day it works; none for until it is removed.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The deputyship; a refusal of <see cref="DeputyRules"/>, or a position is not seen, or the actor may not.</returns>
    public ValueTask<Result<Deputyship>> SetAsync(
        Actor actor, PositionId position, PositionId deputyPosition, LocalDate? lastDay, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, position, async (leader, today) =>
        {
            if (await FindAsync(deputyPosition, cancellationToken) is not { } deputy)
            {
                return NotFound(deputyPosition);
            }

            bool leads = await LeadsAsync(position, cancellationToken);
            Deputyship state = await LoadAsync(new DeputyshipKey(position, deputy.Person), cancellationToken);
            return state.Choose(leader, leads, deputy, lastDay, today).Map(facts => (state, facts));
        }, cancellationToken);

    /// <summary>Removes a deputy: the deputyship stops at once (DEP-07).</summary>
    /// <param name="actor">The leader in that position, the leader's own leader, or a trust admin.</param>
    /// <param name="position">The leader's position.</param>
    /// <param name="deputy">The deputy.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The deputyship after it; <see cref="DeputyRules.NotDeputy"/>, or the position is not seen, or the actor may not.</returns>
    public ValueTask<Result<Deputyship>> RemoveAsync(
        Actor actor, PositionId position, PersonId deputy, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, position, async (_, today) =>
        {
            Deputyship state = await LoadAsync(new DeputyshipKey(position, deputy), cancellationToken);
            return state.Remove(today).Map(fact => (state, ImmutableArray.Create<DeputyshipEvent>(fact)));
        }, cancellationToken);

    /// <summary>What has happened to somebody's deputyship for a leader, the newest first; also when it is over.</summary>
    /// <param name="actor">Who sees the leader's deputies.</param>
    /// <param name="position">The leader's position.</param>
    /// <param name="deputy">The deputy.</param>
    /// <param name="page">Which part; cut to the largest that the options allow.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The entries, none for who never was deputy; "not found" and "access denied" as <see cref="ListAsync"/>.</returns>
    public async ValueTask<Result<ImmutableArray<HistoryEntry>>> HistoryAsync(
        Actor actor, PositionId position, PersonId deputy, HistoryPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(page);
        if (await FindAsync(position, cancellationToken) is not { } leader)
        {
            return NotFound(position);
        }

        HistoryPage seen = page with { Take = Math.Clamp(page.Take, 1, options.LargestPage), Audience = Audience.History };
        return DeputyAccess.View(actor, leader, clock.Read().Today) is { } refusal
            ? refusal
            : await history.ListAsync(Deputyship.None(new DeputyshipKey(position, deputy)).Subject, seen, cancellationToken);
    }

    private ValueTask<Result<Deputyship>> ChangeAsync(
        Actor actor,
        PositionId position,
        Func<PositionFacts, LocalDate, ValueTask<Result<(Deputyship State, ImmutableArray<DeputyshipEvent> Facts)>>> decide,
        CancellationToken cancellationToken) =>
        CommitRetry.RunAsync<Deputyship>(async () =>
        {
            ArgumentNullException.ThrowIfNull(actor);
            Moment moment = clock.Read();
            if (await FindAsync(position, cancellationToken) is not { } leader)
            {
                return NotFound(position);
            }

            if (DeputyAccess.Change(actor, leader, moment.Today) is { } denied)
            {
                return denied;
            }

            if (!(await decide(leader, moment.Today)).TryPickValue(out (Deputyship State, ImmutableArray<DeputyshipEvent> Facts) decided, out Refusal? refusal))
            {
                return refusal;
            }

            return decided.Facts is [var fact]
                ? await SaveAsync(decided.State.Apply(fact), fact, EventOrigin.Of(actor, moment.Now, leader.Person), cancellationToken)
                : decided.State;
        });

    private async ValueTask<Result<Deputyship>> SaveAsync(
        Deputyship next, DeputyshipEvent fact, EventOrigin origin, CancellationToken cancellationToken)
    {
        IUnitOfWork unit = work.Begin();
        unit.Save(next, fact);
        return (await unit.CommitAsync(origin, cancellationToken)).Map(_ => next);
    }

    private async ValueTask<PositionFacts?> FindAsync(PositionId position, CancellationToken cancellationToken) =>
        (await facts.PositionsAsync([position], cancellationToken)).FirstOrDefault();

    private async ValueTask<bool> LeadsAsync(PositionId position, CancellationToken cancellationToken) =>
        !(await delegations.LeadershipsAsync([position], clock.Read().Today, cancellationToken)).IsEmpty;

    private async ValueTask<Deputyship> LoadAsync(DeputyshipKey key, CancellationToken cancellationToken) =>
        await deputyships.FindAsync(key, cancellationToken) ?? Deputyship.None(key);

    private static Refusal NotFound(PositionId position) => GeneralRules.NotFound.Refuse(("what", "position"), ("id", position));
}
