using Competence.Serialization.Events;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>Turns events with their envelope into rows of the history and back.</summary>
internal sealed class HistoryCodec(EventCodec events)
{
    /// <summary>The columns that <see cref="Decode"/> reads, of the row <c>h</c>.</summary>
    public const string Columns =
        "h.person_id, h.at, h.id, h.subject_kind, h.subject_id, h.version, h.by_id, h.position_id, h.on_behalf_of_id, h.job, h.kind, h.body, h.deputy_for_id";

    public HistoryRecord Encode(HistoryEntry entry)
    {
        (string kind, string body) = events.Encode(entry.Fact);
        return new(
            entry.Subject.Person.Value, entry.Origin.At, entry.Id.Value, entry.Subject.Kind, entry.Subject.Id, entry.Version, entry.Fact.Audience,
            entry.Origin.By?.Value, entry.Origin.Position?.Value, entry.Origin.OnBehalfOf?.Value, entry.Origin.Job, kind, body, entry.Origin.DeputyFor?.Value);
    }

    public HistoryEntry Decode(SqlRow row) => new(
        new EventId(row.Id(2)),
        new Subject(row.Text(3), row.Id(4), new PersonId(row.Id(0))),
        row.IsNull(5) ? null : row.Long(5),
        new EventOrigin(
            row.Instant(1),
            row.IdOrNull(6) is { } by ? new PersonId(by) : null,
            row.IdOrNull(7) is { } position ? new PositionId(position) : null,
            row.IdOrNull(8) is { } whose ? new PersonId(whose) : null,
            row.TextOrNull(9),
            row.IdOrNull(12) is { } replaced ? new PersonId(replaced) : null),
        events.Decode(row.Text(10), row.Text(11)));
}
