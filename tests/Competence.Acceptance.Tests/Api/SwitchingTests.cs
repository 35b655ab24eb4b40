using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Competence.Organisation;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Api;

/// <summary>Choosing a position, switching to another and signing out, through the pages.</summary>
public sealed class SwitchingTests(Portal portal)
{
    private static readonly Uri SignIn = new("/sign-in", UriKind.Relative);

    [Fact]
    [Rule("ORG-31", "ORG-34")]
    public async Task The_list_of_the_sign_in_is_shown_again_to_switch_position_without_signing_out()
    {
        Given given = portal.Given();
        SmallRegion region = await given.RegionAsync();
        Employee nurse = region.Employees[0];
        Position second = await given.PositionAsync(nurse.Person, region.OtherWard);
        string[] atSignIn = await PositionsAsync(portal.Nobody().Http, $"/sign-in?person={nurse.Id}");

        PortalClient client = await portal.SignedInAsync(nurse);
        string[] whenSwitching = await PositionsAsync(client.Http, "/sign-in");

        whenSwitching.Should().Equal(atSignIn).And.BeEquivalentTo(nurse.Position.Id.ToString(), second.Id.ToString());
        (await ActsAtAsync(client, region.Ward)).Should().BeTrue();

        (await client.PostSignInAsync(nurse.Id, second.Id)).StatusCode.Should().Be(HttpStatusCode.Found);
        (await ActsAtAsync(client, region.OtherWard)).Should().BeTrue();
        (await ActsAtAsync(client, region.Ward)).Should().BeFalse();
    }

    [Fact]
    public async Task What_is_not_a_choice_of_the_person_signs_nobody_in_and_leaves_who_is_signed_in()
    {
        Given given = portal.Given();
        SmallRegion region = await given.RegionAsync();
        Employee nurse = region.Employees[0];
        PortalClient nobody = portal.Nobody(), client = await portal.SignedInAsync(nurse);

        foreach (PortalClient chooser in new[] { nobody, client })
        {
            using HttpResponseMessage refused = await chooser.PostSignInAsync(nurse.Id, region.Stranger.Position.Id);
            refused.Headers.Location!.ToString().Should().Be($"/sign-in?person={nurse.Id}");
            refused.Headers.Contains("Set-Cookie").Should().BeFalse();
        }

        (await nobody.GetAsync("employees")).Must(401);
        (await ActsAtAsync(client, region.Ward)).Should().BeTrue();
    }

    [Fact]
    [Rule("ORG-34")]
    public async Task Signing_out_leaves_the_system_entirely()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient client = await portal.SignedInAsync(ward.Nurse);
        (await client.GetAsync("employees")).Must();

        using IHtmlDocument page = await PageAsync(client.Http, "/");
        using FormUrlEncodedContent form = new(page.QuerySelectorAll<IHtmlInputElement>("form[action='/sign-out'] input").ToDictionary(input => input.Name!, input => input.Value));
        using HttpResponseMessage left = await client.Http.PostAsync(new Uri("/sign-out", UriKind.Relative), form);

        left.Headers.Location!.ToString().Should().EndWith(SignIn.ToString());
        (await client.GetAsync("employees")).Must(401);
        (await PositionsAsync(client.Http, "/sign-in")).Should().BeEmpty();
    }

    private static async Task<bool> ActsAtAsync(PortalClient client, OrganisationUnit unit)
    {
        using IHtmlDocument page = await PageAsync(client.Http, "/");
        return page.Body!.TextContent.Contains(unit.Name, StringComparison.Ordinal);
    }

    private static async Task<string[]> PositionsAsync(HttpClient http, string address)
    {
        using IHtmlDocument page = await PageAsync(http, address);
        return [.. page.QuerySelectorAll<IHtmlInputElement>("form[action='/sign-in'] input[name=position]").Select(input => input.Value)];
    }

    private static async Task<IHtmlDocument> PageAsync(HttpClient http, string address) =>
        new HtmlParser().ParseDocument(await http.GetStringAsync(new Uri(address, UriKind.Relative)));
}
