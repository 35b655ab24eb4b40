using Competence.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore;

/// <summary>The tables and read-side rows of the store as an EF Core model. The store owns and migrates it; a host needs it for nothing.</summary>
/// <remarks>States are no entities: tables are mapped to flat records of the store, and nothing is tracked.</remarks>
public abstract class CompetenceDbContext : DbContext
{
    private protected CompetenceDbContext(DbContextOptions options)
        : base(options)
    {
    }

    private protected abstract SqlDialect Dialect { get; }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<short>();
        configurationBuilder.Properties<SortKey>().HaveConversion<SortKeyConverter>();
        ConfigureTypes(configurationBuilder);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        StoreModel.Build(modelBuilder, Dialect);
    }

    /// <summary>Says how this database keeps guids, dates and instants.</summary>
    private protected abstract void ConfigureTypes(ModelConfigurationBuilder types);
}
