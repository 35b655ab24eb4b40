using System.Collections.Immutable;
using Competence.Access;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Access;

/// <summary>Gathers what is known of positions.</summary>
internal sealed class AccessFacts(StoreDatabase database) : IAccessFacts
{
    private readonly string _ofPerson = database.Dialect.Adapt(PositionReading.Query("p.person_id = @person"));

    private readonly string _these = database.Dialect.Adapt(PositionReading.Query(database.Dialect.IsAmongThose("p.id", "ids")));

    private readonly string _leads = database.Dialect.Adapt($"select 1 from competence.position p where p.leader_id = @id and p.is_active and {EmployeeScopeSql.IsCovered("p", "@today")} limit 1");

    private readonly string _leadsByMasterData = database.Dialect.Adapt(
        "select 1 from competence.position p where p.leader_id = @id and p.manual_leader_id is null and p.lent_from_id is null and p.is_active limit 1");

    public ValueTask<ImmutableArray<PositionFacts>> PositionsAsync(PersonId person, CancellationToken cancellationToken = default) =>
        ReadAsync(_ofPerson, SqlValue.Id("person", person.Value), cancellationToken);

    public async ValueTask<ImmutableArray<PositionFacts>> PositionsAsync(
        ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default) =>
        positions.IsEmpty ? [] : await ReadAsync(_these, SqlValue.Text("ids", database.Dialect.Json(positions)), cancellationToken);

    public ValueTask<bool> LeadsEmployeesAsync(PositionId position, LocalDate today, CancellationToken cancellationToken = default) =>
        IsAnyAsync(_leads, [SqlValue.Id("id", position.Value), SqlValue.Date("today", today)], cancellationToken);

    public ValueTask<bool> LeadsByMasterDataAsync(PositionId position, CancellationToken cancellationToken = default) =>
        IsAnyAsync(_leadsByMasterData, [SqlValue.Id("id", position.Value)], cancellationToken);

    private async ValueTask<bool> IsAnyAsync(string query, SqlValue[] values, CancellationToken cancellationToken) =>
        (await database.ListAsync(query, values, static _ => true, cancellationToken)).Length > 0;

    private async ValueTask<ImmutableArray<PositionFacts>> ReadAsync(string query, SqlValue which, CancellationToken cancellationToken)
    {
        PositionReading reading = new();
        await database.ReadAsync([new SqlQuery(query, [which], reading.OnRow)], cancellationToken);
        return reading.Read();
    }
}
