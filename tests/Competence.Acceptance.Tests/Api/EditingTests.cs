using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Competence.Acceptance.Tests.Api;

public sealed class EditingTests(Portal portal)
{
    [Fact]
    public async Task A_definition_is_written_put_into_a_plan_and_changed_and_the_plan_gets_versions()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient leader = await portal.SignedInAsync(ward.Leader);

        Reply made = (await leader.PostAsync("requirements", new { Owner = ward.Region.Ward.Id, Content = new { Name = "Blodgass", Category = ward.Category.Id } })).Must(201);
        string requirement = made["id"].GetString()!;
        made.Location.Should().Be($"/api/requirements/{requirement}");
        (await leader.PostAsync($"requirements/{requirement}/publishing", seen: made.ETag)).Must()["publishedVersion"].GetInt32().Should().Be(1);

        Reply plan = (await leader.PostAsync("plans", new { Owner = ward.Region.Ward.Id, Details = new { Name = "Blodgassplan", CompletionMode = "automatic" } })).Must(201);
        string address = plan.Location!["/api/".Length..];
        Texts(plan["warnings"]).Should().Equal("nameOutsideStandard");
        plan = (await leader.PostAsync($"{address}/sub-plans", new { Name = "Innhold" }, plan.ETag)).Must();
        string subPlan = plan["subPlans"][0].GetProperty("id").GetString()!;
        plan = (await leader.PostAsync($"{address}/sub-plans/{subPlan}/links", new { Requirements = new[] { requirement } }, plan.ETag)).Must();
        (await leader.GetAsync($"{address}/pending")).Must().Json[0].GetProperty("kind").GetString().Should().Be("activate");
        plan = (await leader.PostAsync($"{address}/approval", new { }, plan.ETag)).Must();
        plan["plan", "versionNumber"].GetString().Should().Be("1.0");

        Reply found = (await leader.GetAsync($"requirements/{requirement}")).Must();
        Reply draft = (await leader.PutAsync($"requirements/{requirement}/draft", new { Name = "Blodgass", Category = ward.Category.Id, ValidityDays = 365 }, found.ETag)).Must();
        (await leader.PostAsync($"requirements/{requirement}/publishing", seen: draft.ETag)).Must();

        (await leader.GetAsync(address)).Must()["versionNumber"].GetString().Should().Be("1.1");
        (await leader.GetAsync($"{address}/versions")).Must().Json.EnumerateArray().Select(version => version.GetProperty("number").GetString()).Should().Equal("1.1", "1.0");
        Reply old = (await leader.GetAsync($"{address}/versions/1.0")).Must();
        old["requirements"][0].GetProperty("requirement").GetProperty("content").GetProperty("validityDays").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_change_from_an_older_state_is_turned_away_and_changes_nothing()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        Reply seen = (await leader.GetAsync($"requirements/{ward.Shared.Id}")).Must();
        (await leader.PutAsync($"requirements/{ward.Shared.Id}/draft", new { Name = "Brannvern A" }, seen.ETag)).Must();

        Reply stale = (await leader.PutAsync($"requirements/{ward.Shared.Id}/draft", new { Name = "Brannvern B" }, seen.ETag)).Must(412);

