using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Competence.Acceptance.Tests.Api;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>The administration of requirements in the portal: the lists, and the pages of one requirement to its end.</summary>
public sealed class RequirementPagesTests(Portal portal)
{
    private const string Lists = "/administration/requirements";

    [Fact]
    [Rule("REQ-91", "REQ-92", "REQ-94", "PRG-89")]
    public async Task A_trust_admin_archives_from_the_list_after_a_reason_and_a_confirmation_and_the_nurse_keeps_a_line()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        PortalClient admin = await AdminAsync(ward), nurse = await portal.SignedInAsync(ward.Nurse), leader = await portal.SignedInAsync(ward.Leader);
        string address = $"{Lists}/{ward.Shared.Id}";

        using (IHtmlDocument seen = await PageAsync(leader, address))
        {
            seen.QuerySelector($"a[href='{address}/archiving']").Should().BeNull("a leader without the add-on may not");
        }

        using (IHtmlDocument before = await PageAsync(admin, $"{address}/archiving"))
        {
            before.QuerySelector("#plans")!.TextContent.Should().Be("2");
            before.QuerySelector("#persons")!.TextContent.Should().Be("1");
            before.QuerySelector("details.confirm")!.HasAttribute("open").Should().BeFalse("the first click only opens the confirmation");
        }

        using (IHtmlDocument refused = await PostedAsync(admin, $"{address}/archiving", "archive", HttpStatusCode.OK, ("reason", " ")))
        {
            refused.QuerySelector("#reason-error").Should().NotBeNull();
        }

        using (await PostedAsync(admin, $"{address}/archiving", "archive", HttpStatusCode.Redirect, ("reason", "Erstattet av nytt krav")))
        {
            using IHtmlDocument after = await PageAsync(admin, address);
            after.QuerySelector("[aria-labelledby=archived]")!.TextContent.Should().Contain("Erstattet av nytt krav").And.Contain(ward.Signer.Person.Name);
            after.QuerySelector("#versions").Should().NotBeNull();
        }

