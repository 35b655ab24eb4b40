using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Competence.Delegation;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Api;

/// <summary>Choosing a deputyship at sign-in, acting as a deputy, and the pages of deputies and delegated approvers.</summary>
public sealed class DeputyTests(Portal portal)
{
    [Fact]
    [Rule("DEP-08", "ORG-32", "ORG-34")]
    public async Task A_deputy_chooses_the_leader_in_the_list_and_every_page_says_whom_it_is_for()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        (await leader.PostAsync($"positions/{ward.Leader.Position.Id}/deputies", new { DeputyPosition = ward.Signer.Position.Id })).Must();

        PortalClient deputy = await portal.SignedInAsync(ward.Signer);
        using (IHtmlDocument list = await PageAsync(deputy, "/sign-in"))
        {
            list.QuerySelectorAll<IHtmlInputElement>("form[action='/sign-in'] input[name=position]").Select(input => input.Value)
                .Should().Equal($"{ward.Signer.Position.Id}", $"{ward.Leader.Position.Id}");
            list.Body!.TextContent.Should().Contain($"Stedfortreder for {ward.Leader.Person.Name}").And.Contain(ward.Region.Ward.Name);
        }

        (await deputy.GetAsync("employees")).Must()["total"].GetInt32().Should().Be(0);
        (await deputy.PostSignInAsync(ward.Signer.Id, ward.Leader.Position.Id)).StatusCode.Should().Be(HttpStatusCode.Found);
        (await deputy.GetAsync("employees")).Must()["total"].GetInt32().Should().Be(ward.Region.Employees.Length);
        using (IHtmlDocument home = await PageAsync(deputy, "/"))
        {
            string top = home.QuerySelector(".top-who")!.TextContent;
            top.Should().Contain(ward.Signer.Person.Name).And.Contain($"Stedfortreder for {ward.Leader.Person.Name}");
            home.QuerySelector("a[href^='/deputies/']").Should().BeNull("a deputy names no deputy");
        }
    }

    [Fact]
    [Rule("DEP-09")]
    public async Task What_a_deputy_does_for_an_employee_is_told_with_both_names_in_page_and_api()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        PortalClient deputy = await DeputyAsync(ward);

        (await deputy.PostAsync($"{ward.Of(ward.Shared)}/fulfilment", new { PerformedOn = "2026-03-01" })).Must();

        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        Reply told = (await nurse.GetAsync($"{ward.Of(ward.Shared)}/history")).Must();
        told["items"][0].GetProperty("deputyFor").GetString().Should().Be($"{ward.Leader.Id}");
        told["items"][0].GetProperty("onBehalfOf").GetString().Should().Be($"{ward.Nurse.Id}");
        string assignment = (await nurse.GetAsync($"people/{ward.Nurse.Id}/assignments")).Must().Json[0].GetProperty("id").GetString()!;
        using IHtmlDocument page = await PageAsync(nurse, $"/plans/{assignment}/requirements/{ward.Shared.Id}");
        page.QuerySelector(".history")!.TextContent.Should().Contain(
            $"{ward.Signer.Person.Name}, stedfortreder for {ward.Leader.Person.Name} på vegne av {ward.Nurse.Person.Name}");
    }

    [Fact]
    [Rule("DEP-07", "DEP-08")]
    public async Task A_deputy_who_is_removed_is_signed_out_to_the_list_at_the_next_request()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient deputy = await DeputyAsync(ward);
        (await deputy.GetAsync("employees")).Must();
        PortalClient leader = await portal.SignedInAsync(ward.Leader);

        (await leader.DeleteAsync($"positions/{ward.Leader.Position.Id}/deputies/{ward.Signer.Id}")).Must(204);

        (await deputy.GetAsync("employees")).Must(401);
        using HttpResponseMessage home = await deputy.Http.GetAsync(new Uri("/", UriKind.Relative));
        home.StatusCode.Should().Be(HttpStatusCode.Found);
        home.Headers.Location!.ToString().Should().Contain("/sign-in");
        using IHtmlDocument list = await PageAsync(deputy, "/sign-in");
        list.QuerySelector(".note.warn")!.TextContent.Should().Contain("gjelder ikke lenger");
        list.QuerySelectorAll<IHtmlInputElement>("form[action='/sign-in'] input[name=position]").Select(input => input.Value)
            .Should().Equal($"{ward.Signer.Position.Id}");
    }

    [Fact]
    [Rule("DEP-01", "DEP-04", "DEP-06", "DEP-07")]
    public async Task A_leader_sets_changes_and_removes_a_deputy_from_the_home_page()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        using IHtmlDocument home = await PageAsync(leader, "/");
        string address = home.QuerySelector<IHtmlAnchorElement>("section[aria-labelledby=deputies] a")!.GetAttribute("href")!;
        string found = $"{address}?q={Uri.EscapeDataString(ward.Signer.Person.Name)}";

        (await PostAsync(leader, found, "set", new() { ["last-day"] = "2026-12-24" })).Should().Contain("Velg en person.");
        string wrong = await PostAsync(leader, found, "set", new() { ["deputy"] = $"{ward.Signer.Position.Id}", ["last-day"] = "2026-03-01" });
        wrong.Should().Contain("er passert").And.Contain("value=\"2026-03-01\"", "what was typed is never lost");
        (await PostAsync(leader, found, "set", new() { ["deputy"] = $"{ward.Signer.Position.Id}", ["last-day"] = "24.12.2026" })).Should().BeEmpty();
        (await PageTextAsync(leader, "/")).Should().Contain(ward.Signer.Person.Name).And.Contain("Til og med 24. desember 2026");

        PersonId deputy = ward.Signer.Id;
        (await PostAsync(leader, address, $"change-{deputy}", new() { [$"last-day-{deputy}"] = "tull" })).Should().Contain("#last-day-");
        (await PostAsync(leader, address, $"change-{deputy}", new() { [$"last-day-{deputy}"] = "" })).Should().BeEmpty();
        (await PageTextAsync(leader, address)).Should().Contain("Til den blir fjernet").And.Contain("Valgt som stedfortreder").And.Contain("Stedfortrederen ble endret");
        (await PostAsync(leader, address, $"remove-{deputy}", [])).Should().BeEmpty();
        (await PageTextAsync(leader, address)).Should().Contain("Ingen stedfortreder er satt.");
    }

    [Fact]
    [Rule("DEP-12", "DEP-13", "DEP-14")]
    public async Task The_page_of_a_leader_s_deputies_is_changed_by_the_leader_s_leader_only_seen_by_others_and_hidden_from_the_rest()
    {
        Given given = portal.Given();
        SmallRegion region = await given.RegionAsync();
        await given.EmployeeAsync(region.Ward, region.Employees[0]);
        string address = $"/deputies/{region.Employees[0].Position.Id}";
        await portal.GrantAsync(region.Neighbour, new RoleGrant(Role.SuperUser, new RoleScope.OfUnit(region.Ward.Id), new LocalDate(2026, 1, 1)));

        PortalClient boss = await portal.SignedInAsync(region.Leader);
        (await PageTextAsync(boss, $"/employees/{region.Employees[0].Id}")).Should().Contain("Sett stedfortreder");
        (await PageTextAsync(boss, $"/employees/{region.Employees[1].Id}")).Should().NotContain("stedfortreder", "who leads nobody has no deputies");
        (await boss.PostAsync($"positions/{region.Employees[0].Position.Id}/deputies", new { DeputyPosition = region.Stranger.Position.Id })).Must();
        (await PageTextAsync(boss, $"/employees/{region.Employees[0].Id}")).Should().Contain("1 stedfortreder");

        string above = await PageTextAsync(boss, address);
        string beside = await PageTextAsync(await portal.SignedInAsync(region.Neighbour), address);
        using HttpResponseMessage hidden = await (await portal.SignedInAsync(region.Stranger)).Http.GetAsync(new Uri(address, UriKind.Relative));

        above.Should().Contain($"Stedfortredere for {region.Employees[0].Person.Name}").And.Contain("Søk etter navn");
        beside.Should().Contain($"Stedfortredere for {region.Employees[0].Person.Name}").And.NotContain("Søk etter navn");
        hidden.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    [Rule("DEP-17", "DEP-18")]
    public async Task A_leader_of_residents_delegates_describes_and_removes_from_the_home_page()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        (await PageTextAsync(leader, "/")).Should().NotContain("Delegert godkjenning", "the leader leads no resident yet");
        PositionEvent.EmploymentChanged resident = new(ward.Nurse.Position.Employment with { Occupation = Occupation.Resident });
        await given.CommitAsync(work => work.Save(ward.Nurse.Position.Apply(resident), resident));

        using IHtmlDocument home = await PageAsync(leader, "/");
        string address = home.QuerySelector<IHtmlAnchorElement>("section[aria-labelledby=approvers] a")!.GetAttribute("href")!;
        string found = $"{address}?q={Uri.EscapeDataString(ward.Signer.Person.Name)}";
        PersonId approver = ward.Signer.Id;

        (await PostAsync(leader, found, "set", [])).Should().Contain("Velg en person.");
        (await PostAsync(leader, found, "set", new() { ["approver"] = $"{approver}", ["description"] = "Kirurgi" })).Should().BeEmpty();
        (await PageTextAsync(leader, "/")).Should().Contain("Kirurgi");
        string longest = new('x', DelegatedApprover.LongestDescription + 1);
        (await PostAsync(leader, address, $"change-{approver}", new() { [$"description-{approver}"] = longest })).Should().Contain($"#description-{approver}");
        (await PostAsync(leader, address, $"change-{approver}", new() { [$"description-{approver}"] = "" })).Should().BeEmpty();
        (await PageTextAsync(leader, address)).Should().Contain("Ingen beskrivelse").And.Contain("Valgt til å godkjenne mål");
        (await PostAsync(leader, address, $"remove-{approver}", [])).Should().BeEmpty();
        (await PageTextAsync(leader, address)).Should().Contain("Du har ikke delegert godkjenning til noen.");
    }

    [Fact]
    public async Task A_leader_who_leads_nobody_any_more_finds_the_delegated_approvers_on_the_home_page_and_removes_them()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        PositionEvent.EmploymentChanged resident = new(ward.Nurse.Position.Employment with { Occupation = Occupation.Resident });
        Position nurse = ward.Nurse.Position.Apply(resident);
        await given.CommitAsync(work => work.Save(nurse, resident));
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        (await leader.PostAsync($"positions/{ward.Leader.Position.Id}/delegated-approvers", new { Approver = ward.Signer.Id, Description = "Kirurgi" })).Must();
        PositionEvent.LeaderChanged away = new(null);
        await given.CommitAsync(work =>
        {
            foreach (Position led in ward.Region.Employees.Select(employee => employee.Id == ward.Nurse.Id ? nurse : employee.Position))
            {
                work.Save(led.Apply(away), away);
            }

            work.Stage(new RefreshLeaderClosure());
        });

        PortalClient former = await portal.SignedInAsync(ward.Leader);
        (await PageTextAsync(former, "/")).Should().Contain("Kirurgi").And.NotContain("Endre stedfortredere");
        string address = $"/delegated-approvers/{ward.Leader.Position.Id}";
        (await PostAsync(former, address, $"remove-{ward.Signer.Id}", [])).Should().BeEmpty();
        (await PageTextAsync(former, "/")).Should().NotContain("Kirurgi").And.NotContain("Delegert godkjenning");
    }

    private async Task<PortalClient> DeputyAsync(Ward ward)
    {
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        (await leader.PostAsync($"positions/{ward.Leader.Position.Id}/deputies", new { DeputyPosition = ward.Signer.Position.Id })).Must();
        return await PortalClient.SignInAsync(portal.Client(), ward.Signer.Id, ward.Leader.Position.Id);
    }

    /// <summary>Posts a form of a page with what is typed in it; the page when it was refused, nothing when it went on to another.</summary>
    private static async Task<string> PostAsync(PortalClient client, string address, string form, Dictionary<string, string> typed)
    {
        using IHtmlDocument page = await PageAsync(client, address);
        IHtmlInputElement handler = page.QuerySelectorAll<IHtmlInputElement>("input[name=_handler]").Single(input => input.Value == form);
        foreach (IHtmlInputElement input in handler.Form!.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
        {
            typed.TryAdd(input.Name!, input.Value);
        }

        using FormUrlEncodedContent body = new(typed);
        using HttpResponseMessage response = await client.Http.PostAsync(new Uri(address, UriKind.Relative), body);
        return response.StatusCode == HttpStatusCode.Found ? "" : WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    private static async Task<string> PageTextAsync(PortalClient client, string address)
    {
        using IHtmlDocument page = await PageAsync(client, address);
        return page.Body!.TextContent;
    }

    private static async Task<IHtmlDocument> PageAsync(PortalClient client, string address) =>
        new HtmlParser().ParseDocument(await client.Http.GetStringAsync(new Uri(address, UriKind.Relative)));
}
