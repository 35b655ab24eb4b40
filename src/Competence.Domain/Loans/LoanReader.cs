using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;

namespace Competence.Loans;

/// <summary>Loads what the use cases of loans decide from and show.</summary>
/// <param name="loans">Loans by person and position.</param>
/// <param name="byId">Loans by identifier.</param>
/// <param name="facts">Positions, for access.</param>
/// <param name="positions">Positions.</param>
/// <param name="people">Names.</param>
/// <param name="units">Units.</param>
public sealed class LoanReader(
    ILoans loans,
    IRepository<LoanId, Loan> byId,
    IAccessFacts facts,
    IRepository<PositionId, Position> positions,
    IRepository<PersonId, Person> people,
    IRepository<UnitId, OrganisationUnit> units)
{
    /// <summary>A loan; <see langword="null"/> for an unknown one.</summary>
    public ValueTask<Loan?> FindAsync(LoanId id, CancellationToken cancellationToken = default) => byId.FindAsync(id, cancellationToken);

    /// <summary>All loans of a person, with what they are decided on condition of.</summary>
    public ValueTask<PersonLoans> OfPersonAsync(PersonId person, CancellationToken cancellationToken = default) =>
        loans.OfPersonAsync(person, cancellationToken);

    /// <summary>The loans from or to these positions.</summary>
    public ValueTask<ImmutableArray<Loan>> OfPositionsAsync(ImmutableArray<PositionId> which, CancellationToken cancellationToken = default) =>
        loans.OfPositionsAsync(which, cancellationToken);

    /// <summary>A position; <see langword="null"/> for an unknown one.</summary>
    public ValueTask<Position?> PositionAsync(PositionId id, CancellationToken cancellationToken = default) => positions.FindAsync(id, cancellationToken);

    /// <summary>What is known of positions, for access.</summary>
    public ValueTask<ImmutableArray<PositionFacts>> FactsAsync(ImmutableArray<PositionId> which, CancellationToken cancellationToken = default) =>
        facts.PositionsAsync(which, cancellationToken);

    /// <summary>What is known of the positions of a person.</summary>
    public ValueTask<ImmutableArray<PositionFacts>> FactsAsync(PersonId person, CancellationToken cancellationToken = default) =>
        facts.PositionsAsync(person, cancellationToken);

    /// <summary>Whether there is such a unit.</summary>
    public async ValueTask<bool> IsUnitAsync(UnitId unit, CancellationToken cancellationToken = default) =>
        await units.FindAsync(unit, cancellationToken) is not null;

    /// <summary>The leader that is filled in for a unit; <see langword="null"/> when there is none.</summary>
    public ValueTask<PositionId?> LeaderOfUnitAsync(UnitId unit, CancellationToken cancellationToken = default) =>
        loans.LeaderOfUnitAsync(unit, cancellationToken);

    /// <summary>Where a loan of <paramref name="employee"/> is to go to (LOA-11, LOA-12, LOA-42).</summary>
    /// <param name="employee">The employee.</param>
    /// <param name="unit">The borrowing unit.</param>
    /// <param name="chosen">The chosen leader; none for the leader of the unit.</param>
    /// <param name="today">The day.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The place; <see cref="LoanRules.UnitNotOpen"/>, <see cref="LoanRules.LeaderMissing"/> or <see cref="LoanRules.LeaderUnfit"/>.</returns>
    internal async ValueTask<Result<LoanPlace>> PlaceAsync(
        PersonId employee, UnitId unit, PositionId? chosen, LocalDate today, CancellationToken cancellationToken)
    {
        if (await units.FindAsync(unit, cancellationToken) is not { IsClosed: false, Trust: { } trustId } borrower
            || await units.FindAsync(trustId, cancellationToken) is not { } trust)
        {
            return LoanRules.UnitNotOpen.Refuse();
        }

        if ((chosen ?? await loans.LeaderOfUnitAsync(unit, cancellationToken)) is not { } leader)
        {
            return LoanRules.LeaderMissing.Refuse();
        }

        PositionFacts? leading = (await facts.PositionsAsync([leader], cancellationToken)).FirstOrDefault();
        return leading is { Loan: null } && leading.IsActiveOn(today) && leading.Person != employee
            ? new LoanPlace(borrower, trust, leader)
            : LoanRules.LeaderUnfit.Refuse();
    }

    /// <summary>The loans as a list shows them, in their order.</summary>
    public async ValueTask<ImmutableArray<LoanSummary>> SummariesAsync(
        ImmutableArray<Loan> shown, LocalDate today, CancellationToken cancellationToken = default)
    {
        Dictionary<UnitId, string> unitNames = await UnitNamesAsync(shown.Select(loan => loan.Terms.Unit), cancellationToken);
        Dictionary<PositionId, LeaderChoice> leaders = await LeadersAsync(shown.Select(loan => loan.Terms.Leader), cancellationToken);
        return
        [
            .. shown.Select(loan => new LoanSummary(
                loan.Id, loan.StatusOn(today), loan.Terms.Unit, unitNames.GetValueOrDefault(loan.Terms.Unit, ""), loan.Terms.Leader,
                leaders.GetValueOrDefault(loan.Terms.Leader)?.Name ?? "", loan.Terms.Start, loan.Terms.End, loan.Version)),
        ];
    }

    /// <summary>The loan as the borrowing leader reads it.</summary>
    public async ValueTask<BorrowedLoan> BorrowedAsync(Loan loan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(loan);
        Dictionary<UnitId, string> from = await UnitNamesAsync([loan.RegisteredFrom], cancellationToken);
        Person? registrar = await people.FindAsync(loan.RegisteredBy, cancellationToken);
        return new BorrowedLoan(
            loan.Id, loan.Terms.Start, loan.Terms.End, loan.Terms.Comment, registrar?.Name ?? "", from.GetValueOrDefault(loan.RegisteredFrom, ""));
    }

    /// <summary>Names and units of these positions, by position; unknown ones are left out.</summary>
    public async ValueTask<Dictionary<PositionId, LeaderChoice>> LeadersAsync(IEnumerable<PositionId> which, CancellationToken cancellationToken = default)
    {
        ImmutableArray<Position> found = await positions.FindManyAsync([.. which.Distinct()], cancellationToken);
        Dictionary<PersonId, string> names = (await people.FindManyAsync([.. found.Select(position => position.Person).Distinct()], cancellationToken))
            .ToDictionary(person => person.Id, person => person.Name);
        Dictionary<UnitId, string> unitNames = await UnitNamesAsync(found.Select(position => position.Unit), cancellationToken);
        return found.ToDictionary(
            position => position.Id,
            position => new LeaderChoice(position.Id, names.GetValueOrDefault(position.Person, ""), unitNames.GetValueOrDefault(position.Unit, "")));
    }

    private async ValueTask<Dictionary<UnitId, string>> UnitNamesAsync(IEnumerable<UnitId> ids, CancellationToken cancellationToken) =>
        (await units.FindManyAsync([.. ids.Distinct()], cancellationToken)).ToDictionary(unit => unit.Id, unit => unit.DisplayName);
}
