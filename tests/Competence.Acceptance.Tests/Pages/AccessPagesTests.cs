using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Competence.Acceptance.Tests.Api;
using Competence.Loans;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>Access management in the portal: searching, opening a position, and reactivating it after a prompt.</summary>
public sealed class AccessPagesTests(Portal portal)
{
    private static readonly LocalDate Begin = new(2026, 1, 1);

    [Fact]
    [Rule("ORG-91")]
    public async Task A_trust_admin_with_the_add_on_deactivates_and_reactivates_a_position_and_each_asks_first()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        RoleScope trust = new RoleScope.OfUnit(ward.Region.Trust.Id);
        await portal.GrantAsync(ward.Leader, new RoleGrant(Role.TrustAdmin, trust, Begin));
        await portal.GrantAsync(ward.Leader, new RoleGrant(Role.Reactivator, trust, Begin));
        PortalClient admin = await portal.SignedInAsync(ward.Leader);
        string address = $"/access/{ward.Nurse.Position.Id}";

        using (IHtmlDocument home = await PageAsync(admin, "/"))
        {
            home.QuerySelector("nav a[href='/access']").Should().NotBeNull();
        }

        using (IHtmlDocument list = await PageAsync(admin, $"/access?q={Uri.EscapeDataString(ward.Nurse.Person.Name)}&state=active"))
        {
            list.QuerySelector($"a[href='{address}']").Should().NotBeNull();
        }

        await ConfirmAsync(admin, address, "deactivate");
        using (IHtmlDocument gone = await PageAsync(admin, "/access?state=deactivated"))
        {
            gone.QuerySelector($"a[href='{address}']").Should().NotBeNull();
        }

        string prompt = await ConfirmAsync(admin, address, "reactivate");
        prompt.Should().Contain(ward.Nurse.Person.Name).And.MatchRegex("20[0-9]{2}");
        (await admin.GetAsync($"access/positions/{ward.Nurse.Position.Id}")).Must()["position", "isActive"].GetBoolean().Should().BeTrue();
    }

    [Fact]
    [Rule("ACC-03")]
    public async Task A_trust_admin_without_the_add_on_only_looks_and_nobody_else_is_offered_the_page()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        await portal.GrantAsync(ward.Leader, new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(ward.Region.Trust.Id), Begin));
        PortalClient admin = await portal.SignedInAsync(ward.Leader);
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);

        using (IHtmlDocument opened = await PageAsync(admin, $"/access/{ward.Leader.Position.Id}"))
        {
            opened.QuerySelector("#roles-title").Should().NotBeNull();
            opened.QuerySelectorAll("main form.confirm-box").Should().BeEmpty();
        }

        using (IHtmlDocument home = await PageAsync(nurse, "/"))
        {
            home.QuerySelector("nav a[href='/access']").Should().BeNull();
        }

        foreach (string address in new[] { "/access", $"/access/{ward.Nurse.Position.Id}" })
        {
            using HttpResponseMessage refused = await nurse.Http.GetAsync(new Uri(address, UriKind.Relative));
            ((int)refused.StatusCode).Should().Be(404);
        }
    }

    [Fact]
    [Rule("ORG-91")]
    public async Task The_central_operator_reaches_the_page_by_the_menu_and_reactivates_there()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        await portal.GrantAsync(ward.Signer, new RoleGrant(Role.CentralOperator, new RoleScope.OfRegion(), Begin));
        PortalClient operating = await portal.SignedInAsync(ward.Signer);
        string address = $"/access/{ward.Nurse.Position.Id}";
        using (IHtmlDocument list = await PageAsync(operating, $"/access?q={Uri.EscapeDataString(ward.Nurse.Person.Name)}"))
        {
            list.QuerySelector($"a[href='{address}']").Should().NotBeNull();
        }

        await ConfirmAsync(operating, address, "deactivate");
        await ConfirmAsync(operating, address, "reactivate");

        (await operating.GetAsync($"access/positions/{ward.Nurse.Position.Id}")).Must()["position", "isActive"].GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task An_employment_without_end_and_a_role_for_one_plan_are_said_in_words()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        await portal.GrantAsync(ward.Leader, new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(ward.Region.Trust.Id), Begin));
        await portal.GrantAsync(ward.Nurse, new RoleGrant(Role.PlanResponsible, new RoleScope.OfPlans([ward.First.Id]), Begin));
        await portal.GrantAsync(ward.Signer, new RoleGrant(Role.PlanResponsible, new RoleScope.OfPlans([ward.First.Id, ward.Second.Id]), Begin));
        PortalClient admin = await portal.SignedInAsync(ward.Leader);

        string one = await admin.TextAsync($"/access/{ward.Nurse.Position.Id}");

        one.Should().Contain(", uten sluttdato").And.Contain("for 1 plan").And.NotContain("for 1 planer");
        (await admin.TextAsync($"/access/{ward.Signer.Position.Id}")).Should().Contain("for 2 planer");
    }

    [Fact]
    [Rule("LOA-16")]
    public async Task The_temporary_position_of_a_loan_is_not_offered_to_be_deactivated()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        Loan loan = await OngoingLoan.OfAsync(given, ward.Nurse, ward.Leader, ward.Signer);
        RoleScope trust = new RoleScope.OfUnit(ward.Region.Trust.Id);
        await portal.GrantAsync(ward.Leader, new RoleGrant(Role.TrustAdmin, trust, Begin));
        await portal.GrantAsync(ward.Leader, new RoleGrant(Role.Reactivator, trust, Begin));
        PortalClient admin = await portal.SignedInAsync(ward.Leader);

        using IHtmlDocument opened = await PageAsync(admin, $"/access/{loan.TemporaryPosition}");

        opened.QuerySelector("#position-title").Should().NotBeNull();
        opened.QuerySelectorAll("main form.confirm-box").Should().BeEmpty();
    }

    /// <summary>Sends the form behind a prompt, and gives what the prompt says.</summary>
    private static async Task<string> ConfirmAsync(PortalClient client, string address, string name)
    {
        using IHtmlDocument page = await PageAsync(client, address);
        IElement form = page.QuerySelectorAll("details.confirm form").Single(one => one.QuerySelector($"input[name=_handler][value={name}]") is not null);
        form.Closest("details")!.HasAttribute("open").Should().BeFalse("the first click only opens the prompt");
        string prompt = form.QuerySelector("p")!.TextContent;
        using FormUrlEncodedContent fields = new(form.QuerySelectorAll<IHtmlInputElement>("input").ToDictionary(input => input.Name!, input => input.Value));
        using HttpResponseMessage answer = await client.Http.PostAsync(new Uri(address, UriKind.Relative), fields);
        ((int)answer.StatusCode).Should().Be(302);
        return prompt;
    }

    private static async Task<IHtmlDocument> PageAsync(PortalClient client, string address) =>
        new HtmlParser().ParseDocument(await client.Http.GetStringAsync(new Uri(address, UriKind.Relative)));
}
