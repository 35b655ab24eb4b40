using System.Net;
using Competence.Acceptance.Tests.Api;
using Competence.FollowUp;
using Competence.Testing.Building;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>SQLite has answered before it is waited for; other stores have not.</summary>
public sealed class LateStoreTests(Portal portal)
{
    [Fact]
    public async Task A_page_is_shown_once_what_it_shows_has_come()
    {
        await using WebApplicationFactory<Program> late = portal.WithWebHostBuilder(host =>
            host.ConfigureTestServices(services => services.AddScoped<IEmployeeReports, LateReports>()));
        SmallRegion region = await portal.Given().RegionAsync();
        PortalClient leader = await PortalClient.SignInAsync(
            late.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }), region.Leader.Id, region.Leader.Position.Id);

        using HttpResponseMessage response = await leader.Http.GetAsync(new Uri("/employees", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).Should().Contain(LateReports.Name);
    }

    private sealed class LateReports : IEmployeeReports
    {
        public const string Name = "Sein Ankomst";

        public async ValueTask<Page<EmployeeRow>> PageAsync(EmployeeQuery query, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return new Page<EmployeeRow>([new EmployeeRow(default, default, Name, "Sykepleier", "100 – Post", query.Today, 0, 0, 0, 0, 0, 0, Availability.Available, null)], 1, query.Page);
        }
    }
}
