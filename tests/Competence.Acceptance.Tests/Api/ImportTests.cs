using System.Net.Http.Headers;
using System.Text;
using Competence.Organisation.Import;
using Competence.Testing.Building;
using Competence.WebHost.Api.Gate;
using Competence.WebHost.SampleRegion;

namespace Competence.Acceptance.Tests.Api;

public sealed class ImportTests(ServedPortal portal) : IClassFixture<ServedPortal>
{
    private const string Csv = "text/csv";
    private static readonly (IReadOnlyList<SampleUnit> Units, IReadOnlyList<SamplePosition> Positions) Region = RegionGenerator.Generate(300);

    [Fact]
    public async Task A_file_is_imported_as_it_is_uploaded_and_says_what_is_wrong_with_each_line()
    {
        PortalClient operating = await OperatorAsync();
        string[] lines = Encoding.UTF8.GetString(SampleFiles.Units(Region.Units)).Split('\n');
        string wrong = string.Join('\n', lines[..^2].Append(lines[^2].Replace(lines[^2].Split(',')[3], "shed", StringComparison.Ordinal)).Append(""));

        Reply right = (await operating.SendAsync(HttpMethod.Post, Address("units", accept: 100), PortalClient.Text(string.Join('\n', lines), Csv))).Must();
        right["report", "lines"].GetInt32().Should().Be(lines.Length - 2);
        right["report", "rejected"].GetArrayLength().Should().Be(0);

        // One wrong line of so few is more than 1 %: the file is broken, and says where.
        Reply broken = (await operating.SendAsync(HttpMethod.Post, Address("units"), PortalClient.Text(wrong, Csv))).Must(400);
        broken.Code.Should().Be("import.too-many-rejected");
        broken["arguments", "line"].GetInt32().Should().Be(lines.Length - 1);
        broken["arguments", "column"].GetString().Should().Be("kind");
        broken["arguments", "reason"].GetString().Should().Be("import.value-unknown");
    }

    [Fact]
    public async Task A_wrong_line_is_rejected_with_its_place_and_the_rest_is_taken()
    {
        PortalClient operating = await OperatorAsync();
        string[] lines = Encoding.UTF8.GetString(SampleFiles.Positions(Region.Positions)).Split('\n');
        int start = Array.IndexOf(lines[0].TrimEnd('\r').Split(','), "start");
        string[] values = lines[7].Split(',');
        values[start] = "2026-02-30";
        lines[7] = string.Join(',', values);

        Reply reply = (await operating.SendAsync(HttpMethod.Post, Address("positions", accept: 100), PortalClient.Text(string.Join('\n', lines), Csv))).Must();

        reply["report", "lines"].GetInt32().Should().Be(lines.Length - 2);
        reply["report", "rejected"].GetArrayLength().Should().Be(1);
        reply["report", "rejected"][0].GetProperty("line").GetInt32().Should().Be(8);
        reply["report", "rejected"][0].GetProperty("column").GetString().Should().Be("start");
        reply["report", "rejected"][0].GetProperty("reason").GetProperty("code").GetString().Should().Be("import.value-not-date");
        reply["report", "rejected"][0].GetProperty("reason").GetProperty("detail").GetString().Should().Contain("2026-02-30");
    }

    [Fact]
    [Rule("ORG-16")]
    public async Task A_file_is_previewed_stopped_accepted_imported_and_reported()
    {
        Employee somebody = await SomebodyAsync();
        PortalClient operating = await portal.SignedInAsync(somebody);
        string units = Encoding.UTF8.GetString(SampleFiles.Units(Region.Units));
        string[] lines = Encoding.UTF8.GetString(SampleFiles.Positions(Region.Positions)).Split('\n')[..^1];

        // The line of the operator's own position is wrong, and so the position stays.
        string own = $"{somebody.Person.ObjectId},Kari,Nordmann,,{somebody.Position.Identity.Trust},{somebody.Position.Identity.CostCentre},,employee,false,2020-01-01,,2020-01-01,,,,,";
        string all = string.Join('\n', [.. lines, own, ""]), half = string.Join('\n', [.. lines[..150], own, ""]);
        (await operating.SendAsync(HttpMethod.Post, Address("units", accept: 100), PortalClient.Text(units, Csv))).Must();
        (await operating.SendAsync(HttpMethod.Post, Address("positions", accept: 100), PortalClient.Text(all, Csv))).Must();

        Reply preview = (await operating.SendAsync(HttpMethod.Post, Address("positions/preview"), PortalClient.Text(half, Csv))).Must();
        int ending = preview["endings", "ending"].GetInt32(), percent = preview["endings", "percent"].GetInt32();
        ending.Should().BeGreaterThan(100);
        preview["stop", "code"].GetString().Should().Be("import.too-many-would-end");
        preview["positions"].GetArrayLength().Should().Be(ending);
        preview["positions"][0].GetProperty("reason").GetString().Should().Be("goneFromFile");

        (await operating.SendAsync(HttpMethod.Post, Address("positions"), PortalClient.Text(half, Csv))).Must(422).Code.Should().Be("import.too-many-would-end");
        (await operating.SendAsync(HttpMethod.Post, Address("positions", accept: 101), PortalClient.Text(half, Csv))).Must(400).Code.Should().Be("import.accepted-share-out-of-range");
        Reply run = (await operating.SendAsync(HttpMethod.Post, Address("positions", accept: percent), PortalClient.Text(half, Csv))).Must();
        run["report", "deactivated"].GetInt32().Should().Be(ending);

        string id = run["id"].GetString()!;
        Reply found = (await operating.GetAsync($"imports/{id}")).Must();
        found["state"].GetString().Should().Be("finished");
        found["endings", "acceptedPercent"].GetInt32().Should().Be(percent);
        Reply list = (await operating.GetAsync("imports?size=2")).Must();
        list["items"][0].GetProperty("id").GetString().Should().Be(id);
        list["items"][0].GetProperty("deactivated").GetInt32().Should().Be(ending);
        (await operating.SendAsync(HttpMethod.Post, Address("units/preview"), PortalClient.Text(units, Csv))).Must()["report", "unchanged"].GetInt32()
            .Should().Be(Region.Units.Count);
    }

