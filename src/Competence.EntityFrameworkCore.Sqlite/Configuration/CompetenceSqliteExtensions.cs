using Competence.EntityFrameworkCore;
using Competence.EntityFrameworkCore.Configuration;
using Competence.EntityFrameworkCore.Sqlite;
using Competence.EntityFrameworkCore.Sqlite.Storage;
using Competence.EntityFrameworkCore.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

#pragma warning disable IDE0130 // Extensions of the builder stand where hosts look for them.
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds the store on SQLite.</summary>
public static class CompetenceSqliteExtensions
{
    /// <summary>Keeps everything in one SQLite file, in WAL mode. The last store that is added wins.</summary>
    /// <param name="builder">What <c>AddCompetence</c> gave.</param>
    /// <param name="database">The path of the file, which is made when it is missing, or a connection string of Microsoft.Data.Sqlite.</param>
    /// <remarks>
    /// Migrations are applied when the host starts, or by <see cref="IStoreMigrations"/>. A committed unit of work survives the end of the
    /// process at any instant; after a loss of power the last ones may be gone, and the file is whole.
    /// </remarks>
    /// <exception cref="ArgumentException">The database is in memory only: use <c>UseInMemory</c> of Competence.InMemory for that.</exception>
    public static CompetenceBuilder UseSqlite(this CompetenceBuilder builder, string database)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(database);
        string connectionString = ConnectionString(database);
        IServiceCollection services = builder.Services;
        services.RemoveAll<StoreDatabase>();

        // The store keeps its connections itself. One that only reads must not come back, out of a pool, as one that writes.
        string own = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
        services.AddSingleton<StoreDatabase>(_ => new SqliteDatabase(own));
        services.AddPooledDbContextFactory<SqliteCompetenceDbContext>(options => options
            .UseSqlite(connectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        services.Replace(ServiceDescriptor.Singleton<IDbContextFactory<CompetenceDbContext>, ContextFactory<SqliteCompetenceDbContext>>());
        StoreServices.Use(services);
        return builder;
    }

    private static string ConnectionString(string database)
    {
        SqliteConnectionStringBuilder settings = database.Contains('=', StringComparison.Ordinal)
            ? new SqliteConnectionStringBuilder(database)
            : new SqliteConnectionStringBuilder { DataSource = database };
        if (settings.Mode == SqliteOpenMode.Memory || settings.DataSource is "" or ":memory:")
        {
            throw new ArgumentException("A database in memory only is gone with its connection; use UseInMemory instead.", nameof(database));
        }

        return settings.ConnectionString;
    }
}
