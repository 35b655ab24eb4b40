using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Competence.Acceptance.Tests.Api;
using Competence.Organisation.Import;
using Competence.Testing.Building;
using Competence.WebHost.SampleRegion;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>A central operator sends a file, sees what it would do, accepts it, and reads the report.</summary>
public sealed class ImportPagesTests(ServedPortal portal) : IClassFixture<ServedPortal>
{
    private const string Home = "/administration/imports";
    private static readonly (IReadOnlyList<SampleUnit> Units, IReadOnlyList<SamplePosition> Positions) Region = RegionGenerator.Generate(300);

    [Fact]
    public async Task A_file_goes_from_the_form_over_the_preview_to_the_report()
    {
        PortalClient operating = await OperatorAsync();
        string units = Encoding.UTF8.GetString(SampleFiles.Units(Region.Units));

        using IHtmlDocument preview = await SendAsync(operating, "Units", units);
        preview.QuerySelector("h1")!.TextContent.Should().Contain("Enheter");
        string[] closing = [.. preview.QuerySelectorAll("#closing ~ ul li").Select(item => item.TextContent)];
        closing.Should().HaveCountGreaterThanOrEqualTo(6, "the units that the test brought are not in the file");

        using IHtmlDocument refused = await ConfirmAsync(operating, preview, accept: null);
        refused.QuerySelector(".errors")!.TextContent.Should().Contain("100");

        using IHtmlDocument report = await ConfirmAsync(operating, preview, accept: "100");
        report.QuerySelector("h1")!.TextContent.Should().Contain("Enheter");
        report.QuerySelector(".lead")!.TextContent.Should().Be("Ferdig");
        report.Body!.TextContent.Should().Contain("Andel som godtas");

        using IHtmlDocument list = await ParseAsync(operating, Home);
        list.QuerySelector("tbody tr")!.TextContent.Should().Contain("Enheter").And.Contain("Ferdig");
    }

    [Fact]
    [Rule("ORG-44")]
    public async Task The_preview_shows_whose_learning_goal_plans_would_rotate()
    {
        Given given = portal.Given();
        RotatingFile file = await RotatingFile.OfAsync(given, ImportCalendar.MondayToFriday.LastOnOrBefore(given.Moment.Today));
        PortalClient operating = await OperatorAsync();

        using IHtmlDocument preview = await SendAsync(operating, "Positions", file.Text);

        preview.QuerySelectorAll("dt").Single(label => label.TextContent == "Læringsmålplaner som fulgte med i rotasjon").NextElementSibling!.TextContent.Should().Be("1");
        int page = 1;
        string? row = null;
        while (row is null)
        {
            using IHtmlDocument some = await ParseAsync(operating, $"{preview.DocumentElement.GetAttribute("data-address")}?page={page++}");
            IEnumerable<string> rows = some.QuerySelectorAll("section[aria-labelledby=ending] tbody tr").Select(ending => ending.TextContent);
            rows.Should().NotBeEmpty("the resident's position is on one of the pages");
            row = rows.SingleOrDefault(text => text.Contains("fortsetter på neste stilling: 1", StringComparison.Ordinal));
        }

        row.Should().Contain(file.Person.Name);
    }

    [Fact]
    public async Task A_file_that_is_broken_says_why_and_nothing_can_be_confirmed()
    {
        PortalClient operating = await OperatorAsync();

        using IHtmlDocument preview = await SendAsync(operating, "Positions", "object_id\n1\n");

        preview.QuerySelector(".errors")!.TextContent.Should().Contain("given_name");
        preview.QuerySelectorAll("form.confirm-box").Should().BeEmpty();
    }

    [Fact]
    public async Task Columns_and_jobs_are_named_in_the_words_of_users()
    {
        PortalClient operating = await OperatorAsync();
        string[] lines = Encoding.UTF8.GetString(SampleFiles.Positions(Region.Positions)).TrimEnd('\n').Split('\n');
        int occupation = Array.IndexOf(lines[0].Split(','), "occupation");
        string[] cells = lines[1].Split(',');
        cells[occupation] = "pilot";
        lines[1] = string.Join(',', cells);

        using IHtmlDocument preview = await SendAsync(operating, "Positions", string.Join('\n', lines) + "\n");

        preview.QuerySelector("#rejected ~ .table-box tbody")!.TextContent.Should().Contain("Stillingstype (occupation)").And.Contain("Stillingstype er pilot");
        using IHtmlDocument list = await ParseAsync(operating, Home);
        list.QuerySelector("tbody")!.TextContent.Should().Contain("Eksempeldataene").And.NotContain("sample-region");
    }

