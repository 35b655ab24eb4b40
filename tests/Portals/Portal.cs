using Competence.Access;
using Competence.Testing.Building;
using Competence.WebHost.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Competence.Portals;

/// <summary>The portal as it runs, with a small sample; each test puts its own hospital beside it. The clock goes on from Monday 2 March 2026.</summary>
public class Portal : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly Actor Operator = new(default, new ActingAs.Operator(), []);
    private static int _seed;
    private readonly string _data;
    private readonly bool _isDataKept;

    /// <summary>A portal with data of its own, which go with it.</summary>
    public Portal() => _data = Directory.CreateTempSubdirectory("competence-portal-").FullName;

    /// <summary>A portal over data that others bring and take away.</summary>
    /// <param name="data">The folder.</param>
    protected Portal(string data) => (_data, _isDataKept) = (data, true);

    /// <summary>Where its database and files are.</summary>
    public string Folder => _data;

    /// <summary>How many people the sample has.</summary>
    protected virtual string Size => "50";

    /// <summary>Starts it.</summary>
    public virtual ValueTask InitializeAsync()
    {
        Services.GetRequiredService<PortalClock>().MoveTo(Instant.FromUtc(2026, 3, 2, 11, 0));
        return ValueTask.CompletedTask;
    }

    /// <summary>What a test begins with; another seed for each, so that nobody has another's object id.</summary>
    public Given Given() => new(Services.CreateScope().ServiceProvider, Interlocked.Increment(ref _seed));

    /// <summary>Grants a role to somebody's position, as the central operator does.</summary>
    public async Task GrantAsync(Employee employee, RoleGrant grant)
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        Result<PositionRoles> granted = await scope.ServiceProvider.GetRequiredService<RoleService>().GrantAsync(Operator, employee.Position.Id, grant);
        granted.IsAccepted.Should().BeTrue();
    }

    /// <summary>A client with cookies of its own, which follows no redirects.</summary>
    public virtual HttpClient Client() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!_isDataKept)
        {
            Directory.Delete(_data, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting("data", _data);
        builder.UseSetting("size", Size);
        builder.UseSetting("today", "2026-03-02");
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }
}
