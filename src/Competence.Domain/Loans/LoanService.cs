using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;

namespace Competence.Loans;

/// <summary>
/// Lends employees to other units. Registering, editing, ending and deleting are done from the lending side, which is asked about the employee's
/// ordinary position (LOA-05, LOA-06); the borrowing leader only reads the loan (LOA-28).
/// </summary>
/// <remarks>Nobody handles or opens the own loans, whatever the role: the comment is never for the employee (LOA-13, LOA-40).</remarks>
/// <param name="reader">Loads.</param>
/// <param name="positionRows">Finds positions to choose as leaders.</param>
/// <param name="history">Reads what has happened.</param>
/// <param name="work">Begins units of work.</param>
/// <param name="ids">Where new identifiers come from.</param>
/// <param name="clock">Tells today and now.</param>
/// <param name="options">The largest page.</param>
public sealed partial class LoanService(
    LoanReader reader, IRowSource<PositionRow> positionRows, IHistory history, IUnitOfWorkFactory work, IIdSource ids, BusinessClock clock, CompetenceOptions options)
{
    /// <summary>Registers a loan (LOA-01 to LOA-03, LOA-08 to LOA-13, LOA-42).</summary>
    /// <param name="actor">Who registers it.</param>
    /// <param name="position">The employee's ordinary position.</param>
    /// <param name="request">The loan.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The loan; a refusal of <see cref="LoanRules"/>, the position is not seen, or the actor may not.</returns>
    public ValueTask<Result<Loan>> RegisterAsync(Actor actor, PositionId position, LoanRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        return CommitRetry.RunAsync<Loan>(async () =>
        {
            Moment moment = clock.Read();
            if (!(await LenderAsync(actor, position, moment.Today, "position", position, cancellationToken)).TryPickValue(out Lender? lender, out Refusal? refusal))
            {
                return refusal;
            }

            if (lender.Facts.Loan is not null || await reader.PositionAsync(position, cancellationToken) is not { } ordinary)
            {
                return LoanRules.OnlyFromOrdinary.Refuse();
            }

            PersonLoans held = await reader.OfPersonAsync(ordinary.Person, cancellationToken);
            if (!(await reader.PlaceAsync(ordinary.Person, request.Unit, request.Leader, moment.Today, cancellationToken))
                .TryPickValue(out LoanPlace? place, out refusal))
            {
                return refusal;
            }

            LoanEvent.Registered wanted = New(actor, ordinary, lender.Unit, TermsOf(request, place.Leader), moment);
            if (!Loan.Register(wanted, lender.Surroundings(held), moment.Today).TryPickValue(out LoanEvent.Registered? fact, out refusal))
            {
                return refusal;
            }

            IUnitOfWork unit = work.Begin();
            unit.Expect(ordinary.Person, held.Revision);
            Loan loan = Stage(unit, fact, ordinary, place);
            return (await unit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => loan);
        });
    }

    /// <summary>Edits a planned or ongoing loan (LOA-17 to LOA-24, LOA-41). Changing the unit of an ongoing one ends it today and registers a new one from tomorrow.</summary>
    /// <param name="actor">Who edits it, from the lending side.</param>
    /// <param name="id">The loan.</param>
    /// <param name="request">All fields as they are to be.</param>
    /// <param name="version">The version that was seen, when a page posts it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The loan after it, the new one after a change of unit; a refusal of <see cref="LoanRules"/>, the loan is not seen, or the actor may not.</returns>
    public ValueTask<Result<Loan>> EditAsync(
        Actor actor, LoanId id, LoanRequest request, long? version = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ChangeAsync(actor, id, version, async (loan, lender, moment, unit) =>
        {
            LoanPlace? place = null;
            if (!loan.Stays(request.Unit, request.Leader))
            {
                PositionId? chosen = request.Leader == loan.Terms.Leader ? null : request.Leader;
                if (!(await reader.PlaceAsync(loan.Person, request.Unit, chosen, moment.Today, cancellationToken)).TryPickValue(out place, out Refusal? refusal))
                {
                    return refusal;
                }
            }

            PersonLoans held = await reader.OfPersonAsync(loan.Person, cancellationToken);
            unit.Expect(loan.Person, held.Revision);
            LoanTerms terms = TermsOf(request, place?.Leader ?? loan.Terms.Leader);
            return place is not null && loan.MovesOn(terms, moment.Today)
                ? await MoveOnAsync(actor, loan, lender, terms, place, held, moment, unit, cancellationToken)
                : await ChangeAsync(loan, lender, terms, place, held, moment, unit, cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Ends an ongoing loan: today is its last day, and it stays in effect for the rest of it (LOA-26).</summary>
    /// <param name="actor">Who ends it, from the lending side.</param>
    /// <param name="id">The loan.</param>
    /// <param name="version">The version that was seen, when a page posts it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The loan after it; <see cref="LoanRules.NotBegun"/>, <see cref="LoanRules.Finished"/>, the loan is not seen, or the actor may not.</returns>
    public ValueTask<Result<Loan>> EndAsync(Actor actor, LoanId id, long? version = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, id, version, async (loan, _, moment, unit) =>
            loan.EndOn(LoanEnding.ByHand, moment.Today).TryPickValue(out LoanEvent.Ended? fact, out Refusal? refusal)
                ? await StageAsync(unit, loan, fact, place: null, cancellationToken)
                : refusal, cancellationToken);

    /// <summary>Deletes a planned loan: it never takes effect (LOA-25).</summary>
    /// <param name="actor">Who deletes it, from the lending side.</param>
    /// <param name="id">The loan.</param>
    /// <param name="version">The version that was seen, when a page posts it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The loan as it was last; <see cref="LoanRules.OnlyPlannedDeleted"/>, the loan is not seen, or the actor may not.</returns>
    public ValueTask<Result<Loan>> DeleteAsync(Actor actor, LoanId id, long? version = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, id, version, async (loan, _, moment, unit) =>
        {
            if (!loan.Delete(moment.Today).TryPickValue(out LoanEvent.Deleted? fact, out Refusal? refusal))
            {
                return refusal;
            }

            unit.Remove(loan, fact);
            if (await reader.PositionAsync(loan.TemporaryPosition, cancellationToken) is { } temporary)
            {
                unit.Remove(temporary, new PositionEvent.LoanWithdrawn());
            }

            return loan;
        }, cancellationToken);

    private static LoanTerms TermsOf(LoanRequest request, PositionId leader) => new(
        request.Unit, leader, request.Start, request.End, request.Comment?.Trim() is { Length: > 0 } comment ? comment : null);

    private static Loan Stage(IUnitOfWork unit, LoanEvent.Registered fact, Position ordinary, LoanPlace place)
    {
        Loan loan = Loan.From(fact);
        unit.Save(loan, fact);
        PositionEvent.Lent lent = TemporaryPositions.Make(loan, ordinary, place);
        unit.Save(Position.From(lent), lent);
        return loan;
    }

    private LoanEvent.Registered New(Actor actor, Position ordinary, UnitId from, LoanTerms terms, Moment moment) => new(
        ids.Next<LoanId>(moment.Now), ordinary.Person, ordinary.Id, ids.Next<PositionId>(moment.Now), terms, actor.Person, from);

    private async ValueTask<Result<Loan>> MoveOnAsync(
        Actor actor, Loan loan, Lender lender, LoanTerms terms, LoanPlace place, PersonLoans held, Moment moment, IUnitOfWork unit,
        CancellationToken cancellationToken)
    {
        if (await reader.PositionAsync(loan.OrdinaryPosition, cancellationToken) is not { } ordinary)
        {
            return LoanRules.OnlyFromOrdinary.Refuse();
        }

        LoanEvent.Registered next = New(actor, ordinary, lender.Unit, terms, moment);
        if (!loan.MoveOn(terms, next, lender.Surroundings(held), moment.Today).TryPickValue(out LoanMove? move, out Refusal? refusal))
        {
            return refusal;
        }

        await StageAsync(unit, loan, move.Ended, place: null, cancellationToken);
        return Stage(unit, move.Registered, ordinary, place);
    }

    private async ValueTask<Result<Loan>> ChangeAsync(
        Loan loan, Lender lender, LoanTerms terms, LoanPlace? place, PersonLoans held, Moment moment, IUnitOfWork unit, CancellationToken cancellationToken) =>
        !loan.Change(terms, lender.Surroundings(held), moment.Today).TryPickValue(out LoanEvent.Changed? fact, out Refusal? refusal) ? refusal
        : terms == loan.Terms ? loan
        : await StageAsync(unit, loan, fact, place, cancellationToken);

    private async ValueTask<Loan> StageAsync(IUnitOfWork unit, Loan loan, LoanEvent fact, LoanPlace? place, CancellationToken cancellationToken)
    {
        Loan next = loan.Apply(fact);
        unit.Save(next, fact);
        if (await reader.PositionAsync(loan.TemporaryPosition, cancellationToken) is { } temporary)
        {
            TemporaryPositions.Follow(unit, temporary, next.Terms, place);
        }

        return next;
    }

    /// <summary>The use case that all verbs on a stored loan share.</summary>
    private ValueTask<Result<Loan>> ChangeAsync(
        Actor actor, LoanId id, long? version, Func<Loan, Lender, Moment, IUnitOfWork, ValueTask<Result<Loan>>> decide, CancellationToken cancellationToken) =>
        CommitRetry.RunAsync<Loan>(async () =>
        {
            Moment moment = clock.Read();
            if (await reader.FindAsync(id, cancellationToken) is not { } loan)
            {
                return NotFound(id);
            }

            Result<Lender> asked = await LenderAsync(actor, loan.OrdinaryPosition, moment.Today, Loan.SubjectKind, id, cancellationToken);
            if (!asked.TryPickValue(out Lender? lender, out Refusal? refusal))
            {
                return refusal;
            }

            IUnitOfWork unit = work.Begin();
            return CommitRetry.Stale(version, loan.Version) is { } stale ? stale
                : !(await decide(loan, lender, moment, unit)).TryPickValue(out Loan? next, out refusal) ? refusal
                : (await unit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => next);
        });

    private static Refusal NotFound(LoanId id) => GeneralRules.NotFound.Refuse(("what", "loan"), ("id", id));

    /// <summary>Asks whether the actor manages the loans of an ordinary position (LOA-05, LOA-06).</summary>
    private async ValueTask<Result<Lender>> LenderAsync(
        Actor actor, PositionId position, LocalDate today, string what, object id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if ((await reader.FactsAsync([position], cancellationToken)).FirstOrDefault() is not { } asked)
        {
            return GeneralRules.NotFound.Refuse(("what", what), ("id", id));
        }

        ImmutableArray<PositionFacts> held = await reader.FactsAsync(asked.Person, cancellationToken);
        Refusal? may = AccessPolicy.OnPosition(actor, AccessAction.LoanManage, asked, today) ?? RefuseOwn(actor, asked, AccessAction.LoanManage);
        return AccessPolicy.Answer(may, AccessPolicy.SightOfEmployee(actor, asked.Person, held, today), what, id) is { } refusal ? refusal
            : actor.Unit is { } from ? new Lender(asked, from, held, today)
            : GeneralRules.AccessDenied.Refuse(("action", AccessPolicy.SlugOf(AccessAction.LoanManage)));
    }

    private static Refusal? RefuseOwn(Actor actor, PositionFacts asked, AccessAction action) =>
        actor.Person == asked.Person ? GeneralRules.AccessDenied.Refuse(("action", AccessPolicy.SlugOf(action))) : null;

    /// <summary>The lending side, as it is asked.</summary>
    private sealed record Lender(PositionFacts Facts, UnitId Unit, ImmutableArray<PositionFacts> Held, LocalDate Today)
    {
        public LoanSurroundings Surroundings(PersonLoans loans) => new(
            loans.Loans, [.. Held.Where(position => position.Loan is null && position.IsActiveOn(Today)).Select(position => position.Unit)]);
    }
}
