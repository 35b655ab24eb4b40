using System.Collections.Immutable;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>Reads and completes the outbox, in the order of its numbers.</summary>
internal sealed class Outbox(StoreDatabase database, HistoryCodec codec) : IOutbox
{
    private readonly string _pending = Pending(database.Dialect, "");

    private readonly string _pendingBeside = Pending(database.Dialect, $"""
        left join {database.Dialect.RowsOf("held", "x", ("person_id", SqlKind.Id), ("subject_kind", SqlKind.Text), ("subject_id", SqlKind.Id))}
            on x.person_id = h.person_id
            and x.subject_kind = case when h.person_id = {database.Dialect.NoId} then h.subject_kind else '' end
            and x.subject_id = case when h.person_id = {database.Dialect.NoId} then h.subject_id else {database.Dialect.NoId} end
        where x.person_id is null
        """);

    private readonly string _complete = database.Dialect.Adapt(
        $"delete from competence.outbox where event_id in (select i.id from {database.Dialect.RowsOf("ids", "i", ("id", SqlKind.Id))})");

    public ValueTask<ImmutableArray<HistoryEntry>> PendingAsync(
        int most, ImmutableArray<Subject> held = default, CancellationToken cancellationToken = default) =>
        held.IsDefaultOrEmpty
            ? database.ListAsync(_pending, [SqlValue.Integer("most", most)], codec.Decode, cancellationToken)
            : database.ListAsync(_pendingBeside, [SqlValue.Integer("most", most), SqlValue.Text("held", Json(held))], codec.Decode, cancellationToken);

    public async ValueTask CompleteAsync(ImmutableArray<EventId> ids, CancellationToken cancellationToken = default)
    {
        if (!ids.IsEmpty)
        {
            await database.WriteAsync([new SqlStatement(_complete, [SqlValue.Text("ids", database.Dialect.Json(ids))])], host: null, cancellationToken);
        }
    }

    private static string Pending(SqlDialect dialect, string beside) => dialect.Adapt($"""
        select {HistoryCodec.Columns}
        from competence.outbox o join competence.history h on h.person_id = o.person_id and h.at = o.at and h.id = o.event_id
        {beside}
        order by o.sequence limit @most
        """);

    private string Json(ImmutableArray<Subject> queues) => database.Dialect.Json(queues, static (row, queue) =>
        row.Id(queue.Person.Value).Value(SqlKind.Text, queue.Kind).Id(queue.Id));
}
