using System.Collections.Immutable;
using System.Net.Http.Headers;
using Competence.Acceptance.Tests.Api;
using Competence.Plans;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

public sealed class PageWeightTests(Portal portal)
{
    [Fact]
    public async Task A_matrix_of_200_employees_and_60_requirements_is_at_most_1_MB_and_200_kB_on_the_wire()
    {
        Given given = portal.Given();
        SmallRegion region = await given.RegionAsync(employees: 200);
        ImmutableArray<Requirement> requirements = await given.RequirementsAsync(region.Trust, 60, validityDays: 365);
        Plan plan = await given.PlanAsync(region.Trust, "PRV Akuttmottak", requirements);
        PortalClient leader = await portal.SignedInAsync(region.Leader);
        Reply assigned = await leader.PostAsync("assignments", new { Cells = region.Employees.Select(employee => new { Position = employee.Position.Id, Plan = plan.Id }) });
        assigned.Must()["assigned"].GetInt32().Should().Be(200);

        string whole = await leader.Http.GetStringAsync($"/matrix/{plan.Id}");
        (string Coding, long Length) sent = await SentAsync(leader.Http, $"/matrix/{plan.Id}");

        whole.Split("<tr").Length.Should().BeGreaterThan(200);
        whole.Length.Should().BeLessThanOrEqualTo(1024 * 1024);
        sent.Coding.Should().Be("br");
        sent.Length.Should().BeLessThanOrEqualTo(200 * 1024);
    }

    [Theory]
    [InlineData("/app.css", 20)]
    [InlineData("/portal.js", 5)]
    [InlineData("/openapi/v1.json", 150)]
    public async Task What_is_read_beside_the_pages_is_sent_compressed_too(string path, int mostKilobytes)
    {
        (string coding, long length) = await SentAsync(portal.Nobody().Http, path);

        coding.Should().Be("br");
        length.Should().BeLessThanOrEqualTo(mostKilobytes * 1024);
    }

    private static async Task<(string Coding, long Length)> SentAsync(HttpClient http, string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using HttpResponseMessage response = (await http.SendAsync(request)).EnsureSuccessStatusCode();
        return (string.Join(',', response.Content.Headers.ContentEncoding), (await response.Content.ReadAsByteArrayAsync()).Length);
    }
}