        stale.Code.Should().Be("storage.conflict");
        stale["arguments", "found"].GetInt64().Should().Be(3);
        (await leader.GetAsync($"requirements/{ward.Shared.Id}")).Must()["draft", "name"].GetString().Should().Be("Brannvern A");
    }

    [Theory]
    [InlineData(null, 428, "api.version-missing")]
    [InlineData("7", 400, "api.input-unreadable")]
    [InlineData("W/\"7\"", 400, "api.input-unreadable")]
    [InlineData("\"seven\"", 400, "api.input-unreadable")]
    [InlineData("\"7\"", 412, "storage.conflict")]
    public async Task A_definition_is_changed_only_by_who_says_which_version_was_seen(string? seen, int status, string code)
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient leader = await portal.SignedInAsync(ward.Leader);

        (await leader.PutAsync($"requirements/{ward.Shared.Id}/draft", new { Name = "Brannvern" }, seen)).Must(status).Code.Should().Be(code);
    }

    [Fact]
    public async Task A_registration_may_be_changed_without_a_version_and_not_with_an_older_one()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        Reply first = (await nurse.PutAsync($"{ward.Of(ward.Shared)}/draft", new { PerformedOn = "2026-02-01" })).Must();
        (await nurse.PutAsync($"{ward.Of(ward.Shared)}/draft", new { PerformedOn = "2026-02-02" }, first.ETag)).Must();

        (await nurse.PostAsync($"{ward.Of(ward.Shared)}/fulfilment", new { PerformedOn = "2026-02-01" }, first.ETag)).Must(412).Code.Should().Be("storage.conflict");
    }

    [Fact]
    [Rule("ORG-05")]
    public async Task Sharing_and_publishing_leave_the_units_below_out_unless_they_are_asked_for()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        UnitId other = ward.Region.OtherWard.Id;

        Reply found = (await leader.GetAsync($"requirements/{ward.Shared.Id}")).Must();
        Reply shared = (await leader.PostAsync($"requirements/{ward.Shared.Id}/shares", new { Shares = new object[] { new { Unit = other } } }, found.ETag)).Must();
        (await ReachAsync($"requirements/{ward.Shared.Id}/shares", reply => reply.Json)).Should().BeFalse();
        await leader.PostAsync($"requirements/{ward.Shared.Id}/shares", new { Shares = new object[] { new { Unit = other, IncludeSubUnits = true } } }, shared.ETag);
        (await ReachAsync($"requirements/{ward.Shared.Id}/shares", reply => reply.Json)).Should().BeTrue();

        Reply plan = (await leader.PostAsync("plans", new { Owner = ward.Region.Ward.Id, Details = new { Name = "Blodgassplan", CompletionMode = "automatic" } })).Must(201);
        string address = plan.Location!["/api/".Length..];
        plan = (await leader.PutAsync($"{address}/document-people", new { Owner = ward.Leader.Id, Responsible = ward.Leader.Id }, plan.ETag)).Must();
        plan = (await leader.PutAsync($"{address}/publications/{other}", new { }, plan.ETag)).Must();
        (await ReachAsync(address, reply => reply["publications"])).Should().BeFalse();
        using (IHtmlDocument page = new HtmlParser().ParseDocument(await leader.Http.GetStringAsync($"/administration/{address}/publishing")))
        {
            ((IHtmlInputElement)page.QuerySelector("input[name=sub-units]")!).IsChecked.Should().BeFalse();
        }

        await leader.PutAsync($"{address}/publications/{other}", new { IncludeSubUnits = true }, plan.ETag);
        (await ReachAsync(address, reply => reply["publications"])).Should().BeTrue();

        async Task<bool> ReachAsync(string path, Func<Reply, JsonElement> rows) =>
            rows((await leader.GetAsync(path)).Must()).EnumerateArray().Single(row => row.GetProperty("unit").GetString() == other.ToString())
                .GetProperty("includeSubUnits").GetBoolean();
    }

    [Fact]
    public async Task Roles_are_granted_and_revoked_by_the_central_operator()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        await portal.GrantAsync(ward.Leader, new RoleGrant(Role.CentralOperator, new RoleScope.OfRegion(), new LocalDate(2026, 1, 1)));
        PortalClient operating = await portal.SignedInAsync(ward.Leader);
        string roles = $"positions/{ward.Nurse.Position.Id}/roles";
        object scope = new { Unit = ward.Region.Ward.Id, Kind = "unit" };

        Reply granted = (await operating.PostAsync(roles, new { Role = "superUser", Scope = scope, From = "2026-03-01" })).Must();
        granted["grants"][0].GetProperty("scope").GetProperty("kind").GetString().Should().Be("unit");
        granted["grants"][0].GetProperty("scope").GetProperty("unit").GetString().Should().Be(ward.Region.Ward.Id.ToString());
        (await operating.PostAsync($"{roles}/revocation", new { Role = "superUser", Scope = scope })).Must()["grants"][0].GetProperty("to").GetString().Should().NotBeNull();
        (await operating.PostAsync($"{roles}/revocation", new { Role = "superUser", Scope = new { Kind = "ward" } })).Must(400)["place"].GetString().Should().StartWith("$.scope");
    }

    private static IEnumerable<string> Texts(JsonElement rows) => rows.EnumerateArray().Select(row => row.GetString()!);
}