        using IHtmlDocument own = await PageAsync(nurse, "/plans");
        own.QuerySelector("[aria-labelledby=archived-requirements]")!.TextContent.Should().Contain(ward.Shared.Content.Name);
        (await StatusAsync(leader, address)).Should().Be(HttpStatusCode.NotFound);
        using IHtmlDocument archive = await PageAsync(leader, $"{Lists}/archive?q={Uri.EscapeDataString(ward.Shared.Content.Name)}");
        archive.QuerySelector("tbody th")!.TextContent.Trim().Should().Be(ward.Shared.Content.Name);
        archive.QuerySelector("tbody a").Should().BeNull("only administrators open it");
    }

    [Fact]
    [Rule("REQ-99")]
    public async Task The_columns_that_are_chosen_are_remembered_and_reset_restores_the_default()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        string[] standard = await HeadingsAsync(leader);

        using (await PostedAsync(leader, Lists, "columns", HttpStatusCode.Redirect, ("column", "published"), ("act", "choose")))
        {
            (await HeadingsAsync(leader)).Should().HaveCount(2).And.NotContain(standard[^1]);
        }

        using (await PostedAsync(leader, Lists, "columns", HttpStatusCode.Redirect, ("act", "reset")))
        {
            (await HeadingsAsync(leader)).Should().Equal(standard);
        }
    }

    [Fact]
    public async Task The_same_heading_again_turns_the_order()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient leader = await portal.SignedInAsync(ward.Leader);

        using IHtmlDocument upwards = await PageAsync(leader, Lists);
        IElement heading = upwards.QuerySelector("th[aria-sort]")!;
        heading.GetAttribute("aria-sort").Should().Be("ascending");
        string next = heading.QuerySelector("button")!.GetAttribute("value")!;
        using IHtmlDocument downwards = await PageAsync(leader, $"{Lists}?sort={next}");

        downwards.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort").Should().Be("descending");
        Names(downwards).Should().Equal(Names(upwards).Reverse()).And.HaveCountGreaterThan(1);
    }

    [Fact]
    [Rule("REQ-63")]
    public async Task In_plan_administration_every_definition_with_a_draft_is_marked()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        Reply seen = (await leader.GetAsync($"requirements/{ward.Shared.Id}")).Must();
        string marks = $"li:has(a[href$='/requirements/{ward.Shared.Id}']) .meta";
        using (IHtmlDocument before = await PageAsync(leader, $"/administration/plans/{ward.First.Id}"))
        {
            before.QuerySelector(marks).Should().BeNull();
        }

        (await leader.PutAsync($"requirements/{ward.Shared.Id}/draft", new { Name = "Nytt navn" }, seen.ETag)).Must();

        using IHtmlDocument after = await PageAsync(leader, $"/administration/plans/{ward.First.Id}");
        after.QuerySelector(marks).Should().NotBeNull();
        after.QuerySelectorAll("li:has(a[href*='/requirements/']) .meta").Length.Should().Be(1, "the others have no draft");
    }

    [Fact]
    [Rule("REQ-09", "REQ-55", "REQ-77")]
    public async Task The_pages_of_a_requirement_tell_where_it_is_used_hand_it_over_and_offer_to_delete_only_what_is_in_no_plan()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        PortalClient admin = await AdminAsync(ward);
        string address = $"{Lists}/{ward.Shared.Id}", loose = (await MakeAsync(admin, ward))["id"].GetString()!;

        using (IHtmlDocument use = await PageAsync(admin, $"{address}/use"))
        {
            use.QuerySelectorAll("tbody tr").Length.Should().Be(2);
            use.QuerySelector(".lead")!.TextContent.Should().Contain("2").And.Contain("1");
        }

        using (IHtmlDocument used = await PageAsync(admin, address))
        {
            used.QuerySelector("[aria-labelledby=delete]").Should().BeNull();
        }

        string next = ward.Region.NextWard.Id.ToString();
        using (await PostedAsync(admin, address, "draft", HttpStatusCode.Redirect, ("owner", next), ("act", "save")))
        {
            (await admin.GetAsync($"requirements/{ward.Shared.Id}")).Must()["draft", "ownerUnit"].GetString().Should().Be(next);
        }

        using (await PostedAsync(admin, $"{Lists}/{loose}/sharing", "share", HttpStatusCode.Redirect, ("owner", next), ("act", "share")))
        {
            using IHtmlDocument shared = await PageAsync(admin, $"{Lists}/{loose}/sharing");
            shared.QuerySelectorAll("[aria-labelledby=shares] li").Length.Should().Be(2);
        }

        using (await PostedAsync(admin, $"{Lists}/{loose}", "delete", HttpStatusCode.Redirect))
        {
            (await StatusAsync(admin, $"{Lists}/{loose}")).Should().Be(HttpStatusCode.NotFound);
        }
    }

    private static async Task<Reply> MakeAsync(PortalClient client, Ward ward)
    {
        Reply made = (await client.PostAsync("requirements", new { Owner = ward.Region.Ward.Id, Content = new { Name = "Løst krav", Category = ward.Category.Id } })).Must(201);
        return (await client.PostAsync($"requirements/{made["id"].GetString()}/publishing", seen: made.ETag)).Must();
    }

    private async Task<PortalClient> AdminAsync(Ward ward)
    {
        await portal.GrantAsync(ward.Signer, new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(ward.Region.Trust.Id), new LocalDate(2026, 1, 1)));
        return await portal.SignedInAsync(ward.Signer);
    }

    private static async Task<string[]> HeadingsAsync(PortalClient client)
    {
        using IHtmlDocument page = await PageAsync(client, Lists);
        return [.. page.QuerySelectorAll("thead th").Select(heading => heading.TextContent.Trim())];
    }

    private static string[] Names(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody th a").Select(link => link.TextContent)];

    /// <summary>Fills in a form of a page and sends it; a field named here takes the place of all that the page has under the name.</summary>
    private static async Task<IHtmlDocument> PostedAsync(
        PortalClient client, string address, string form, HttpStatusCode status, params (string Name, string Value)[] filled)
    {
        using IHtmlDocument page = await PageAsync(client, address);
        IElement found = page.QuerySelectorAll("form").Single(one => one.QuerySelector($"input[name=_handler][value={form}]") is not null);
        List<KeyValuePair<string, string>> fields = [.. filled.Select(field => KeyValuePair.Create(field.Name, field.Value))];
        foreach (IHtmlInputElement input in found.QuerySelectorAll<IHtmlInputElement>("input").Where(input => input.Type is not ("checkbox" or "radio") || input.IsChecked))
        {
            if (fields.TrueForAll(field => field.Key != input.Name) && form != "columns" || input.Name!.StartsWith('_'))
            {
                fields.Add(KeyValuePair.Create(input.Name!, input.Value));
            }
        }

        using FormUrlEncodedContent content = new(fields);
        using HttpResponseMessage answer = await client.Http.PostAsync(new Uri(address, UriKind.Relative), content);
        answer.StatusCode.Should().Be(status);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpStatusCode> StatusAsync(PortalClient client, string address)
    {
        using HttpResponseMessage answer = await client.Http.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task<IHtmlDocument> PageAsync(PortalClient client, string address) =>
        new HtmlParser().ParseDocument(await client.Http.GetStringAsync(new Uri(address, UriKind.Relative)));
}
