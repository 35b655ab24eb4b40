using Competence.EntityFrameworkCore.PostgreSql.Storage;
using Competence.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore.PostgreSql;

/// <summary>The model on PostgreSQL.</summary>
internal sealed class PostgreSqlCompetenceDbContext(DbContextOptions<PostgreSqlCompetenceDbContext> options) : CompetenceDbContext(options)
{
    private protected override SqlDialect Dialect { get; } = new PostgreSqlDialect();

    private protected override void ConfigureTypes(ModelConfigurationBuilder types)
    {
        types.Properties<LocalDate>().HaveConversion<LocalDateToDateOnly>();
        types.Properties<Instant>().HaveConversion<InstantToDateTime>();
        EntityIdTypes.Convert(types, typeof(EntityIdToGuid<>));
    }
}
