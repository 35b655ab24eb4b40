using Microsoft.Extensions.DependencyInjection;

namespace Competence.KillWriter;

/// <summary>The services of a writer, on the database that the test names.</summary>
internal static class WriterHost
{
    /// <param name="store"><c>sqlite</c> or <c>postgres</c>.</param>
    /// <param name="database">The file or the connection string.</param>
    /// <param name="configure">What comes before the registrations of the packages, which it replaces.</param>
    public static ServiceProvider Of(string store, string database, Action<IServiceCollection>? configure = null)
    {
        ServiceCollection services = [];
        configure?.Invoke(services);
        CompetenceBuilder competence = services.AddCompetence().AddDomain();
        _ = store == "sqlite" ? competence.UseSqlite(database) : competence.UsePostgreSql(database);
        return services.BuildServiceProvider();
    }
}
