using Competence.WebHost.Components.Assign;
using Competence.WebHost.Components.Delegation;
using Competence.WebHost.Components.History;
using Competence.WebHost.Components.Imports;
using Competence.WebHost.Components.Pages.Home;
using Competence.WebHost.Components.Parts;
using Competence.WebHost.Hosting;
using Competence.WebHost.Texts;

namespace Competence.WebHost.Components;

/// <summary>Adds what the pages are made with.</summary>
internal static class PageServices
{
    /// <summary>Adds the pages and the few services that they share.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<DomainWords>();
        services.AddScoped<HistoryReader>();
        services.AddScoped<PersonNames>();
        services.AddScoped<HomeView>();
        services.AddScoped<PositionNames>();
        services.AddScoped<AssignTable>();
        services.AddSingleton(_ => new TemporaryFiles(Path.GetTempPath()));
        services.AddSingleton<ImportDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportDesk>());
    }
}
