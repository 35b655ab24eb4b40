using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Files;

/// <summary>Notes which files belong to nothing.</summary>
internal sealed class UnattachedFileStatements
{
    private readonly SqlDialect _dialect;
    private readonly string _forget;
    private readonly string _note;

    public UnattachedFileStatements(SqlDialect dialect)
    {
        _dialect = dialect;
        string files = dialect.RowsOf("files", "f", ("file_id", SqlKind.Id));
        _forget = dialect.Adapt($"delete from competence.unattached_file where file_id in (select f.file_id from {files})");
        _note = dialect.Adapt($"""
            insert into competence.unattached_file (file_id, since) select f.file_id, @at from {files} where true
            on conflict (file_id) do update set since = excluded.since
            """);
    }

    /// <summary>Takes out what the events of a commit attach, and notes what they detach.</summary>
    public void Follow(List<SqlStatement> made, ImmutableArray<HistoryEntry> entries, Instant at)
    {
        ImmutableArray<FileId> attached = [.. entries.Select(entry => entry.Fact).OfType<IAttachesFile>().Select(fact => fact.Attached)];
        ImmutableArray<FileId> detached = [.. entries.Select(entry => entry.Fact).OfType<IDetachesFile>().Select(fact => fact.Detached).Distinct()];
        if (!attached.IsEmpty)
        {
            made.Add(Forget(attached));
        }

        if (!detached.IsEmpty)
        {
            made.Add(Note(detached, at));
        }
    }

    /// <summary>Follows events that happened long ago, each at its own time.</summary>
    public void Follow(List<SqlStatement> made, ImmutableArray<HistoryEntry> entries)
    {
        foreach (IGrouping<Instant, HistoryEntry> moment in entries
            .Where(entry => entry.Fact is IAttachesFile or IDetachesFile).GroupBy(entry => entry.Origin.At).OrderBy(moment => moment.Key))
        {
            Follow(made, [.. moment], moment.Key);
        }
    }

    public SqlStatement Note(ImmutableArray<FileId> files, Instant at) =>
        new(_note, [SqlValue.Text("files", _dialect.Json(files)), SqlValue.Instant("at", at)]);

    public SqlStatement Forget(ImmutableArray<FileId> files) => new(_forget, [SqlValue.Text("files", _dialect.Json(files))]);
}