    [Fact]
    public async Task Nobody_else_finds_the_pages_or_what_somebody_sent()
    {
        PortalClient operating = await OperatorAsync(), other = await OperatorAsync();
        using HttpResponseMessage sent = await PostFileAsync(operating, "Positions", "object_id\n1\n");
        string upload = sent.Headers.Location!.ToString();
        PortalClient leader = await portal.SignedInAsync((await portal.Given().RegionAsync()).Leader);

        foreach ((PortalClient who, string address) in new[] { (leader, Home), (leader, upload), (leader, $"{Home}/{Guid.CreateVersion7()}"), (other, upload) })
        {
            using HttpResponseMessage response = await who.Http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
            response.StatusCode.Should().Be(HttpStatusCode.NotFound, address);
        }

        (await leader.Http.GetStringAsync("/")).Should().NotContain(Home);
        (await operating.Http.GetStringAsync("/")).Should().Contain(Home);
    }

    private static async Task<IHtmlDocument> SendAsync(PortalClient client, string kind, string text)
    {
        using HttpResponseMessage sent = await PostFileAsync(client, kind, text);
        return await ParseAsync(client, sent.Headers.Location!.ToString());
    }

    private static async Task<HttpResponseMessage> PostFileAsync(PortalClient client, string kind, string text)
    {
        using IHtmlDocument page = await ParseAsync(client, Home);
        using MultipartFormDataContent form = new()
        {
            { new StringContent(Token(page)), "__RequestVerificationToken" },
            { new StringContent("upload"), "_handler" },
            { new StringContent(kind), "kind" },
            { new StringContent(((IHtmlInputElement)page.QuerySelector("#date")!).Value), "date" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "fil.csv" },
        };
        HttpResponseMessage response = await client.Http.PostAsync(new Uri(Home, UriKind.Relative), form);
        response.StatusCode.Should().Be(HttpStatusCode.Found);
        return response;
    }

    /// <summary>Confirms, and waits as the page does: it comes again until the report is there.</summary>
    private static async Task<IHtmlDocument> ConfirmAsync(PortalClient client, IHtmlDocument preview, string? accept)
    {
        string address = preview.DocumentElement.GetAttribute("data-address")!;
        Dictionary<string, string> fields = new() { ["__RequestVerificationToken"] = Token(preview), ["_handler"] = "import" };
        if (accept is not null)
        {
            fields["accept"] = accept;
        }

        using FormUrlEncodedContent form = new(fields);
        using HttpResponseMessage response = await client.Http.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), form);
        if (response.StatusCode == HttpStatusCode.OK)
        {
            return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        }

        string next = response.Headers.Location!.ToString();
        while (true)
        {
            using HttpResponseMessage shown = await client.Http.GetAsync(new Uri(next, UriKind.RelativeOrAbsolute));
            string html = await shown.Content.ReadAsStringAsync();
            if (shown.StatusCode == HttpStatusCode.Found)
            {
                return await ParseAsync(client, shown.Headers.Location!.ToString());
            }

            html.Should().Contain("http-equiv=\"refresh\"");
        }
    }

    private static async Task<IHtmlDocument> ParseAsync(PortalClient client, string address)
    {
        using HttpResponseMessage response = await client.Http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        response.StatusCode.Should().Be(HttpStatusCode.OK, address);
        IHtmlDocument page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        page.DocumentElement.SetAttribute("data-address", address);
        return page;
    }

    private static string Token(IHtmlDocument page) =>
        ((IHtmlInputElement)page.QuerySelector("main input[name=__RequestVerificationToken]")!).Value;

    private async Task<PortalClient> OperatorAsync()
    {
        Given given = portal.Given();
        Employee somebody = (await given.RegionAsync()).Leader;
        await portal.GrantAsync(somebody, new RoleGrant(Role.CentralOperator, new RoleScope.OfRegion(), given.Moment.Today));
        return await portal.SignedInAsync(somebody);
    }
}
