using AngleSharp.Html.Dom;
using Competence.Acceptance.Tests.Api;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>A search says that it found nothing, or more than it shows.</summary>
public sealed class SearchTests(Portal portal)
{
    private const string Nothing = "Ingen heter noe med «Qvxz».";
    private const string TooMuch = "Viser [0-9]+ av [0-9]+\\. Skriv mer av navnet for å finne flere\\.";

    [Fact]
    public async Task The_search_for_a_leader_and_for_who_moves()
    {
        SmallRegion region = await portal.Given().RegionAsync();
        await portal.GrantAsync(region.Neighbour, new RoleGrant(Role.CentralOperator, new RoleScope.OfRegion(), new LocalDate(2026, 1, 1)));
        Employee led = region.Employees[0];

        foreach ((Employee who, string address) in new[] { (region.Leader, $"/employees/{led.Id}/leader/{led.Position.Id}"), (region.Neighbour, "/administration/moves") })
        {
            PortalClient client = await portal.SignedInAsync(who);
            (await client.TextAsync(address)).Should().NotContain("Viser ");
            (await client.TextAsync($"{address}?q=Qvxz")).Should().Contain(Nothing);
            (await client.TextAsync($"{address}?q=e")).Should().MatchRegex(TooMuch).And.NotContain("Ingen heter");
        }
    }

    [Fact]
    public async Task The_searches_for_a_unit_and_a_leader_of_a_loan()
    {
        SmallRegion region = await portal.Given().RegionAsync();
        PortalClient lender = await portal.SignedInAsync(region.Leader);
        string address = $"/employees/loans/{region.Employees[0].Position.Id}";

        using IHtmlDocument nothing = (await lender.SendFormAsync(address, "register", ("act", "find"), ("unit-search", "Qvxz"), ("leader-search", "Qvxz")))!;
        using IHtmlDocument much = (await lender.SendFormAsync(address, "register", ("act", "find"), ("unit-search", "e"), ("leader-search", "e")))!;

        nothing.Body!.TextContent.Should().Contain("Ingen enhet passer med «Qvxz».").And.Contain(Nothing);
        much.Body!.TextContent.Should().MatchRegex("Viser 10 av [0-9]+ enheter\\.").And.MatchRegex(TooMuch);
        Reply found = (await lender.GetAsync("borrowing-leaders?search=e")).Must();
        found["items"].GetArrayLength().Should().Be(10);
        found["total"].GetInt32().Should().BeGreaterThan(10);
    }
}
