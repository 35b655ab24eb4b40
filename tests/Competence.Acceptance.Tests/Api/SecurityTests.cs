using System.Net;
using System.Text.Json;
using Competence.FollowUp;
using Competence.Testing.Building;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Acceptance.Tests.Api;

public sealed class SecurityTests(Portal portal)
{
    [Theory]
    [InlineData("GET", "employees")]
    [InlineData("POST", "assignments")]
    [InlineData("GET", "people/nobody")]
    [InlineData("GET", "no-such-thing")]
    public async Task Who_is_not_signed_in_gets_a_problem_and_no_redirect(string method, string path)
    {
        Reply reply = await portal.Nobody().SendAsync(new HttpMethod(method), path);

        reply.Must(401).Code.Should().Be("api.not-signed-in");
        reply.MediaType.Should().Be("application/problem+json");
        reply.Location.Should().BeNull();
    }

    [Theory]
    [InlineData("POST", "assignments")]
    [InlineData("PUT", "people/nobody/plans/none/requirements/none/not-relevant")]
    [InlineData("DELETE", "assignments/none")]
    public async Task A_change_without_the_header_that_no_other_site_can_send_is_turned_away(string method, string path)
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient leader = await portal.SignedInAsync(ward.Leader);

        using HttpRequestMessage request = new(new HttpMethod(method), $"/api/{path}");
        using HttpResponseMessage response = await leader.Http.SendAsync(request);

        (await Reply.OfAsync(response)).Must(403).Code.Should().Be("api.requested-by-missing");
    }

    [Theory]
    [InlineData("/api/employees")]
    [InlineData("/sign-in")]
    [InlineData("/health")]
    public async Task Every_answer_has_the_security_headers(string address)
    {
        using HttpResponseMessage response = await portal.Nobody().Http.GetAsync(new Uri(address, UriKind.Relative));

        Header(response, "Content-Security-Policy").Should().Contain("default-src 'none'").And.Contain("frame-ancestors 'none'").And.NotContain("unsafe");
        Header(response, "X-Content-Type-Options").Should().Be("nosniff");
        Header(response, "Referrer-Policy").Should().Be("same-origin");
        response.Headers.Contains("Server").Should().BeFalse();
    }

    [Fact]
    public async Task Nobody_keeps_an_answer_of_the_API()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient leader = await portal.SignedInAsync(ward.Leader);

        using HttpResponseMessage response = await leader.Http.GetAsync(new Uri("/api/employees", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        Header(response, "Cache-Control").Should().Be("no-store");
    }

    [Fact]
    [Rule("PRG-48")]
    public async Task Everybody_finds_a_signer_by_name_and_is_told_nothing_else_of_the_person()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);

        Reply reply = (await nurse.GetAsync($"people?search={Uri.EscapeDataString(ward.Signer.Person.Name)}")).Must();

        JsonElement found = reply["items"].EnumerateArray().Single(item => item.GetProperty("id").GetString() == ward.Signer.Id.ToString());
        found.EnumerateObject().Select(member => member.Name).Should().BeEquivalentTo("id", "name", "isActive");
        reply.Text.Should().NotContain(ward.Signer.Person.ObjectId);
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_only_and_unseen_by_script()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());

        using HttpResponseMessage response = await portal.Nobody().PostSignInAsync(ward.Leader.Id, ward.Leader.Position.Id);

        string cookie = response.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("competence=", StringComparison.Ordinal));
        cookie.Should().ContainEquivalentOf("samesite=strict").And.ContainEquivalentOf("httponly").And.NotContain(ward.Leader.Id.ToString());
    }

    [Fact]
    public async Task A_page_that_is_posted_without_its_token_is_turned_away()
    {
        using FormUrlEncodedContent form = new(new Dictionary<string, string> { ["person"] = "x", ["position"] = "y" });

        using HttpResponseMessage response = await portal.Nobody().Http.PostAsync(new Uri("/sign-in", UriKind.Relative), form);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_failure_is_told_without_its_cause()
    {
        await using WebApplicationFactory<Program> broken = portal.WithWebHostBuilder(host =>
            host.ConfigureTestServices(services => services.AddScoped<IEmployeeReports, BrokenReports>()));
        SmallRegion region = await portal.Given().RegionAsync();
        PortalClient leader = await PortalClient.SignInAsync(
            broken.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }), region.Leader.Id, region.Leader.Position.Id);

        Reply reply = await leader.GetAsync("employees");

        reply.Must(500).Code.Should().Be("api.failed");
        reply.Text.Should().NotContain(BrokenReports.Secret).And.NotContain("Exception");
    }

    [Fact]
    public async Task Health_is_told_to_everybody()
    {
        using HttpResponseMessage response = await portal.Nobody().Http.GetAsync(new Uri("/health", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).Should().Be("Healthy");
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));

    private sealed class BrokenReports : IEmployeeReports
    {
        public const string Secret = "the connection string";

        public ValueTask<Page<EmployeeRow>> PageAsync(EmployeeQuery query, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException(Secret);
    }
}
