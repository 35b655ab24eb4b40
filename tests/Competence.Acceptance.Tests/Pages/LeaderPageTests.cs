using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Competence.Acceptance.Tests.Api;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>Choosing a leader by hand and announcing a move on the pages, without script.</summary>
public sealed class LeaderPageTests(Portal portal)
{
    [Fact]
    public async Task A_leader_is_chosen_by_name_on_the_employee_s_page_shown_as_set_by_hand_and_removed_again()
    {
        SmallRegion region = await portal.Given().RegionAsync();
        Employee ida = region.Employees[0];
        string employee = $"/employees/{ida.Id}", page = $"{employee}/leader/{ida.Position.Id}";
        PortalClient lars = await portal.SignedInAsync(region.Leader);
        (await ReadAsync(lars, employee)).Should().Contain(region.Leader.Person.Name).And.Contain(page);

        string search = $"{page}?q={Uri.EscapeDataString(region.Neighbour.Person.Name)}";
        using HttpResponseMessage set = await PostAsync(lars, search, "set", ("position", region.Neighbour.Position.Id.ToString()));

        set.Headers.Location!.OriginalString.Should().EndWith("/employees", "who gave the employee away has her no longer");
        (await lars.Http.GetAsync(new Uri(employee, UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        PortalClient guro = await portal.SignedInAsync(region.Neighbour);
        (await ReadAsync(guro, employee)).Should().Contain("(satt manuelt)");
        (await ReadAsync(guro, "/employees")).Should().Contain(ida.Person.Name);

        using HttpResponseMessage removed = await PostAsync(guro, page, "remove");
        removed.Headers.Location!.OriginalString.Should().EndWith("/employees");
        (await ReadAsync(lars, employee)).Should().NotContain("(satt manuelt)");
    }

    [Fact]
    public async Task Nothing_chosen_is_said_and_who_may_not_set_leaders_finds_no_page()
    {
        SmallRegion region = await portal.Given().RegionAsync();
        Employee ida = region.Employees[0];
        string page = $"/employees/{ida.Id}/leader/{ida.Position.Id}";

        using HttpResponseMessage nothing = await PostAsync(await portal.SignedInAsync(region.Leader), $"{page}?q=a", "set");

        WebUtility.HtmlDecode(await nothing.Content.ReadAsStringAsync()).Should().Contain("Velg hvem som skal være leder.");
        foreach (Employee other in new[] { ida, region.Stranger })
        {
            (await (await portal.SignedInAsync(other)).Http.GetAsync(new Uri(page, UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task The_operator_announces_a_move_sees_it_in_the_list_and_withdraws_it_and_nobody_else_finds_the_page()
    {
        const string Page = "/administration/moves";
        SmallRegion region = await portal.Given().RegionAsync();
        Employee ida = region.Employees[0];
        await portal.GrantAsync(region.Neighbour, new RoleGrant(Role.CentralOperator, new RoleScope.OfRegion(), new LocalDate(2026, 1, 1)));
        PortalClient operating = await portal.SignedInAsync(region.Neighbour);
        string search = $"{Page}?q={Uri.EscapeDataString(ida.Person.Name)}";

        using HttpResponseMessage wrong = await PostAsync(operating, search, "announce", ("position", ida.Position.Id.ToString()), ("cost-centre", region.Ward.Number), ("on", "2026-03-09"));
        WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()).Should().Contain($"Stillingen er allerede på kostnadssted {region.Ward.Number}.");
        using HttpResponseMessage announced = await PostAsync(operating, search, "announce", ("position", ida.Position.Id.ToString()), ("cost-centre", "880088"), ("on", "2026-03-09"));
        announced.Headers.Location!.OriginalString.Should().EndWith(Page);
        (await ReadAsync(operating, Page)).Should().Contain(ida.Person.Name).And.Contain("880088").And.Contain("under 14 dager");

        using HttpResponseMessage withdrawn = await PostAsync(operating, Page, $"withdraw-{ida.Position.Id}");
        withdrawn.Headers.Location!.OriginalString.Should().EndWith(Page);
        (await ReadAsync(operating, $"{Page}?show=3")).Should().Contain("880088");
        (await (await portal.SignedInAsync(region.Leader)).Http.GetAsync(new Uri(Page, UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<string> ReadAsync(PortalClient client, string address) => WebUtility.HtmlDecode(await client.Http.GetStringAsync(address));

    /// <summary>Opens a page, fills in the form of this name and sends it.</summary>
    private static async Task<HttpResponseMessage> PostAsync(PortalClient client, string address, string form, params (string Name, string Value)[] fields)
    {
        using IHtmlDocument page = new HtmlParser().ParseDocument(await client.Http.GetStringAsync(address));
        IHtmlFormElement found = page.Forms.Single(one => one.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form);
        string token = found.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using FormUrlEncodedContent content = new(
            [new("__RequestVerificationToken", token), new("_handler", form), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await client.Http.PostAsync(new Uri(address, UriKind.Relative), content);
    }
}
