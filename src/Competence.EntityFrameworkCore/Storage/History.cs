using System.Collections.Immutable;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>Reads history, newest first: by instant, and by identifier within an instant.</summary>
internal sealed class History(StoreDatabase database, HistoryCodec codec) : IHistory
{
    private const string OfSubject = "h.subject_id = @subject and h.person_id = @person and h.subject_kind = @kind";
    private const string OfPerson = "h.person_id = @person";

    public ValueTask<ImmutableArray<HistoryEntry>> ListAsync(Subject subject, HistoryPage page, CancellationToken cancellationToken = default) => ListAsync(
        OfSubject,
        [SqlValue.Id("subject", subject.Id), SqlValue.Id("person", subject.Person.Value), SqlValue.Text("kind", subject.Kind)],
        page,
        cancellationToken);

    public async ValueTask<ImmutableArray<HistoryEntry>> ListAsync(PersonId person, HistoryPage page, CancellationToken cancellationToken = default) =>
        person.IsNone ? [] : await ListAsync(OfPerson, [SqlValue.Id("person", person.Value)], page, cancellationToken);

    private ValueTask<ImmutableArray<HistoryEntry>> ListAsync(string which, SqlValue[] values, HistoryPage page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        string audience = page.Audience == Audience.Audit ? "" : $"and h.audience = {(int)Audience.History}";
        string before = "";
        values = [.. values, SqlValue.Integer("take", page.Take)];
        if (page.Before is { } last)
        {
            before = "and (h.at, h.id) < (@at, @id)";
            values = [.. values, SqlValue.Instant("at", last.Origin.At), SqlValue.Id("id", last.Id.Value)];
        }

        string sql = database.Dialect.Adapt(
            $"select {HistoryCodec.Columns} from competence.history h where {which} {audience} {before} order by h.at desc, h.id desc limit @take");
        return database.ListAsync(sql, values, codec.Decode, cancellationToken);
    }
}
