using System.Collections.Immutable;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>Reads and completes the outbox, in the order of its numbers.</summary>
internal sealed class Outbox(StoreDatabase database, HistoryCodec codec) : IOutbox
{
    private readonly string _pending = database.Dialect.Adapt($"""
        select {HistoryCodec.Columns}
        from competence.outbox o join competence.history h on h.person_id = o.person_id and h.at = o.at and h.id = o.event_id
        order by o.sequence limit @most
        """);

    private readonly string _complete = database.Dialect.Adapt(
        $"delete from competence.outbox where event_id in (select i.id from {database.Dialect.RowsOf("ids", "i", ("id", SqlKind.Id))})");

    public ValueTask<ImmutableArray<HistoryEntry>> PendingAsync(int most, CancellationToken cancellationToken = default) =>
        database.ListAsync(_pending, [SqlValue.Integer("most", most)], codec.Decode, cancellationToken);

    public async ValueTask CompleteAsync(ImmutableArray<EventId> ids, CancellationToken cancellationToken = default)
    {
        if (!ids.IsEmpty)
        {
            await database.WriteAsync([new SqlStatement(_complete, [SqlValue.Text("ids", database.Dialect.Json(ids))])], host: null, cancellationToken);
        }
    }
}
