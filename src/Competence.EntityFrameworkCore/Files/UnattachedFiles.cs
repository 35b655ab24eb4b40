using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Files;

/// <summary>Keeps which files belong to nothing.</summary>
internal sealed class UnattachedFiles(StoreDatabase database, UnattachedFileStatements statements) : IUnattachedFiles
{
    private readonly string _list = database.Dialect.Adapt(
        "select u.file_id from competence.unattached_file u where u.since < @before order by u.since, u.file_id limit @take");

    public ValueTask NoteAsync(FileId file, Instant at, CancellationToken cancellationToken = default) => WriteAsync(statements.Note([file], at), cancellationToken);

    public ValueTask<ImmutableArray<FileId>> ListAsync(Instant before, int take, CancellationToken cancellationToken = default) =>
        database.ListAsync(_list, [SqlValue.Instant("before", before), SqlValue.Integer("take", take)], static row => new FileId(row.Id(0)), cancellationToken);

    public async ValueTask ForgetAsync(ImmutableArray<FileId> files, CancellationToken cancellationToken = default)
    {
        if (!files.IsEmpty)
        {
            await WriteAsync(statements.Forget(files), cancellationToken);
        }
    }

    /// <exception cref="InvalidOperationException">Another transaction was in the way: who goes on as if it was noted would lose the content.</exception>
    private async ValueTask WriteAsync(SqlStatement statement, CancellationToken cancellationToken)
    {
        if (!await database.WriteAsync([statement], null, cancellationToken))
        {
            throw new InvalidOperationException("Which files belong to nothing could not be written: another transaction was in the way.");
        }
    }
}
