using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;
using Competence.Loans;

namespace Competence.EntityFrameworkCore.Loans;

/// <summary>Finds loans, and what loans are decided from.</summary>
internal sealed class LoanFinder(StoreDatabase database) : ILoans
{
    private const string Columns = """
        l.id, l.person_id, l.ordinary_id, l.temporary_id, l.unit_id, l.leader_id, l.start_on, l.end_on, l.comment, l.registered_by_id,
            l.registered_from_id, l.version
        """;

    private readonly string _revision = database.Dialect.Adapt("select v.revision from competence.person_revision v where v.person_id = @person");

    private readonly string _ofPerson = database.Dialect.Adapt($"select {Columns} from competence.loan l where l.person_id = @person order by l.id");

    private readonly string _ofPositions = database.Dialect.Adapt($"""
        select {Columns} from competence.loan l
        where {database.Dialect.IsAmongThose("l.ordinary_id", "ids")} or {database.Dialect.IsAmongThose("l.temporary_id", "ids")} order by l.id
        """);

    private readonly string _runOut = database.Dialect.Adapt("""
        select p.id from competence.position p where p.lent_from_id is not null and p.is_active and p.end_on < @today order by p.id limit @take
        """);

    private readonly string _leftBehind = database.Dialect.Adapt("""
        select distinct p.id from competence.position p join competence.loan l on l.ordinary_id = p.id
        where not p.is_active and (l.end_on is null or l.end_on > @today) order by p.id limit @take
        """);

    private readonly string _leader = database.Dialect.Adapt("""
        select p.leader_id from competence.position p join competence.position o on o.id = p.leader_id
        where p.unit_id = @unit and p.is_active and p.lent_from_id is null and o.is_active and o.lent_from_id is null
        group by p.leader_id, o.unit_id
        order by case when o.unit_id = @unit then 0 else 1 end, count(*) desc, p.leader_id limit 1
        """);

    public async ValueTask<PersonLoans> OfPersonAsync(PersonId person, CancellationToken cancellationToken = default)
    {
        // The revision before all else: what is stored meanwhile makes it too old, never too new.
        PersonRevision revision = default;
        ImmutableArray<Loan>.Builder loans = ImmutableArray.CreateBuilder<Loan>();
        SqlValue[] who = [SqlValue.Id("person", person.Value)];
        await database.ReadAsync(
            [
                new SqlQuery(_revision, who, row => revision = new PersonRevision(row.Long(0))),
                new SqlQuery(_ofPerson, who, row => loans.Add(Read(row))),
            ],
            cancellationToken);
        return new PersonLoans(loans.DrainToImmutable(), revision);
    }

    public async ValueTask<ImmutableArray<Loan>> OfPositionsAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default) =>
        positions.IsEmpty ? [] : await database.ListAsync(_ofPositions, [SqlValue.Text("ids", database.Dialect.Json(positions))], Read, cancellationToken);

    public ValueTask<ImmutableArray<PositionId>> RunOutAsync(LocalDate today, int take, CancellationToken cancellationToken = default) =>
        database.ListAsync(
            _runOut, [SqlValue.Date("today", today), SqlValue.Integer("take", take)], static row => new PositionId(row.Id(0)), cancellationToken);

    public ValueTask<ImmutableArray<PositionId>> LeftBehindAsync(LocalDate today, int take, CancellationToken cancellationToken = default) =>
        database.ListAsync(
            _leftBehind, [SqlValue.Date("today", today), SqlValue.Integer("take", take)], static row => new PositionId(row.Id(0)), cancellationToken);

    public async ValueTask<PositionId?> LeaderOfUnitAsync(UnitId unit, CancellationToken cancellationToken = default) =>
        await database.ListAsync(_leader, [SqlValue.Id("unit", unit.Value)], static row => new PositionId(row.Id(0)), cancellationToken) is [var leader]
            ? leader
            : null;

    private static Loan Read(SqlRow row) => new(
        new LoanId(row.Id(0)), new PersonId(row.Id(1)), new PositionId(row.Id(2)), new PositionId(row.Id(3)),
        new LoanTerms(new UnitId(row.Id(4)), new PositionId(row.Id(5)), row.Date(6), row.DateOrNull(7), row.TextOrNull(8)),
        new PersonId(row.Id(9)), new UnitId(row.Id(10)), row.Long(11));
}
