using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Migrations;

/// <summary>Lets the database apply its migrations.</summary>
internal sealed class StoreMigrations(StoreDatabase database) : IStoreMigrations
{
    public ValueTask ApplyAsync(CancellationToken cancellationToken = default) => database.MigrateAsync(cancellationToken);
}
