using System.Collections.Immutable;
using Competence.Access;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Access;

/// <summary>Gathers what is known of positions.</summary>
internal sealed class AccessFacts(StoreDatabase database) : IAccessFacts
{
    private readonly PositionReading.Texts _ofPerson = new(database.Dialect, "p.person_id = @person");

    private readonly PositionReading.Texts _these = new(
        database.Dialect, $"p.id in (select i.id from {database.Dialect.RowsOf("ids", "i", ("id", SqlKind.Id))})");

    private readonly string _leads = database.Dialect.Adapt("select 1 from competence.position p where p.leader_id = @id and p.is_active limit 1");

    public ValueTask<ImmutableArray<PositionFacts>> PositionsAsync(PersonId person, CancellationToken cancellationToken = default) =>
        ReadAsync(_ofPerson.With(SqlValue.Id("person", person.Value)), cancellationToken);

    public async ValueTask<ImmutableArray<PositionFacts>> PositionsAsync(
        ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default) =>
        positions.IsEmpty ? [] : await ReadAsync(_these.With(SqlValue.Text("ids", database.Dialect.Json(positions))), cancellationToken);

    public async ValueTask<bool> LeadsEmployeesAsync(PositionId position, CancellationToken cancellationToken = default) =>
        (await database.ListAsync(_leads, [SqlValue.Id("id", position.Value)], static _ => true, cancellationToken)).Length > 0;

    private async ValueTask<ImmutableArray<PositionFacts>> ReadAsync(PositionReading reading, CancellationToken cancellationToken)
    {
        await database.ReadAsync(reading.Queries, cancellationToken);
        return reading.Read();
    }
}
