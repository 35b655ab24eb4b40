using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Competence.Acceptance.Tests.Api;
using Competence.Loans;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>The overview "my employees": its column of deputies, and the panel that availability opens.</summary>
public sealed class OverviewPageTests(Portal portal)
{
    private static readonly LocalDate Begin = new(2026, 1, 1);

    [Fact]
    [Rule("DEP-13", "DEP-14")]
    public async Task The_column_of_deputies_offers_to_assign_counts_and_opens_one_window_and_is_empty_for_who_leads_nobody()
    {
        Given given = portal.Given();
        SmallRegion region = await given.RegionAsync();
        (Employee middle, Employee single) = (region.Employees[0], region.Employees[1]);
        await given.EmployeeAsync(region.Ward, middle);
        await portal.GrantAsync(region.Neighbour, new RoleGrant(Role.SuperUser, new RoleScope.OfUnit(region.Ward.Id), Begin));
        PortalClient boss = await portal.SignedInAsync(region.Leader), beside = await portal.SignedInAsync(region.Neighbour);
        string window = $"/deputies/{middle.Position.Id}";

        (await CellAsync(boss, middle)).Should().Be(("Sett stedfortreder", window));
        (await CellAsync(beside, middle)).Should().Be(("Ingen", window), "who only sees them is not offered to change them");
        (await CellAsync(boss, single)).Should().Be(("", null));

        (await boss.PostAsync($"positions/{middle.Position.Id}/deputies", new { DeputyPosition = region.Stranger.Position.Id })).Must();
        (await CellAsync(boss, middle)).Should().Be(("1", window));
        (await CellAsync(beside, middle)).Should().Be(("1", window));
        Reply first = (await boss.GetAsync("employees?sort=deputies&descending=true")).Must();
        first["items"][0].GetProperty("deputies").GetInt32().Should().Be(1);
        first["items"][0].GetProperty("mayChangeDeputies").GetBoolean().Should().BeTrue();
        (await beside.GetAsync("employees?sort=deputies&descending=true")).Must()["items"].EnumerateArray()
            .Should().OnlyContain(row => !row.GetProperty("mayChangeDeputies").GetBoolean());
    }

    [Fact]
    [Rule("ASG-03", "LOA-27", "LOA-28")]
    public async Task Availability_shows_one_of_four_and_opens_a_panel_with_absences_and_loans_together()
    {
        Given given = portal.Given();
        SmallRegion region = await given.RegionAsync();
        (Employee lent, Employee absent, Employee here) = (region.Employees[0], region.Employees[1], region.Employees[2]);
        Loan loan = await OngoingLoan.OfAsync(given, lent, region.Leader, region.Stranger);
        PortalClient lender = await portal.SignedInAsync(region.Leader), borrower = await portal.SignedInAsync(region.Stranger);
        (await lender.PostAsync($"positions/{absent.Position.Id}/absences", new { Start = "2026-02-02" })).Must(201);
        (await lender.PostAsync($"positions/{lent.Position.Id}/absences", new { Start = "2026-06-01", End = "2026-08-01" })).Must(201);

        (await TagAsync(lender, lent.Position.Id)).Should().Be(("Utlånt", "yellow"));
        (await TagAsync(lender, absent.Position.Id)).Should().Be(("Fraværende", "red"));
        (await TagAsync(lender, here.Position.Id)).Should().Be(("Til stede", "grey"));
        (await TagAsync(borrower, loan.TemporaryPosition)).Should().Be(("Innlånt", "green"));

        using (IHtmlDocument opened = await PanelAsync(lender, lent.Position.Id))
        {
            IElement panel = opened.QuerySelector("aside")!;
            panel.TextContent.Should().Contain(lent.Person.Name).And.Contain("01.06.2026 – 01.08.2026").And.Contain(region.OtherWard.Name).And.NotContain("Kjenner dialyse");
            Addresses(panel).Should().Contain($"/loans/{loan.Id}").And.Contain($"/employees/loans/{lent.Position.Id}")
                .And.Contain($"/employees/{lent.Id}/absence?position={lent.Position.Id}#form");
            panel.QuerySelector<IHtmlAnchorElement>(".card-head a")!.GetAttribute("href").Should().NotContain("availability=").And.Contain("show=mine");
            opened.QuerySelector("aside")!.GetAttribute("tabindex").Should().Be("-1", "the link moves the focus to it");
            opened.QuerySelectorAll("form form").Should().BeEmpty();
        }

        using (IHtmlDocument opened = await PanelAsync(lender, here.Position.Id))
        {
            opened.QuerySelector("aside")!.TextContent.Should().Contain("Det er ikke registrert noe fravær.").And.Contain("Det er ikke registrert noe utlån");
        }

        using (IHtmlDocument opened = await PanelAsync(borrower, loan.TemporaryPosition))
        {
            IElement panel = opened.QuerySelector("aside")!;
            panel.TextContent.Should().Contain("Kjenner dialyse").And.Contain(region.Leader.Person.Name).And.NotContain("01.06.2026", "the absence belongs to the ordinary position");
            Addresses(panel).Should().NotContain(address => address.StartsWith("/employees/loans/", StringComparison.Ordinal));
        }
    }

