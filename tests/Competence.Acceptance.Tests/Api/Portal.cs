using Competence.Access;
using Competence.Acceptance.Tests.Api;
using Competence.Testing.Building;
using Competence.WebHost.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(Portal))]

namespace Competence.Acceptance.Tests.Api;

/// <summary>The portal as it runs, with a small sample; each test puts its own hospital beside it. The clock goes on from Monday 2 March 2026.</summary>
public class Portal : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly Actor Operator = new(default, new ActingAs.Operator(), []);
    private static int _seed;
    private readonly string _data = Directory.CreateTempSubdirectory("competence-acceptance-").FullName;

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

    /// <summary>A browser in which somebody is signed in at the position.</summary>
    public Task<PortalClient> SignedInAsync(Employee employee) => PortalClient.SignInAsync(Browser(), employee.Id, employee.Position.Id);

    /// <summary>A browser in which nobody is signed in.</summary>
    public PortalClient Nobody() => new(Browser());

    /// <summary>Grants a role to somebody's position, as the central operator does.</summary>
    public async Task GrantAsync(Employee employee, RoleGrant grant)
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        Result<PositionRoles> granted = await scope.ServiceProvider.GetRequiredService<RoleService>().GrantAsync(Operator, employee.Position.Id, grant);
        granted.IsAccepted.Should().BeTrue();
    }

    /// <summary>A browser with cookies of its own, which follows no redirects.</summary>
    protected virtual HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_data, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting("data", _data);
        builder.UseSetting("size", Size);
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }
}
