using Competence.EntityFrameworkCore.Sqlite.Storage;
using Competence.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore.Sqlite;

/// <summary>The model on SQLite.</summary>
internal sealed class SqliteCompetenceDbContext(DbContextOptions<SqliteCompetenceDbContext> options) : CompetenceDbContext(options)
{
    private protected override SqlDialect Dialect { get; } = new SqliteDialect();

    private protected override void ConfigureTypes(ModelConfigurationBuilder types)
    {
        types.Properties<Guid>().HaveConversion<GuidToBytes>();
        types.Properties<LocalDate>().HaveConversion<LocalDateToDay>();
        types.Properties<Instant>().HaveConversion<InstantToMicroseconds>();
        EntityIdTypes.Convert(types, typeof(EntityIdToBytes<>));
    }
}
