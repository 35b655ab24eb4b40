using Competence.EntityFrameworkCore;
using Competence.EntityFrameworkCore.Configuration;
using Competence.EntityFrameworkCore.PostgreSql;
using Competence.EntityFrameworkCore.PostgreSql.Storage;
using Competence.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

#pragma warning disable IDE0130 // Extensions of the builder stand where hosts look for them.
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds the store on PostgreSQL.</summary>
public static class CompetencePostgreSqlExtensions
{
    private const int MostPrepared = 200;

    /// <summary>Keeps everything in the schema <c>competence</c> of a PostgreSQL database. The last store that is added wins.</summary>
    /// <param name="builder">What <c>AddCompetence</c> gave.</param>
    /// <param name="connectionString">
    /// A connection string of Npgsql. Statements are prepared by themselves (<c>Max Auto Prepare</c>, 200 unless it says another number), and
    /// connections go back to the pool as they are, since the store leaves nothing on them.
    /// </param>
    /// <remarks>Migrations are applied when the host starts, or by <see cref="IStoreMigrations"/>.</remarks>
    public static CompetenceBuilder UsePostgreSql(this CompetenceBuilder builder, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        string prepared = Prepared(connectionString);
        IServiceCollection services = builder.Services;
        services.RemoveAll<StoreDatabase>();
        services.RemoveAll<PostgreSqlDatabase>();
        services.AddSingleton(_ => new PostgreSqlDatabase(NpgsqlDataSource.Create(prepared)));
        services.AddSingleton<StoreDatabase>(provider => provider.GetRequiredService<PostgreSqlDatabase>());
        services.AddPooledDbContextFactory<PostgreSqlCompetenceDbContext>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<PostgreSqlDatabase>().Source)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        services.Replace(ServiceDescriptor.Singleton<IDbContextFactory<CompetenceDbContext>, ContextFactory<PostgreSqlCompetenceDbContext>>());
        StoreServices.Use(services);
        return builder;
    }

    private static string Prepared(string connectionString)
    {
        NpgsqlConnectionStringBuilder settings = new(connectionString);
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = MostPrepared;
        }

        settings.NoResetOnClose = true;
        return settings.ConnectionString;
    }
}
