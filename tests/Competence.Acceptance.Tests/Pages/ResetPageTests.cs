using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Competence.Acceptance.Tests.Api;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>The page on which a requirement is reset for everybody.</summary>
public sealed class ResetPageTests(Portal portal)
{
    private const string Reason = "Ny prosedyre for brannvern";

    [Fact]
    [Rule("REQ-73", "REQ-74")]
    public async Task The_leader_reads_whom_it_concerns_gives_a_reason_and_follows_it_to_its_end()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAssignedAsync(given);
        PortalClient leader = await portal.SignedInAsync(ward.Leader), nurse = await portal.SignedInAsync(ward.Nurse);
        (await nurse.PostAsync(ward.Of(ward.Shared) + "/fulfilment", new { PerformedOn = given.Moment.Today.ToString("uuuu-MM-dd", null) })).Must();
        string address = $"/administration/requirements/{ward.Shared.Id}/reset";

        (await PageAsync(leader, $"/administration/requirements/{ward.Shared.Id}")).Should().Contain(address);
        string before = await PageAsync(leader, address);
        before.Should().Contain("1 har kravet tildelt, 1 har begynt på det").And.Contain("Kravet er aldri nullstilt");
        (await PostedAsync(leader, address, ("reason", " "))).Should().Contain("id=\"reason-error\"");
        await PostedAsync(leader, address, ("reason", Reason));

        string reset = (await leader.GetAsync($"requirements/{ward.Shared.Id}/resets")).Must()["items"][0].GetProperty("id").GetString()!;
        (await leader.PostAsync($"requirement-resets/{reset}/runs")).Must()["reason"].GetString().Should().Be(Reason, "it is carried out behind the page, or now");

        (await PageAsync(leader, address)).Should().Contain("Ferdig").And.Contain(ward.Leader.Person.Name).And.Contain("1 har kravet tildelt, 0 har begynt på det");
        (await leader.GetAsync(ward.Of(ward.Shared)))["registration", "state"].GetString().Should().Be("notStarted");
        (await StatusAsync(nurse, address)).Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<string> PageAsync(PortalClient who, string address) => WebUtility.HtmlDecode(await who.Http.GetStringAsync(new Uri(address, UriKind.Relative)));

    private static async Task<HttpStatusCode> StatusAsync(PortalClient who, string address)
    {
        using HttpResponseMessage response = await who.Http.GetAsync(new Uri(address, UriKind.Relative));
        return response.StatusCode;
    }

    /// <summary>Posts the form that begins the reset, with everything that stands in it.</summary>
    private static async Task<string> PostedAsync(PortalClient who, string address, params (string Name, string Value)[] fields)
    {
        using IHtmlDocument page = new HtmlParser().ParseDocument(await who.Http.GetStringAsync(new Uri(address, UriKind.Relative)));
        IHtmlFormElement form = page.QuerySelector<IHtmlFormElement>("form:has(#reason)")!;
        Dictionary<string, string> filled = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);
        foreach ((string name, string value) in fields)
        {
            filled[name] = value;
        }

        using FormUrlEncodedContent content = new(filled);
        using HttpResponseMessage response = await who.Http.PostAsync(new Uri(address, UriKind.Relative), content);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }
}
