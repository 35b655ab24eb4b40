using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Organisation.Moves;

/// <summary>Announces reorganisations: for the central operator (ORG-75 to ORG-80). The import run carries the positions on.</summary>
/// <param name="facts">Finds a person's positions.</param>
/// <param name="positions">Finds positions.</param>
/// <param name="moves">Finds announced moves by the position.</param>
/// <param name="moveRows">Lists announced moves.</param>
/// <param name="positionRows">Lists positions.</param>
/// <param name="work">Begins units of work.</param>
/// <param name="clock">Tells today.</param>
/// <param name="options">How large a page may be.</param>
public sealed class AnnouncedMoveService(
    IAccessFacts facts,
    IRepository<PositionId, Position> positions,
    IRepository<PositionId, AnnouncedMove> moves,
    IRowSource<AnnouncedMoveRow> moveRows,
    IRowSource<PositionRow> positionRows,
    IUnitOfWorkFactory work,
    BusinessClock clock,
    CompetenceOptions options)
{
    /// <summary>The announced moves that have come as far as this, by date, then name.</summary>
    /// <param name="actor">The central operator.</param>
    /// <param name="state">Which moves.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<Result<Page<AnnouncedMoveRow>>> ListAsync(
        Actor actor, AnnouncedMoveState state, PageRequest page = default, CancellationToken cancellationToken = default) =>
        Forbidden(actor) is { } denied ? denied : await moveRows.PageAsync(new AnnouncedMovesSpec(state), Cut(page), cancellationToken);

    /// <summary>The active positions of persons whose name contains a text, by name: who an announcement is about.</summary>
    /// <param name="actor">The central operator.</param>
    /// <param name="search">Part of a name, in any case; empty for all.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async ValueTask<Result<Page<PositionRow>>> SearchAsync(
        Actor actor, string search, PageRequest page = default, CancellationToken cancellationToken = default) =>
        Forbidden(actor) is { } denied ? denied : await positionRows.PageAsync(new PositionsNamedSpec(search), Cut(page), cancellationToken);

    /// <summary>Announces a reorganisation: all of it, or nothing with the first reason.</summary>
    /// <param name="actor">The central operator.</param>
    /// <param name="planned">Which positions move where; each position once.</param>
    /// <param name="on">The date of the change.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>What was announced, with a warning when the notice is short; a refusal of <see cref="AnnouncedMoveRules"/>, or a position is not found, or the actor may not.</returns>
    public ValueTask<Result<MoveAnnouncement>> RegisterAsync(
        Actor actor, ImmutableArray<PlannedMove> planned, LocalDate on, CancellationToken cancellationToken = default) =>
        CommitRetry.RunAsync<MoveAnnouncement>(async () =>
        {
            Moment moment = clock.Read();
            if (Forbidden(actor) is { } denied)
            {
                return denied;
            }

            if (planned.IsDefaultOrEmpty || planned.DistinctBy(move => move.Position).Count() != planned.Length)
            {
                return AnnouncedMoveRules.NobodyMoves.Refuse();
            }

            IUnitOfWork unit = work.Begin();
            List<AnnouncedMove> announced = [];
            foreach (PlannedMove move in planned)
            {
                if (await positions.FindAsync(move.Position, cancellationToken) is not { } position)
                {
                    return NotFound(move.Position);
                }

                AnnouncedMove? last = await moves.FindAsync(move.Position, cancellationToken);
                ImmutableArray<string> taken = await TakenAsync(position, announced, cancellationToken);
                if (!AnnouncedMove.Register(last, position, move.CostCentre, on, taken).TryPickValue(out AnnouncedMoveEvent.Registered? fact, out Refusal? refusal))
                {
                    return refusal;
                }

                AnnouncedMove next = last?.Apply(fact) ?? AnnouncedMove.From(fact);
                unit.Save(next, fact);
                announced.Add(next);
            }

            Result<Commit> commit = await unit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken);
            return commit.Map(_ => new MoveAnnouncement([.. announced], AnnouncedMoveAdvice.On(on, moment.Today)));
        });

    /// <summary>Changes where and when a position moves, as long as no run has found it.</summary>
    /// <param name="actor">The central operator.</param>
    /// <param name="position">The position.</param>
    /// <param name="costCentre">The number of the cost centre to move to.</param>
    /// <param name="on">The date of the change.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The move after it, with a warning when the notice is short; a refusal of <see cref="AnnouncedMoveRules"/>, or none was ever announced, or the actor may not.</returns>
    public async ValueTask<Result<MoveAnnouncement>> ChangeAsync(
        Actor actor, PositionId position, string costCentre, LocalDate on, CancellationToken cancellationToken = default)
    {
        Result<AnnouncedMove> changed = await DecideAsync(
            actor, position,
            async move => await positions.FindAsync(position, cancellationToken) is { } found
                ? move.Change(costCentre, on, await TakenAsync(found, [], cancellationToken)).Map<AnnouncedMoveEvent>(fact => fact)
                : NotFound(position),
            cancellationToken);
        return changed.Map(move => new MoveAnnouncement([move], AnnouncedMoveAdvice.On(on, clock.Read().Today)));
    }

    /// <summary>Takes an announcement back, as long as no run has found the move: the position is treated as any other.</summary>
    /// <param name="actor">The central operator.</param>
    /// <param name="position">The position.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The move after it; <see cref="AnnouncedMoveRules.NotWaiting"/>, or none was ever announced, or the actor may not.</returns>
    public ValueTask<Result<AnnouncedMove>> WithdrawAsync(Actor actor, PositionId position, CancellationToken cancellationToken = default) =>
        DecideAsync(actor, position, move => new(move.Withdraw().Map<AnnouncedMoveEvent>(fact => fact)), cancellationToken);

    private ValueTask<Result<AnnouncedMove>> DecideAsync(
        Actor actor, PositionId position, Func<AnnouncedMove, ValueTask<Result<AnnouncedMoveEvent>>> decide, CancellationToken cancellationToken) =>
        CommitRetry.RunAsync<AnnouncedMove>(async () =>
        {
            if (Forbidden(actor) is { } denied)
            {
                return denied;
            }

            if (await moves.FindAsync(position, cancellationToken) is not { } move)
            {
                return GeneralRules.NotFound.Refuse(("what", "announced-move"), ("id", position));
            }

            if (!(await decide(move)).TryPickValue(out AnnouncedMoveEvent? fact, out Refusal? refusal))
            {
                return refusal;
            }

            AnnouncedMove next = move.Apply(fact);
            IUnitOfWork unit = work.Begin();
            unit.Save(next, fact);
            return (await unit.CommitAsync(EventOrigin.Of(actor, clock.Read().Now), cancellationToken)).Map(_ => next);
        });

    /// <summary>Where in the trust the person's other positions are, or are to be. Temporary ones of loans stand in nobody's way: the import does not know them (LOA-37).</summary>
    private async ValueTask<ImmutableArray<string>> TakenAsync(Position position, List<AnnouncedMove> announced, CancellationToken cancellationToken)
    {
        ImmutableArray<PositionId> others =
            [.. (await facts.PositionsAsync(position.Person, cancellationToken)).Select(held => held.Position).Where(held => held != position.Id)];
        IEnumerable<PositionIdentity> are = (await positions.FindManyAsync(others, cancellationToken))
            .Where(other => other.LentFrom is null).Select(other => other.Identity);
        IEnumerable<PositionIdentity> willBe = (await moves.FindManyAsync(others, cancellationToken)).Where(move => move.IsWaiting)
            .Concat(announced.Where(move => move.Person == position.Person)).Select(move => move.Target);
        return [.. are.Concat(willBe).Where(identity => identity.Trust == position.Identity.Trust).Select(identity => identity.CostCentre)];
    }

    private Refusal? Forbidden(Actor actor) => AccessPolicy.InGeneral(actor, AccessAction.AnnouncedMoveRegister, clock.Read().Today);

    private PageRequest Cut(PageRequest page) => new(page.Number, Math.Min(page.Size, options.LargestPage));

    private static Refusal NotFound(PositionId position) => GeneralRules.NotFound.Refuse(("what", "position"), ("id", position));
}
