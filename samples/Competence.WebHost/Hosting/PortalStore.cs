using Competence.EntityFrameworkCore;
using Competence.Requirements.Courses;
using Competence.WebHost.Courses;
using Competence.WebHost.Files;
using Competence.WebHost.SampleRegion;

namespace Competence.WebHost.Hosting;

/// <summary>Chooses and prepares the store: SQLite in a folder that the portal names, or PostgreSQL.</summary>
internal static class PortalStore
{
    /// <summary>Adds the packages with the store that the options ask for.</summary>
    public static void AddPortalStore(this IServiceCollection services, PortalOptions options)
    {
        services.AddSingleton(provider =>
        {
            PortalClock clock = new(provider.GetRequiredService<CompetenceOptions>());
            clock.MoveTo(options.Today);
            return clock;
        });
        services.AddSingleton<IClock>(provider => provider.GetRequiredService<PortalClock>());
        services.AddSingleton<ICourseCatalogue>(provider => new FileCourseCatalogue(
            Path.Combine(AppContext.BaseDirectory, "SampleRegion", "Data", "courses.json"), provider.GetRequiredService<BusinessClock>()));
        CompetenceBuilder competence = services
            .AddCompetence(settings =>
            {
                settings.TrustAbbreviations = [.. settings.TrustAbbreviations.Union(["FUS", "INS", "KYS"])];
                settings.NationalIdentityKey = options.NationalIdentityKey;
            })
            .AddDomain()
            .AddHosting();
        Directory.CreateDirectory(options.Data);
        _ = options.Postgres is { } connection
            ? competence.UsePostgreSql(connection)
            : competence.UseSqlite(Path.Combine(options.Data, "competence.db"));
        services.AddSingleton(provider =>
            new FileSystemFileStore(Path.Combine(options.Data, "files"), provider.GetRequiredService<CompetenceOptions>()));
        services.AddSingleton<IFileStore>(provider => provider.GetRequiredService<FileSystemFileStore>());
        services.AddSingleton<SampleSeeder>();
    }

    /// <summary>Brings the database up to date, and makes the sample when it is empty.</summary>
    public static async Task PrepareStoreAsync(this WebApplication app)
    {
        PortalOptions options = app.Services.GetRequiredService<PortalOptions>();
        await Console.Out.WriteLineAsync(options.Postgres is null ? $"Data: {options.Data}" : "Data: PostgreSQL");
        await app.Services.GetRequiredService<IStoreMigrations>().ApplyAsync(app.Lifetime.ApplicationStopping);
        app.Services.GetRequiredService<FileSystemFileStore>().DeleteUnfinished();
        await app.Services.GetRequiredService<SampleSeeder>().RunAsync(Console.Out, app.Lifetime.ApplicationStopping);
    }
}