    [Fact]
    [Rule("ABS-07")]
    public async Task Nobody_opens_the_own_panel_or_one_of_somebody_who_is_not_on_the_page()
    {
        SmallRegion region = await portal.Given().RegionAsync();
        await portal.GrantAsync(region.Leader, new RoleGrant(Role.SuperUser, new RoleScope.OfUnit(region.Ward.Id), Begin));
        PortalClient leader = await portal.SignedInAsync(region.Leader);

        using IHtmlDocument overview = await leader.PageAsync($"/employees?availability={region.Leader.Position.Id}");
        using IHtmlDocument other = await leader.PageAsync($"/employees?availability={region.Stranger.Position.Id}");

        overview.QuerySelector("aside").Should().BeNull();
        overview.GetElementById($"availability-{region.Leader.Position.Id}").Should().BeNull();
        overview.GetElementById($"availability-{region.Employees[0].Position.Id}").Should().NotBeNull();
        other.QuerySelector("aside").Should().BeNull();
    }

    private static async Task<(string Text, string? Address)> CellAsync(PortalClient client, Employee employee)
    {
        using IHtmlDocument page = await client.PageAsync("/employees");
        IElement row = page.QuerySelectorAll("tbody tr").Single(one => one.QuerySelector($"input[value='{employee.Position.Id}']") is not null);
        int column = page.QuerySelectorAll("thead th").Index().Single(head => head.Item.TextContent.Trim() == "Stedfortredere").Index;
        IElement cell = row.Children[column];
        IElement? link = cell.QuerySelector("a");
        (link?.GetAttribute("aria-label")?.StartsWith(employee.Person.Name, StringComparison.Ordinal)).Should().NotBe(false, "links of one text are told apart by the name");
        return (cell.TextContent.Trim(), link?.GetAttribute("href"));
    }

    private static async Task<(string Word, string Colour)> TagAsync(PortalClient client, PositionId position)
    {
        using IHtmlDocument page = await client.PageAsync("/employees");
        IElement tag = page.GetElementById($"availability-{position}")!.QuerySelector(".status")!;
        return (tag.TextContent.Trim(), tag.ClassList.Single(name => name != "status"));
    }

    /// <summary>Follows the link of an employee's availability.</summary>
    private static async Task<IHtmlDocument> PanelAsync(PortalClient client, PositionId position)
    {
        using IHtmlDocument page = await client.PageAsync("/employees?show=mine");
        string address = page.GetElementById($"availability-{position}")!.GetAttribute("href")!;
        address.Should().EndWith("#availability");
        return await client.PageAsync(new Uri(address).PathAndQuery);
    }

    private static IEnumerable<string> Addresses(IElement element) => element.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!);
}
