using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Organisation;

/// <summary>Shows who leads whom, and sets and removes leaders by hand: for every role with the overview, for employees in scope (DEP-25, DEP-26).</summary>
/// <remarks>What applies follows at once, in the same commit: the replaced leader loses the employee and the new one gets the employee in the overview (DEP-27, ACC-82).</remarks>
/// <param name="facts">Loads what the access policy decides from.</param>
/// <param name="positions">Finds positions.</param>
/// <param name="leaders">Names leaders.</param>
/// <param name="rows">Lists positions.</param>
/// <param name="work">Begins units of work.</param>
/// <param name="clock">Tells today.</param>
/// <param name="options">How large a page may be.</param>
public sealed class LeaderService(
    IAccessFacts facts,
    IRepository<PositionId, Position> positions,
    LeaderReader leaders,
    IRowSource<PositionRow> rows,
    IUnitOfWorkFactory work,
    BusinessClock clock,
    CompetenceOptions options)
{
    /// <summary>Who leads a position, and whether by hand: for oneself, and for who has the employee in the overview.</summary>
    /// <returns>The leaders; <see cref="GeneralRules.NotFound"/> for a position that the actor may not see.</returns>
    public async ValueTask<Result<LeaderOfPosition>> FindAsync(Actor actor, PositionId position, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        if (await positions.FindAsync(position, cancellationToken) is not { } found)
        {
            return NotFound(position);
        }

        ImmutableArray<PositionFacts> held = await facts.PositionsAsync(found.Person, cancellationToken);
        if (AccessPolicy.SightOfEmployee(actor, found.Person, held, today) is not null)
        {
            return NotFound(position);
        }

        bool maySet = AccessPolicy.OnPosition(actor, AccessAction.ManualLeaderSet, held.Single(it => it.Position == position), today) is null;
        return (await leaders.OfAsync([found], _ => maySet, cancellationToken)).Single();
    }

    /// <summary>The active ordinary positions of persons whose name contains a text, by name: who can be chosen as leader by hand, also who leads nobody (DEP-36).</summary>
    /// <param name="actor">Who searches: somebody who may set leaders by hand.</param>
    /// <param name="search">Part of a name, in any case; empty for all.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async ValueTask<Result<Page<PositionRow>>> SearchAsync(
        Actor actor, string search, PageRequest page = default, CancellationToken cancellationToken = default) =>
        AccessPolicy.InGeneral(actor, AccessAction.ManualLeaderSet, clock.Read().Today) is { } denied
            ? denied
            : await rows.PageAsync(new PositionsNamedSpec(search), new PageRequest(page.Number, Math.Min(page.Size, options.LargestPage)), cancellationToken);

    /// <summary>Sets the leader of a position by hand, in place of the one of the master data or of the one set before (DEP-27, DEP-28).</summary>
    /// <param name="actor">Who sets it: somebody with the overview who has the employee in scope.</param>
    /// <param name="position">The employee's position.</param>
    /// <param name="leader">The position of the new leader: active, ordinary, of anybody but the employee (DEP-36).</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The position after it; a refusal of <see cref="LeaderRules"/>, <see cref="PositionRules.IsTemporary"/>, or a position is not found, or the actor may not.</returns>
    public ValueTask<Result<Position>> SetAsync(Actor actor, PositionId position, PositionId leader, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            actor, position,
            async found => await positions.FindAsync(leader, cancellationToken) is { } chosen
                ? found.SetLeader(chosen).Map<PositionEvent>(fact => fact)
                : NotFound(leader),
            cancellationToken);

    /// <summary>Removes the leader that was set by hand: the one of the master data applies again at once (DEP-33).</summary>
    /// <param name="actor">Who removes it: somebody with the overview who has the employee in scope.</param>
    /// <param name="position">The employee's position.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The position after it; <see cref="LeaderRules.NotSetByHand"/>, or the position is not found, or the actor may not.</returns>
    public ValueTask<Result<Position>> RemoveAsync(Actor actor, PositionId position, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, position, found => new(found.RemoveLeader().Map<PositionEvent>(fact => fact)), cancellationToken);

    private ValueTask<Result<Position>> ChangeAsync(
        Actor actor, PositionId position, Func<Position, ValueTask<Result<PositionEvent>>> decide, CancellationToken cancellationToken) =>
        CommitRetry.RunAsync<Position>(async () =>
        {
            Moment moment = clock.Read();
            if (await positions.FindAsync(position, cancellationToken) is not { } found)
            {
                return NotFound(position);
            }

            ImmutableArray<PositionFacts> held = await facts.PositionsAsync(found.Person, cancellationToken);
            Refusal? may = AccessPolicy.OnPosition(actor, AccessAction.ManualLeaderSet, held.Single(it => it.Position == position), moment.Today);
            Refusal? sight = AccessPolicy.SightOfEmployee(actor, found.Person, held, moment.Today);
            if (AccessPolicy.Answer(may, sight, "position", position) is { } denied)
            {
                return denied;
            }

            return (await decide(found)).TryPickValue(out PositionEvent? fact, out Refusal? refusal)
                ? await SaveAsync(found.Apply(fact), fact, EventOrigin.Of(actor, moment.Now), cancellationToken)
                : refusal;
        });

    private async ValueTask<Result<Position>> SaveAsync(Position next, PositionEvent fact, EventOrigin origin, CancellationToken cancellationToken)
    {
        IUnitOfWork unit = work.Begin();
        unit.Save(next, fact);
        unit.Stage(new Import.RefreshLeaderClosure());
        return (await unit.CommitAsync(origin, cancellationToken)).Map(_ => next);
    }

    private static Refusal NotFound(PositionId position) => GeneralRules.NotFound.Refuse(("what", "position"), ("id", position));
}