    [Fact]
    [Rule("ORG-44")]
    public async Task A_preview_and_its_report_tell_how_many_plans_rotate()
    {
        RotatingFile file = await RotatingFile.OfAsync(portal.Given(), RunDate());
        PortalClient operating = await OperatorAsync();

        Reply preview = (await operating.SendAsync(HttpMethod.Post, Address("positions/preview"), PortalClient.Text(file.Text, Csv))).Must();

        preview["report", "rotatedPlans"].GetInt32().Should().Be(1);
        preview["positions"].EnumerateArray().Single(ending => ending.GetProperty("id").GetString() == file.Old.Id.ToString())
            .GetProperty("rotatedPlans").GetInt32().Should().Be(1);
    }

    [Theory]
    [InlineData("", "import.file-empty")]
    [InlineData("trust,number,name,kind\n", "import.file-lacks-column")]
    [InlineData("trust,number,name,kind,parent\n1,2,\"cut", "import.file-cut-off")]
    public async Task A_broken_file_is_refused(string file, string code)
    {
        PortalClient operating = await OperatorAsync();

        (await operating.SendAsync(HttpMethod.Post, Address("units"), PortalClient.Text(file, Csv))).Must(400).Code.Should().Be(code);
    }

    [Fact]
    public async Task Who_is_no_operator_imports_nothing()
    {
        SmallRegion region = await portal.Given().RegionAsync();
        PortalClient leader = await portal.SignedInAsync(region.Leader);

        foreach (string file in new[] { "units", "units/preview", "positions", "positions/preview" })
        {
            (await leader.SendAsync(HttpMethod.Post, Address(file), PortalClient.Text("trust\n", Csv))).Must(403).Code.Should().Be("access.denied");
        }

        (await leader.GetAsync("imports")).Must(403).Code.Should().Be("access.denied");
        (await leader.GetAsync($"imports/{Guid.CreateVersion7()}")).Must(403).Code.Should().Be("access.denied");
    }

    [Theory]
    [InlineData("imports/positions", Csv, 64 * 1024 * 1024)]
    [InlineData("assignments", "application/json", 1024 * 1024)]
    public async Task An_upload_of_200_MB_is_turned_away_before_it_is_sent(string path, string mediaType, int most)
    {
        PortalClient operating = await OperatorAsync();
        using HttpRequestMessage request = new(HttpMethod.Post, $"/api/{path}?run={RunDate():uuuu-MM-dd}") { Content = new Zeros(200 * 1024 * 1024) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        request.Headers.ExpectContinue = true;
        request.Headers.Add(ApiGateMiddleware.Header, "tests");

        using HttpResponseMessage response = await operating.Http.SendAsync(request);
        Reply reply = await Reply.OfAsync(response);

        reply.Must(413).Code.Should().Be("api.too-large");
        reply.MediaType.Should().Be("application/problem+json");
        reply["most"].GetInt64().Should().Be(most);
    }

    private string Address(string file, int? accept = null) =>
        $"imports/{file}?run={RunDate():uuuu-MM-dd}{(accept is { } percent ? $"&accept={percent}" : "")}";

    private LocalDate RunDate() => ImportCalendar.MondayToFriday.LastOnOrBefore(portal.Given().Moment.Today);

    private async Task<PortalClient> OperatorAsync() => await portal.SignedInAsync(await SomebodyAsync());

    /// <summary>Somebody who may act as the central operator.</summary>
    private async Task<Employee> SomebodyAsync()
    {
        Given given = portal.Given();
        Employee somebody = (await given.RegionAsync()).Leader;
        await portal.GrantAsync(somebody, new RoleGrant(Role.CentralOperator, new RoleScope.OfRegion(), given.Moment.Today));
        return somebody;
    }

    /// <summary>A body of a known length that is made as it is sent.</summary>
    private sealed class Zeros(long length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            byte[] block = new byte[64 * 1024];
            for (long sent = 0; sent < length; sent += block.Length)
            {
                await stream.WriteAsync(block);
            }
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}
