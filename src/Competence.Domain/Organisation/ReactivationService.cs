using Competence.Access;
using Competence.Organisation.Import;

namespace Competence.Organisation;

/// <summary>Takes ended positions out again for a while, and deactivates positions, by hand: for trust admins with the reactivation add-on and the central operator (ORG-85 to ORG-92).</summary>
/// <param name="facts">Loads positions.</param>
/// <param name="positions">Finds positions.</param>
/// <param name="endings">What other parts do when positions end (ORG-90).</param>
/// <param name="returns">What other parts do when positions come back (ORG-89).</param>
/// <param name="work">Begins units of work.</param>
/// <param name="clock">Tells today.</param>
/// <param name="options">On which days there is an import run.</param>
public sealed class ReactivationService(
    IAccessFacts facts,
    IRepository<PositionId, Position> positions,
    IEnumerable<IPositionEndings> endings,
    IEnumerable<IPositionReturns> returns,
    IUnitOfWorkFactory work,
    BusinessClock clock,
    CompetenceOptions options)
{
    private readonly EmploymentCalendar _calendar = new(ImportCalendar.Of(options));

    /// <summary>Reactivates a position with the plans that its end put away: until the next import run, for a resident in part 1 for 30 days (ORG-86 to ORG-89).</summary>
    /// <param name="actor">Who does it, after confirming it in a prompt (ORG-91).</param>
    /// <param name="position">The position.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The position after it; <see cref="PositionRules.IsActive"/>, or the position is not seen, or the actor may not.</returns>
    public ValueTask<Result<Position>> ReactivateAsync(Actor actor, PositionId position, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, position, async (state, moment, unit) =>
        {
            LocalDate until = _calendar.ReactivatedUntil(moment.Today, state.Occupation);
            if (!state.ReactivateByHand(moment.Today, until).TryPickValue(out PositionEvent.ReactivatedByHand? fact, out Refusal? refusal))
            {
                return refusal;
            }

            foreach (IPositionReturns part in returns)
            {
                await part.StageAsync(unit, [state], moment, cancellationToken);
            }

            return Save(unit, state, fact);
        }, cancellationToken);

    /// <summary>Deactivates a position with all that follows from its end; one should not, and while the master data has it the next run opens it again (ORG-92).</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="position">The position.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The position after it; <see cref="PositionRules.IsDeactivated"/>, or the position is not seen, or the actor may not.</returns>
    public ValueTask<Result<Position>> DeactivateAsync(Actor actor, PositionId position, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, position, async (state, moment, unit) =>
        {
            if (!state.DeactivateByHand(moment.Today).TryPickValue(out PositionEvent.DeactivatedByHand? fact, out Refusal? refusal))
            {
                return refusal;
            }

            Position ended = Save(unit, state, fact);
            foreach (IPositionEndings part in endings)
            {
                await part.StageAsync(unit, [new EndedPosition(ended)], moment, cancellationToken);
            }

            return ended;
        }, cancellationToken);

    private ValueTask<Result<Position>> ChangeAsync(
        Actor actor, PositionId id, Func<Position, Moment, IUnitOfWork, ValueTask<Result<Position>>> changeAsync, CancellationToken cancellationToken) =>
        CommitRetry.RunAsync<Position>(async () =>
        {
            Moment moment = clock.Read();
            PositionFacts? found = (await facts.PositionsAsync([id], cancellationToken)).FirstOrDefault();
            if (found is null || await positions.FindAsync(id, cancellationToken) is not { } position)
            {
                return GeneralRules.NotFound.Refuse(("what", "position"), ("id", id));
            }

            if (Denied(actor, found, moment.Today) is { } denied)
            {
                return denied;
            }

            IUnitOfWork unit = work.Begin();
            Result<Position> changed = await changeAsync(position, moment, unit);
            return changed.TryPickValue(out Position? next, out Refusal? refusal)
                ? (await unit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => next)
                : refusal;
        });

    private static Position Save(IUnitOfWork unit, Position state, PositionEvent fact)
    {
        Position next = state.Apply(fact);
        unit.Save(next, fact);
        return next;
    }

    private static Refusal? Denied(Actor actor, PositionFacts position, LocalDate today)
    {
        Refusal? sight = AccessPolicy.OnPosition(actor, AccessAction.RoleView, position, today) is null
            ? null
            : AccessPolicy.SightOfEmployee(actor, position.Person, [position], today);
        return AccessPolicy.Answer(AccessPolicy.OnPosition(actor, AccessAction.PositionReactivate, position, today), sight, "position", position.Position);
    }
}
