using System.Collections.Immutable;
using Competence.Delegation;
using Competence.EntityFrameworkCore.Access;
using Competence.EntityFrameworkCore.Storage;
using Competence.Organisation;

namespace Competence.EntityFrameworkCore.Delegation;

/// <summary>Finds deputyships and delegated approvers by whom they concern.</summary>
internal sealed class Delegations(StoreDatabase database) : IDelegations
{
    private const string Columns = "d.leader_position_id, d.deputy_id, d.leader_id, d.deputy_position_id, d.last_day, d.version";

    private const string InOrder = "order by d.leader_position_id, d.deputy_id";

    private readonly string _leaderships = database.Dialect.Adapt($"""
        select c.leader_id, max(case when p.occupation <> {(int)Occupation.Employee} then 1 else 0 end)
        from competence.leader_closure c join competence.position p on p.id = c.position_id
        where c.depth = 1 and p.is_active and {EmployeeScopeSql.IsCovered("p", "@today")} and {database.Dialect.IsAmongThose("c.leader_id", "ids")}
        group by c.leader_id
        """);

    private readonly string _ofLeaders = database.Dialect.Adapt($"""
        select {Columns} from competence.deputyship d where d.is_open and {database.Dialect.IsAmongThose("d.leader_position_id", "ids")} {InOrder}
        """);

    private readonly string _ofDeputy = database.Dialect.Adapt(
        $"select {Columns} from competence.deputyship d where d.is_open and d.deputy_id = @deputy {InOrder}");

    private readonly string _onPositions = database.Dialect.Adapt($"""
        select {Columns} from competence.deputyship d
        where d.is_open and ({database.Dialect.IsAmongThose("d.leader_position_id", "ids")}
            or {database.Dialect.IsAmongThose("d.deputy_position_id", "ids")})
        {InOrder}
        """);

    private readonly string _lasting = database.Dialect.Adapt($"""
        select {Columns} from competence.deputyship d
        where d.is_open and (d.last_day is null or d.last_day >= @day)
            and (d.leader_position_id > @position or (d.leader_position_id = @position and d.deputy_id > @deputy))
        {InOrder} limit @take
        """);

    private readonly string _approvers = database.Dialect.Adapt("""
        select d.leader_position_id, d.approver_id, d.leader_id, d.description, d.version
        from competence.delegated_approver d where d.is_open and d.leader_position_id = @position order by d.approver_id
        """);

    public async ValueTask<ImmutableArray<Leadership>> LeadershipsAsync(
        ImmutableArray<PositionId> positions, LocalDate today, CancellationToken cancellationToken = default) =>
        positions.IsEmpty ? [] : await database.ListAsync(
            _leaderships, [Ids(positions), SqlValue.Date("today", today)], static row => new Leadership(new PositionId(row.Id(0)), row.Integer(1) != 0), cancellationToken);

    public async ValueTask<ImmutableArray<Deputyship>> OfLeadersAsync(
        ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default) =>
        positions.IsEmpty ? [] : await database.ListAsync(_ofLeaders, [Ids(positions)], OnRow, cancellationToken);

    public ValueTask<ImmutableArray<Deputyship>> OfDeputyAsync(PersonId deputy, CancellationToken cancellationToken = default) =>
        database.ListAsync(_ofDeputy, [SqlValue.Id("deputy", deputy.Value)], OnRow, cancellationToken);

    public async ValueTask<ImmutableArray<Deputyship>> OnPositionsAsync(
        ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default) =>
        positions.IsEmpty ? [] : await database.ListAsync(_onPositions, [Ids(positions)], OnRow, cancellationToken);

    public ValueTask<ImmutableArray<Deputyship>> LastingAsync(
        LocalDate day, DeputyshipKey? last, int take, CancellationToken cancellationToken = default) =>
        database.ListAsync(
            _lasting,
            [
                SqlValue.Date("day", day),
                SqlValue.Id("position", last?.LeaderPosition.Value ?? Guid.Empty),
                SqlValue.Id("deputy", last?.Deputy.Value ?? Guid.Empty),
                SqlValue.Integer("take", take),
            ],
            OnRow, cancellationToken);

    public ValueTask<ImmutableArray<DelegatedApprover>> ApproversAsync(PositionId position, CancellationToken cancellationToken = default) =>
        database.ListAsync(
            _approvers, [SqlValue.Id("position", position.Value)],
            static row => new DelegatedApprover(
                new DelegatedApproverKey(new PositionId(row.Id(0)), new PersonId(row.Id(1))), new PersonId(row.Id(2)), row.Text(3), IsOpen: true, row.Long(4)),
            cancellationToken);

    private static Deputyship OnRow(SqlRow row) => new(
        new DeputyshipKey(new PositionId(row.Id(0)), new PersonId(row.Id(1))), new PersonId(row.Id(2)), new PositionId(row.Id(3)), row.DateOrNull(4),
        IsOpen: true, row.Long(5));

    private SqlValue Ids(ImmutableArray<PositionId> positions) => SqlValue.Text("ids", database.Dialect.Json(positions));
}
