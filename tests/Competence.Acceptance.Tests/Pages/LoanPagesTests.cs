using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Competence.Acceptance.Tests.Api;
using Competence.Loans;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

public sealed class LoanPagesTests(Portal portal)
{
    private const string Comment = "Kjenner dialyse";

    [Fact]
    [Rule("LOA-13", "LOA-15", "LOA-17", "ORG-33")]
    public async Task Each_side_of_a_loan_has_its_pages_and_the_employee_the_mark_at_sign_in()
    {
        Given given = portal.Given();
        SmallRegion region = await given.RegionAsync();
        Employee lent = region.Employees[0];
        Loan loan = await OngoingLoan.OfAsync(given, lent, region.Leader, region.Stranger);
        PortalClient lender = await portal.SignedInAsync(region.Leader), borrower = await portal.SignedInAsync(region.Stranger);

        string list = await PageAsync(lender, $"/employees/loans/{lent.Position.Id}");
        list.Should().Contain($"/loans/{loan.Id}").And.NotContain(Comment);
        (await PageAsync(lender, $"/loans/{loan.Id}")).Should().Contain(Comment).And.Contain("name=\"start\"");
        (await PageAsync(lender, $"/employees/{lent.Id}")).Should().Contain($"/employees/loans/{lent.Position.Id}").And.NotContain("/employees/borrowed/");
        (await PageAsync(borrower, $"/employees/{lent.Id}")).Should().Contain($"/employees/borrowed/{loan.TemporaryPosition}").And.NotContain("/employees/loans/");
        (await PageAsync(borrower, $"/employees/borrowed/{loan.TemporaryPosition}")).Should().Contain(Comment);
        (await PageAsync(lender, $"/sign-in?person={lent.Id}")).Should().Contain("tag").And.Contain(given.Moment.Today.PlusDays(-3).ToString("dd.MM.uuuu", null));

        (await StatusAsync(lender, $"/employees/borrowed/{loan.TemporaryPosition}")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync(borrower, $"/loans/{loan.Id}")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync(borrower, $"/employees/loans/{lent.Position.Id}")).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    [Rule("LOA-12")]
    public async Task The_chosen_leader_and_what_was_typed_stay_while_another_search_is_made_and_Enter_saves_them()
    {
        Given given = portal.Given();
        SmallRegion region = await given.RegionAsync();
        PortalClient lender = await portal.SignedInAsync(region.Leader);
        string address = $"/employees/loans/{region.Employees[0].Position.Id}", leader = $"{region.Neighbour.Position.Id}", unit = $"{region.NextWard.Id}";
        string searched = region.Neighbour.Person.Name;

        using (IHtmlDocument found = await PostedAsync(lender, address, ("act", "find"), ("unit", unit), ("leader-search", searched)))
        {
            found.QuerySelector<IHtmlInputElement>($"input[name=leader][value='{leader}']")!.IsChecked.Should().BeFalse();
            found.QuerySelector<IHtmlInputElement>("#leader-search")!.Value.Should().Be(searched);
        }

        // Enter in a field presses the first button; with another search typed it searches.
        using (IHtmlDocument chosen = await PostedAsync(
            lender, address, ("act", "enter"), ("unit", unit), ("leader", leader), ("unit-search", region.OtherWard.Number), ("start", "2026-12-01")))
        {
            chosen.QuerySelector<IHtmlInputElement>($"input[name=leader][value='{leader}']")!.IsChecked.Should().BeTrue();
            chosen.QuerySelector<IHtmlInputElement>("#unit-search")!.Value.Should().Be(region.OtherWard.Number);
            chosen.QuerySelectorAll("input[name=unit]").Length.Should().BeGreaterThan(1);
            chosen.QuerySelector("#leader label span")!.TextContent.Should().Be("Lederen av enheten", "the name belongs to one of the units only");
        }

        using (await PostedAsync(lender, address, ("act", "enter"), ("unit", unit), ("leader", leader), ("start", "2026-12-01")))
        {
            WebUtility.HtmlDecode(await PageAsync(lender, address)).Should().Contain("href=\"/loans/").And.Contain(searched);
        }
    }

    [Fact]
    public async Task The_page_of_absences_leads_to_the_loans_of_each_position_that_is_lent_from()
    {
        Given given = portal.Given();
        SmallRegion region = await given.RegionAsync();
        Employee lent = region.Employees[0];
        await OngoingLoan.OfAsync(given, lent, region.Leader, region.Stranger);
        PortalClient lender = await portal.SignedInAsync(region.Leader);

        (await PageAsync(lender, $"/employees/{lent.Id}/absence")).Should().Contain($"/employees/loans/{lent.Position.Id}");
    }

    /// <summary>What the form of a new loan answers, without following where it leads.</summary>
    private static async Task<IHtmlDocument> PostedAsync(PortalClient who, string address, params (string Name, string Value)[] fields)
    {
        using IHtmlDocument page = new HtmlParser().ParseDocument(await PageAsync(who, address));
        string token = page.QuerySelector<IHtmlInputElement>("form[data-guard] input[name=__RequestVerificationToken]")!.Value;
        using FormUrlEncodedContent content = new(
            [new("__RequestVerificationToken", token), new("_handler", "register"), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using HttpResponseMessage answer = await who.Http.PostAsync(new Uri(address, UriKind.Relative), content);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> PageAsync(PortalClient who, string address)
    {
        using HttpResponseMessage response = await who.Http.GetAsync(new Uri(address, UriKind.Relative));
        response.StatusCode.Should().Be(HttpStatusCode.OK, address);
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<HttpStatusCode> StatusAsync(PortalClient who, string address)
    {
        using HttpResponseMessage response = await who.Http.GetAsync(new Uri(address, UriKind.Relative));
        return response.StatusCode;
    }
}
