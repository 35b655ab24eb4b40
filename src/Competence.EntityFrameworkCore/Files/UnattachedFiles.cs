using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Files;

/// <summary>Keeps which files belong to nothing.</summary>
internal sealed class UnattachedFiles(StoreDatabase database, UnattachedFileStatements statements) : IUnattachedFiles
{
    private readonly string _list = database.Dialect.Adapt(
        "select u.file_id from competence.unattached_file u where u.since < @before order by u.since, u.file_id limit @take");

    public async ValueTask NoteAsync(FileId file, Instant at, CancellationToken cancellationToken = default) =>
        await database.WriteAsync([statements.Note([file], at)], null, cancellationToken);

    public ValueTask<ImmutableArray<FileId>> ListAsync(Instant before, int take, CancellationToken cancellationToken = default) =>
        database.ListAsync(_list, [SqlValue.Instant("before", before), SqlValue.Integer("take", take)], static row => new FileId(row.Id(0)), cancellationToken);

    public async ValueTask ForgetAsync(ImmutableArray<FileId> files, CancellationToken cancellationToken = default)
    {
        if (!files.IsEmpty)
        {
            await database.WriteAsync([statements.Forget(files)], null, cancellationToken);
        }
    }
}
